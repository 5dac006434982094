import { stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, type Parser, parse } from 'csv-parse';
import { type EncodingChoice, settleEncoding, textOf } from './encoding.js';
import { IntakeError } from './errors.js';
import { unreadable } from './file-kind.js';
import { isBlank, type Table, type TableRow } from './table.js';

/** Longer "rows" are a quote that is never closed. */
const LONGEST_RECORD = 1024 * 1024;
/** How often a quote that is never closed may make the reader go back. */
const MOST_RETURNS = 50;

export interface CsvOptions {
  readonly encoding: EncodingChoice;
  readonly delimiter: string;
}

type CsvRow = TableRow & { readonly cells: readonly string[] };

interface CsvRecord {
  readonly record: string[];
  readonly info: Info;
}

/**
 * Opens a text table. Memory stays the same however long the file is.
 *
 * A quote that is opened and never closed swallows the rows below it: the reader then gives up that one line, goes back
 * and reads on at the next.
 * @throws IntakeError where the encoding is wrong or there is no header
 */
export async function openCsv(path: string, options: CsvOptions): Promise<Table> {
  const encoding = await settleEncoding(path, options.encoding);
  const { size } = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  let bytes = 0;
  const parseFrom = (line: number, last: LastLine) => {
    let read = 0;
    const source = fromLine(
      textOf(path, encoding, (count) => {
        read += count;
        bytes = Math.max(bytes, read);
      }),
      line,
      last,
    );
    const parser = parse({
      info: true,
      bom: true,
      delimiter: options.delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
    });
    // both ends hear of a fault of the other; the consumer hears of it from the parser
    pipeline(Readable.from(source, { objectMode: true }), parser, () => undefined);
    return parser;
  };
  const rows = csvRows(path, parseFrom);
  const first = await rows.next();
  if (first.done === true || first.value.broken !== null) {
    throw new IntakeError('notATable', `${path} is not a table: it has no header line`);
  }
  return {
    format: 'csv',
    encoding,
    header: first.value.cells.map(String),
    rows,
    close: async () => void (await rows.return(undefined)),
    progress: () => (size === 0 ? 1 : Math.min(1, bytes / size)),
  };
}

/** Holds the text of the line before the one from which is read. */
interface LastLine {
  text: string;
}

/** Every row, the header first. */
async function* csvRows(path: string, parseFrom: (line: number, last: LastLine) => Parser): AsyncGenerator<CsvRow> {
  let columns: number | null = null;
  let from = 1;
  for (let returns = 0; ; returns++) {
    if (returns > MOST_RETURNS) throw neverClosed(path, `more than ${MOST_RETURNS} quotes are`);
    const last: LastLine = { text: '' };
    let owed = from > 1;
    let next = from;
    let unclosed = false;
    try {
      for await (const { record, info } of parseFrom(from, last) as AsyncIterable<CsvRecord>) {
        if (owed && last.text !== '') yield givenUp(from - 1, last);
        owed = false;
        const end = from - 1 + info.lines;
        const start = end - lineFeeds(record);
        next = start;
        unclosed = columns !== null && start < end && !fits(record, columns);
        if (unclosed) break;
        next = end + 1;
        if (isBlank(record)) continue;
        const broken = columns === null || fits(record, columns) ? null : miscounted(record.length, columns);
        columns ??= record.length;
        yield { line: start, cells: record, broken };
      }
    } catch (error) {
      if (!(error instanceof CsvError) || !NEVER_CLOSED.has(error.code)) throw error;
      unclosed = true;
    }
    if (owed && last.text !== '') yield givenUp(from - 1, last);
    if (!unclosed) return;
    if (columns === null) throw neverClosed(path, 'in its first line a quote is');
    from = next + 1;
  }
}

const givenUp = (line: number, last: LastLine): CsvRow => ({
  line,
  cells: [last.text],
  broken: 'a quote is opened and never closed',
});

const neverClosed = (path: string, what: string): IntakeError =>
  new IntakeError('notATable', `${path} is not a table: ${what} opened and never closed`);

const NEVER_CLOSED = new Set<string>(['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE']);

/** Blank cells to the right of the last column do no harm: spreadsheets leave them. */
const fits = (record: readonly string[], columns: number): boolean =>
  record.length === columns || (record.length > columns && isBlank(record.slice(columns)));

const miscounted = (found: number, expected: number): string => `${found} columns where the header has ${expected}`;

const lineFeeds = (record: readonly string[]): number =>
  record.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);

/** The text from a line on; lines are counted from 1. */
async function* fromLine(chunks: AsyncGenerator<string>, line: number, last: LastLine): AsyncGenerator<string> {
  let skipped = 1;
  let held = '';
  for await (const chunk of chunks) {
    let text = held + chunk;
    held = '';
    while (skipped < line) {
      const end = text.indexOf('\n');
      if (end === -1) break;
      last.text = text.slice(0, end);
      text = text.slice(end + 1);
      skipped += 1;
    }
    if (skipped < line) held = text;
    else if (text !== '') yield text;
  }
  if (skipped < line && held !== '') last.text = held;
}
