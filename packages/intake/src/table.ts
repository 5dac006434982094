/** One value of a table; dates only where the workbook itself marks them, as wall-clock time in UTC fields. */
export type Cell = string | number | boolean | Date | null;

export interface TableRow {
  /** Where the row begins: the line of the file, or the row of the sheet, counted from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** Why this is no row of the table, null where it is one. */
  readonly broken: string | null;
}

/** A table of somebody else's file, read row by row. */
export interface Table {
  readonly format: 'csv' | 'xlsx';
  /** How the bytes were read, for the summary, e.g. `gb18030`; null for workbooks. */
  readonly encoding: string | null;
  readonly header: readonly string[];
  /** The rows below the header, empty ones left out. Read once. */
  readonly rows: AsyncIterable<TableRow>;
  /** Lets go of the file; needed only where the rows are not read to their end. */
  readonly close: () => Promise<void>;
  /** How much of the file has been read, 0 to 1. */
  readonly progress: () => number;
}

/** The text of a cell as a person reads it in the table. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 19).replace('T', ' ') : String(cell);
}

export const isBlank = (cells: readonly Cell[]): boolean => cells.every((cell) => cellText(cell).trim() === '');
