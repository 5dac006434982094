import { DAY } from '@watchfloor/domain/time';
import { IntakeError } from '../errors.js';
import type { Cell } from '../table.js';
import type { Book } from './book.js';
import { TextCollector, unescaped } from './strings.js';
import { readXml } from './xml.js';

/** A row of a sheet that holds something; cells without a value are null, those to the right of the last one are absent. */
export interface SheetRow {
  readonly line: number;
  readonly cells: Cell[];
}

/** The cells of a sheet, and how many of them took the value of a cell that is merged over them. */
export interface SheetCells {
  readonly rows: readonly SheetRow[];
  readonly filled: number;
}

/** Excel has 16,384 columns; a table of more than these is a picture made of cells. */
const MOST_COLUMNS = 2_000;

/** What is needed of a workbook to understand a cell. */
export type Meanings = Pick<Book, 'strings' | 'dateStyles' | 'from1904'>;

/**
 * Reads the cells of a sheet. Where cells are merged downwards, the ones below have the value of the first, as it is seen.
 * @throws IntakeError where it is wider than any table
 * @throws Error where it is damaged
 */
export function readSheet(bytes: Uint8Array, meanings: Meanings): SheetCells {
  const reader = new SheetReader(meanings);
  readXml(bytes, reader);
  return { rows: reader.rows, filled: fillMerged(reader.rows, reader.merged) };
}

interface Merged {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

class SheetReader {
  readonly rows: SheetRow[] = [];
  readonly merged: Merged[] = [];
  readonly #meanings: Meanings;
  readonly #inline = new TextCollector();
  #row: SheetRow = { line: 0, cells: [] };
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #within = false;

  constructor(meanings: Meanings) {
    this.#meanings = meanings;
  }

  open = (name: string, attribute: (name: string) => string | undefined): void => {
    switch (name) {
      case 'row':
        this.#row = { line: Number(attribute('r') ?? this.#row.line + 1), cells: [] };
        this.#column = -1;
        break;
      case 'c':
        this.#begin(attribute('r'));
        this.#type = attribute('t') ?? 'n';
        this.#style = Number(attribute('s') ?? 0);
        break;
      case 'v':
        this.#within = true;
        break;
      case 'mergeCell':
        this.#merge(attribute('ref') ?? '');
        break;
      default:
        this.#inline.open(name);
    }
  };

  close = (name: string): void => {
    if (name === 'v') this.#within = false;
    else if (name === 'c') this.#end();
    else if (name === 'row') {
      if (this.#row.cells.length > 0) this.rows.push(this.#row);
    } else this.#inline.close(name);
  };

  text = (text: string): void => {
    if (this.#within) this.#value += text;
    else this.#inline.add(text);
  };

  #begin(reference: string | undefined): void {
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    this.#value = '';
    this.#inline.begin();
  }

  #end(): void {
    const cell = this.#cell();
    if (cell === null || cell === '') return;
    if (this.#column >= MOST_COLUMNS)
      throw new IntakeError('tooLarge', `a sheet has more than ${MOST_COLUMNS} columns`);
    const { cells } = this.#row;
    while (cells.length < this.#column) cells.push(null);
    cells[this.#column] = cell;
  }

  #cell(): Cell {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.#meanings.strings[Number(value)] ?? null;
      case 'inlineStr':
        return this.#inline.take();
      case 'str':
        return unescaped(value);
      case 'b':
        return value === '' ? null : value.trim() === '1';
      case 'd':
        return new Date(/[Z+]|-\d\d:\d\d$/.test(value) ? value : `${value}Z`);
      case 'e':
        return null;
      default:
        return value === '' ? null : this.#number(Number(value));
    }
  }

  #number(value: number): Cell {
    return this.#meanings.dateStyles[this.#style] === true ? dateOf(value, this.#meanings.from1904) : value;
  }

  #merge(reference: string): void {
    const [first = '', last = first] = reference.split(':');
    const [from, to] = [rowOf(first), rowOf(last)];
    if (to > from) this.merged.push({ column: columnOf(first), from, to });
  }
}

/** Days before 1970, counted as Excel does. */
const EPOCH = { from1900: 25_569, from1904: 24_107 };

const dateOf = (serial: number, from1904: boolean): Date =>
  new Date(Math.round((serial - (from1904 ? EPOCH.from1904 : EPOCH.from1900)) * DAY));

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/i.exec(reference)?.[0].toUpperCase() ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0);

/** Gives the cells under each merged one its value; rows that hold nothing of their own stay empty. */
function fillMerged(rows: readonly SheetRow[], merged: readonly Merged[]): number {
  if (merged.length === 0) return 0;
  const byLine = new Map(rows.map((row) => [row.line, row]));
  let filled = 0;
  for (const { column, from, to } of merged) {
    const value = byLine.get(from)?.cells[column] ?? null;
    for (let line = from + 1; value !== null && line <= Math.min(to, from + rows.length); line++) {
      const cells = byLine.get(line)?.cells;
      if (cells === undefined) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
      filled += 1;
    }
  }
  return filled;
}
