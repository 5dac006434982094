import { openCsv } from './csv-table.js';
import type { EncodingChoice } from './encoding.js';
import { IntakeError } from './errors.js';
import { openExcel } from './excel-table.js';
import { fileKind } from './file-kind.js';
import type { Table } from './table.js';

/** How the file is laid out, as a profile says. */
export interface TableLayout {
  /** Null takes either. */
  readonly format: 'csv' | 'xlsx' | null;
  readonly encoding: EncodingChoice;
  readonly delimiter: string;
  readonly sheet: string | null;
}

/**
 * Opens the table of a file and reads its header.
 * @throws IntakeError with one sentence on what is wrong with the file as a whole
 */
export async function openTable(path: string, layout: TableLayout): Promise<Table> {
  const kind = await fileKind(path);
  if (layout.format !== null && layout.format !== kind) {
    throw new IntakeError('wrongFormat', `${path} is ${names[kind]}, the profile reads ${names[layout.format]}`);
  }
  return kind === 'xlsx' ? openExcel(path, layout.sheet) : openCsv(path, layout);
}

const names = { csv: 'a text table (CSV)', xlsx: 'an Excel workbook' } as const;
