import { type Cell, cellText } from './table.js';

const BYTE_ORDER_MARK = '\ufeff';

/** The first line of a rejects file. Columns of the source keep their names: a mended rejects file imports by the same profile. */
export function rejectsHeader(header: readonly string[]): string {
  return BYTE_ORDER_MARK + csvLine(['line', 'reason', ...header]);
}

/** One rejected row. */
export function rejectsLine(line: number, reason: string, cells: readonly Cell[]): string {
  return csvLine([String(line), reason, ...cells.map(cellText)]);
}

const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
