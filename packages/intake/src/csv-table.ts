import { stat } from 'node:fs/promises';
import { csvRecords } from './csv-records.js';
import { type EncodingChoice, settleEncoding, textOf } from './encoding.js';
import { unreadable } from './file-kind.js';
import { isBlank, type RawRow, type RawTable } from './table.js';

export interface CsvOptions {
  readonly encoding: EncodingChoice;
  readonly delimiter: string;
}

/** Excel's own way to name the delimiter: a first line such as `sep=;`, with whatever a spreadsheet filled it up with. */
const SEP_LINE = /^sep=([^\r\n])[,;\t]*(\r\n|\r|\n)/i;
const LONGEST_SEP_LINE = 1_000;

/**
 * Opens a text table. Memory stays the same however long the file is.
 * @throws IntakeError where the encoding is wrong or doubtful
 */
export async function openCsv(path: string, options: CsvOptions): Promise<RawTable> {
  const { encoding, note } = await settleEncoding(path, options.encoding);
  const { size } = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  let bytes = 0;
  const text = textOf(path, encoding, (count) => {
    bytes += count;
  });
  const head = await headOf(text);
  const sep = SEP_LINE.exec(head);
  const delimiter = sep?.[1] ?? options.delimiter;
  const firstLine = sep === null ? 1 : 2;
  const rows = rowsOf(csvRecords(rejoined(head.slice(sep?.[0].length ?? 0), text), delimiter), firstLine);
  return {
    format: 'csv',
    encoding,
    from1904: false,
    notes: [
      ...(note === null ? [] : [note]),
      ...(sep === null ? [] : [`line 1 names the delimiter: ${JSON.stringify(delimiter)}`]),
    ],
    sheets: [rows],
    close: async () => {
      await rows.return(undefined);
      await text.return(undefined);
    },
    progress: () => Math.min(1, bytes / size),
  };
}

/** The beginning of a text, long enough to hold its first line where that names the delimiter. */
async function headOf(text: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (head.length < LONGEST_SEP_LINE) {
    const next = await text.next();
    if (next.done === true) break;
    head += next.value;
  }
  return head;
}

async function* rejoined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

const NUL = '\u0000';

async function* rowsOf(
  records: AsyncIterable<{ readonly line: number; readonly cells: readonly string[]; readonly broken: string | null }>,
  firstLine: number,
): AsyncGenerator<RawRow> {
  for await (const { line, cells, broken } of records) {
    if (broken === null && isBlank(cells)) continue;
    const damaged = broken === null && cells.some((cell) => cell.includes(NUL)) ? 'it holds a NUL character' : broken;
    yield { line: line + firstLine - 1, sheet: null, cells, broken: damaged };
  }
}
