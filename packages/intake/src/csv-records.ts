/** One record of a text table: the line on which it begins, counted from 1, and its cells, or why it cannot be read. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Set on the last record only: what follows a broken quote cannot be told apart any more. */
  readonly broken: string | null;
}

/** A record that spans more is a quote that is never closed. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

const QUOTE = '"';

/**
 * The records of a text table (RFC 4180), blank ones included. A quoted cell holds whatever stands between its quotes, line
 * breaks as they are. Records end in CRLF, LF or CR. Two liberties are taken, neither of which moves a border: a quote
 * within a cell that does not begin with one is kept as it is, and blanks between a closing quote and the delimiter go.
 *
 * A quote that is never closed, or that is closed in the middle of a cell, leaves open where every later record begins. The
 * record is given out as broken, and reading ends: no record is ever made of what may be the inside of a cell.
 *
 * @param chunks the text, cut anywhere
 * @param delimiter one character
 */
export async function* csvRecords(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord> {
  const reader = new RecordReader(delimiter);
  for await (const chunk of chunks) {
    reader.push(chunk);
    yield* reader.records(false);
    if (reader.ended) return;
  }
  yield* reader.records(true);
}

class RecordReader {
  /** Whether a broken quote was met. */
  ended = false;
  readonly #delimiter: string;
  #text = '';
  #at = 0;
  #line = 1;
  /** The next line feed and carriage return at or after `#at`, so that no search is made twice. */
  #lf = -1;
  #cr = -1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  push(chunk: string): void {
    this.#text = this.#text.slice(this.#at) + chunk;
    this.#at = 0;
    this.#lf = -1;
    this.#cr = -1;
  }

  /** The records that are complete; at the end of the file, all. */
  *records(atEnd: boolean): Generator<CsvRecord> {
    while (this.#at < this.#text.length && !this.ended) {
      const record = this.#record(atEnd);
      if (record === null) return;
      yield record;
    }
  }

  #record(atEnd: boolean): CsvRecord | null {
    const start = this.#at;
    const end = this.#lineEnd(start);
    // a carriage return at the end of a piece may be half of a line break
    const whole = atEnd || (end < this.#text.length - 1 && end !== -1);
    if (!whole && this.#text.indexOf(QUOTE, start) === -1) return null;
    const plain = this.#text.slice(start, end === -1 ? undefined : end);
    if (!plain.includes(QUOTE)) return whole ? this.#take(plain.split(this.#delimiter), end) : null;
    return this.#quoted(start, atEnd);
  }

  /** Reads a record in which a quote stands, cell by cell. */
  #quoted(start: number, atEnd: boolean): CsvRecord | null {
    const text = this.#text;
    const cells: string[] = [];
    let at = start;
    for (;;) {
      let end: number;
      if (text[at] === QUOTE) {
        const closing = closingQuote(text, at);
        if (closing === -1 || (closing === text.length - 1 && !atEnd)) {
          if (text.length - start > MOST_CHARACTERS) return this.#broken(start, NEVER_CLOSED);
          return atEnd ? this.#broken(start, NEVER_CLOSED) : null;
        }
        end = this.#afterBlanks(closing + 1);
        if (end < text.length && !this.#isBorder(end)) return this.#broken(start, CLOSED_WITHIN);
        cells.push(text.slice(at + 1, closing).replaceAll('""', QUOTE));
      } else {
        end = this.#cellEnd(at);
        cells.push(text.slice(at, end));
      }
      // the last character at hand may be half of a line break, or the text may go on
      if (end >= text.length - 1 && !atEnd && text[end] !== this.#delimiter) return null;
      if (end >= text.length || text[end] !== this.#delimiter) return this.#take(cells, end, linesIn(text, start, end));
      at = end + 1;
    }
  }

  /** Ends a record at the line break that stands at `end`. */
  #take(cells: readonly string[], end: number, linesWithin = 0): CsvRecord {
    const line = this.#line;
    this.#line += 1 + linesWithin;
    if (end === -1) this.#at = this.#text.length;
    else this.#at = end + (this.#text.startsWith('\r\n', end) ? 2 : 1);
    return { line, cells, broken: null };
  }

  #broken(start: number, broken: string): CsvRecord {
    this.ended = true;
    const end = this.#lineEnd(start);
    return { line: this.#line, cells: [this.#text.slice(start, end === -1 ? undefined : end)], broken };
  }

  #isBorder(at: number): boolean {
    const character = this.#text[at];
    return character === this.#delimiter || character === '\n' || character === '\r';
  }

  #afterBlanks(from: number): number {
    let at = from;
    while ((this.#text[at] === ' ' || this.#text[at] === '\t') && this.#text[at] !== this.#delimiter) at += 1;
    return at;
  }

  #cellEnd(from: number): number {
    const line = this.#lineEnd(from);
    const end = line === -1 ? this.#text.length : line;
    const delimiter = this.#text.indexOf(this.#delimiter, from);
    return delimiter === -1 || delimiter > end ? end : delimiter;
  }

  /** The next line break at or after `from`, -1 where none is at hand. */
  #lineEnd(from: number): number {
    if (this.#lf < from) this.#lf = positionOf(this.#text, '\n', from);
    if (this.#cr < from) this.#cr = positionOf(this.#text, '\r', from);
    const end = Math.min(this.#lf, this.#cr);
    return end === Number.POSITIVE_INFINITY ? -1 : end;
  }
}

const REST = 'this row and all that follow it were not read: mend it in the file and import that again';
const NEVER_CLOSED = `a quote is opened and never closed; ${REST}`;
const CLOSED_WITHIN = `a quote is closed in the middle of a cell; ${REST}`;

function positionOf(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found === -1 ? Number.POSITIVE_INFINITY : found;
}

/** Where the quoted cell that begins at `at` is closed; -1 where it is not. */
function closingQuote(text: string, at: number): number {
  let quote = text.indexOf(QUOTE, at + 1);
  while (quote !== -1 && text[quote + 1] === QUOTE) quote = text.indexOf(QUOTE, quote + 2);
  return quote;
}

/** How many line breaks stand between two positions. */
function linesIn(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/\r\n|\r|\n/g)?.length ?? 0;
}
