/** One value of a table; dates only where the workbook itself marks them, as wall-clock time in UTC fields. */
export type Cell = string | number | boolean | Date | null;

/** A row as the file has it; nothing is known of its columns yet. */
export interface RawRow {
  /** Where the row begins: the line of the file, or the row of the sheet, counted from 1. */
  readonly line: number;
  /** Where several sheets are read, the one that it stands on; null elsewhere. */
  readonly sheet: string | null;
  readonly cells: readonly Cell[];
  /** Why this is no row of the table, null where it is one. */
  readonly broken: string | null;
}

/** What a file is, whatever its name. */
export type TableFormat = 'csv' | 'xlsx' | 'json';

/** The rows of somebody else's file, those of its header among them. */
export interface RawTable {
  readonly format: TableFormat;
  /** How the bytes were read, for the summary, e.g. `gb18030`; null for workbooks. */
  readonly encoding: string | null;
  /** Whether numbers of days count from 1904, as in workbooks that old Excel for Mac made. */
  readonly from1904: boolean;
  /** What was decided about the file without being asked, in words for the person who gave it. */
  readonly notes: readonly string[];
  /** Sheet after sheet, each read once; a text table has one. Rows without any value are left out. */
  readonly sheets: readonly AsyncIterable<RawRow>[];
  /** Lets go of the file; needed only where the rows are not read to their end. */
  readonly close: () => Promise<void>;
  /** How much of the file has been read, 0 to 1. */
  readonly progress: () => number;
}

/** A row below the header: it has as many cells as the header has columns, or says why not. */
export type TableRow = RawRow;

/** The same once its header is known. */
export interface Table extends Omit<RawTable, 'sheets'> {
  readonly header: readonly string[];
  /** The rows below the header. Read once. */
  readonly rows: AsyncIterable<TableRow>;
}

/** The text of a cell as a person reads it in the table. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 19).replace('T', ' ') : String(cell);
}

export const isBlank = (cells: readonly Cell[]): boolean => cells.every((cell) => cellText(cell).trim() === '');
