import type { Demands } from './column-index.js';
import { openCsv } from './csv-table.js';
import type { EncodingChoice } from './encoding.js';
import { IntakeError } from './errors.js';
import { openExcel, type SheetChoice } from './excel/table.js';
import { fileKind } from './file-kind.js';
import { type HeaderLayout, withHeader } from './header.js';
import { openJson } from './json-table.js';
import type { RawTable, Table, TableFormat } from './table.js';

/** How the file is laid out, as a profile says. */
export interface TableLayout extends HeaderLayout {
  /** Null takes any. */
  readonly format: TableFormat | null;
  readonly encoding: EncodingChoice;
  readonly delimiter: string;
  readonly sheet: SheetChoice;
}

/**
 * Opens the table of a file and reads its header.
 * @param demands the columns that the profile names: they tell the header from what may stand above it
 * @throws IntakeError with one sentence on what is wrong with the file as a whole
 */
export async function openTable(path: string, layout: TableLayout, demands: Demands = []): Promise<Table> {
  const table = await openRaw(path, layout);
  try {
    // the names of its columns stand in every record
    const own = table.format === 'json' ? { ...layout, headerRow: null, header: null } : layout;
    return await withHeader(path, table, own, demands);
  } catch (error) {
    await table.close();
    throw error;
  }
}

async function openRaw(path: string, layout: TableLayout): Promise<RawTable> {
  const kind = await fileKind(path);
  if (layout.format !== null && layout.format !== kind) {
    throw new IntakeError('wrongFormat', `${path} is ${names[kind]}, the profile reads ${names[layout.format]}`);
  }
  switch (kind) {
    case 'csv':
      return openCsv(path, layout);
    case 'xlsx':
      return openExcel(path, layout.sheet);
    case 'json':
      return openJson(path, layout.encoding);
  }
}

const names = { csv: 'a text table (CSV)', xlsx: 'an Excel workbook', json: 'JSON' } as const satisfies Record<
  TableFormat,
  string
>;
