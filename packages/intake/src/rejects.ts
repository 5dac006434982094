import { ColumnIndex, type Demands } from './column-index.js';
import { type Cell, cellText } from './table.js';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Names of the two columns that a rejects file puts before those of its source. No source calls its own so: a mended rejects
 * file is known by them, and imports by the same profile, whatever its source calls its columns.
 */
const LINE = 'watchfloor:line';
const REASON = 'watchfloor:reason';
/** In place of the second where the source counts days from 1904: a number of days reads the same from here. */
const REASON_1904 = 'watchfloor:reason:1904';

/** What tells a rejects file from another table. */
export interface RejectsMark {
  /** How many columns stand before those of the source. */
  readonly columns: number;
  readonly from1904: boolean;
  /** Whether cells that a spreadsheet would take for a formula were made harmless. */
  readonly guarded: boolean;
}

/**
 * Knows a rejects file by its header; null for any other table.
 * @param demands the columns that the profile asks for: files of earlier releases call their two "line" and "reason", as a
 *   source may, and count as rejects only where nothing is missing without the two
 */
export function rejectsMark(header: readonly string[], demands: Demands): RejectsMark | null {
  const [first, second] = header;
  if (first === LINE && (second === REASON || second === REASON_1904)) {
    return { columns: 2, from1904: second === REASON_1904, guarded: true };
  }
  if (first !== 'line' || second !== 'reason' || demands.length === 0) return null;
  const complete = new ColumnIndex(header.slice(2)).unmet(demands).length === 0;
  return complete ? { columns: 2, from1904: false, guarded: false } : null;
}

/** The first line of a rejects file. */
export function rejectsHeader(header: readonly string[], from1904: boolean): string {
  return BYTE_ORDER_MARK + csvLine([LINE, from1904 ? REASON_1904 : REASON, ...header.map(harmless)]);
}

/** One rejected row. @param where the line of the file, with its sheet where there are several */
export function rejectsLine(where: string, reason: string, cells: readonly Cell[]): string {
  return csvLine([harmless(where), harmless(reason), ...cells.map((cell) => harmless(cellText(cell)))]);
}

/**
 * What a spreadsheet would run when somebody opens the file to mend it (OWASP, CSV injection). An apostrophe makes it a text;
 * one more where the text begins with apostrophes itself, so that reading it back gives exactly what was there.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text of the source that a cell of a rejects file stands for. */
export function sourceText(text: string, { guarded }: RejectsMark): string {
  return guarded && text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
