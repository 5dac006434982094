import { stat } from 'node:fs/promises';
import { csvRows } from './csv-records.js';
import { type EncodingChoice, settleEncoding, textOf } from './encoding.js';
import { IntakeError } from './errors.js';
import { unreadable } from './file-kind.js';
import type { Table } from './table.js';

export interface CsvOptions {
  readonly encoding: EncodingChoice;
  readonly delimiter: string;
}

/**
 * Opens a text table. Memory stays the same however long the file is.
 * @throws IntakeError where the encoding is wrong or there is no header
 */
export async function openCsv(path: string, options: CsvOptions): Promise<Table> {
  const encoding = await settleEncoding(path, options.encoding);
  const { size } = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  let bytes = 0;
  const text = textOf(path, encoding, (count) => {
    bytes += count;
  });
  const rows = csvRows(text, options.delimiter);
  const header = await rows.next();
  if (header.done === true || header.value.broken !== null) {
    await rows.return(undefined);
    const problem = header.done === true ? 'it has no header line' : `in its header ${header.value.broken}`;
    throw new IntakeError('notATable', `${path} is not a table: ${problem}`);
  }
  return {
    format: 'csv',
    encoding,
    header: header.value.cells,
    rows,
    close: async () => void (await rows.return(undefined)),
    progress: () => Math.min(1, bytes / size),
  };
}
