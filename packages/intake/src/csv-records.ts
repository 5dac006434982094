import type { TableRow } from './table.js';

export type CsvRow = TableRow & { readonly cells: readonly string[] };

/** A row that spans more is a quote that is never closed. */
const MOST_LINES = 2_000;
const MOST_CHARACTERS = 1024 * 1024;

const NEVER_CLOSED = 'a quote is opened and never closed';

/**
 * The rows of a text table (RFC 4180), the header first, each with the line on which it begins; blank rows are left out.
 *
 * Real files bend the rules, and what cannot be read must cost one row and not those below it. A quote within a cell is
 * kept as it is. A quote that is opened and never closed would swallow the rest of the file: where what it swallows is no
 * row of the table, or consists of rows, the line that opens it is given up alone and reading goes on at the next. The
 * usual parsers end the whole file there.
 *
 * @param chunks text whose lines end in `\n`
 */
export async function* csvRows(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRow> {
  const reader = new RecordReader(delimiter);
  for await (const chunk of chunks) {
    reader.push(chunk);
    yield* reader.rows(false);
  }
  yield* reader.rows(true);
}

interface Parsed {
  readonly cells: readonly string[];
  /** How many lines of the file it takes. */
  readonly lines: number;
}

class RecordReader {
  readonly #delimiter: string;
  #lines: string[] = [];
  #rest = '';
  #line = 1;
  #columns: number | null = null;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  push(chunk: string): void {
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = lines.pop() ?? '';
    this.#lines.push(...lines);
  }

  /** The rows that are complete; at the end of the file, all. */
  *rows(atEnd: boolean): Generator<CsvRow> {
    if (atEnd && this.#rest !== '') {
      this.#lines.push(this.#rest);
      this.#rest = '';
    }
    let next = 0;
    for (;;) {
      const record = this.#record(next, atEnd);
      if (record === 'incomplete') break;
      const line = this.#line;
      this.#line += record.lines;
      next += record.lines;
      if (record.cells.some((cell) => cell.trim() !== '')) yield { ...this.#judged(record), line };
    }
    this.#lines = this.#lines.slice(next);
  }

  #judged({ cells, broken }: Parsed & { readonly broken: string | null }): Omit<CsvRow, 'line'> {
    if (broken !== null || this.#fits(cells)) {
      this.#columns ??= cells.length;
      return { cells, broken };
    }
    return { cells, broken: `${cells.length} columns where the header has ${this.#columns}` };
  }

  /** Blank cells to the right of the last column do no harm: spreadsheets leave them. */
  #fits(cells: readonly string[]): boolean {
    const columns = this.#columns;
    if (columns === null || cells.length === columns) return true;
    return cells.length > columns && cells.slice(columns).every((cell) => cell.trim() === '');
  }

  #record(from: number, atEnd: boolean): (Parsed & { readonly broken: string | null }) | 'incomplete' {
    const first = this.#lines[from];
    if (first === undefined) return 'incomplete';
    if (!first.includes('"')) return { cells: first.split(this.#delimiter), lines: 1, broken: null };
    const parsed = this.#quoted(from);
    if (parsed === 'incomplete' && !atEnd) return parsed;
    const plausible = typeof parsed === 'object' && (parsed.lines === 1 || this.#isOneRow(parsed, from));
    return plausible ? { ...parsed, broken: null } : { cells: [first], lines: 1, broken: NEVER_CLOSED };
  }

  /** Whether a record of several lines is a row, and not rows that a quote swallowed. */
  #isOneRow({ cells, lines }: Parsed, from: number): boolean {
    const columns = this.#columns;
    if (!this.#fits(cells)) return false;
    if (columns === null || columns < 3 || lines < 3) return true;
    const within = this.#lines.slice(from + 1, from + lines - 1);
    return !within.every((line) => line.split(this.#delimiter).length === columns);
  }

  /** Reads the record that begins at a line with a quote in it; over as many lines as its quoted cells take. */
  #quoted(from: number): Parsed | 'incomplete' | 'malformed' {
    const cells: string[] = [];
    let index = from;
    let line = this.#lines[from] ?? '';
    let at = 0;
    for (;;) {
      let end: number;
      if (line[at] === '"') {
        const cell = this.#quotedCell(index, at);
        if (typeof cell === 'string') return cell;
        line = this.#lines[cell.index] ?? '';
        end = this.#endOf(line, cell.end);
        const trailing = line.slice(cell.end, end).trim();
        if (trailing !== '' && cell.index > index) return 'malformed';
        cells.push(trailing === '' ? cell.text : line.slice(at, end));
        index = cell.index;
      } else {
        end = this.#endOf(line, at);
        cells.push(line.slice(at, end));
      }
      if (end === line.length) return { cells, lines: index - from + 1 };
      at = end + 1;
    }
  }

  #endOf(line: string, at: number): number {
    const delimiter = line.indexOf(this.#delimiter, at);
    return delimiter === -1 ? line.length : delimiter;
  }

  /** The text between the quote at `at` and the one that closes it, and where that is. */
  #quotedCell(
    from: number,
    at: number,
  ): { readonly text: string; readonly index: number; readonly end: number } | 'incomplete' | 'malformed' {
    let index = from;
    let line = this.#lines[index] ?? '';
    let start = at + 1;
    let text = '';
    for (;;) {
      const quote = line.indexOf('"', start);
      if (quote === -1) {
        text += `${line.slice(start)}\n`;
        index += 1;
        if (index - from > MOST_LINES || text.length > MOST_CHARACTERS) return 'malformed';
        const following = this.#lines[index];
        if (following === undefined) return 'incomplete';
        line = following;
        start = 0;
      } else if (line[quote + 1] === '"') {
        text += line.slice(start, quote + 1);
        start = quote + 2;
      } else {
        return { text: text + line.slice(start, quote), index, end: quote + 1 };
      }
    }
  }
}
