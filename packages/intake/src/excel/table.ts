import { IntakeError } from '../errors.js';
import { isBlank, type RawRow, type RawTable } from '../table.js';
import { type Book, readBook, type SheetEntry } from './book.js';
import { readSheet } from './sheet.js';
import { unpackedXmlSize } from './zip-size.js';

/** A sheet by its name or its place, counted from 1; all of them; or null for the first that can be seen. */
export type SheetChoice = string | number | null;
const ALL_SHEETS = 'all';

/**
 * A workbook is unpacked and held in memory, at two to three bytes for each byte of its XML: the format keeps its texts in
 * one list apart from its rows, and its merged cells behind them. Half a gigabyte is enough; larger tables come as CSV,
 * which is streamed.
 */
const LARGEST_XML = 160 * 1024 * 1024;

/**
 * Opens a workbook.
 * @throws IntakeError where it is too large, damaged, or has no such sheet
 */
export async function openExcel(path: string, choice: SheetChoice): Promise<RawTable> {
  const unpacked = await unpackedXmlSize(path);
  if (unpacked === null) throw notATable(path, 'the archive is damaged');
  if (unpacked > LARGEST_XML) throw tooLarge(path, unpacked);
  try {
    const book = await readBook(path, LARGEST_XML);
    return tableOf(book, sheetsOf(path, book.sheets, choice));
  } catch (cause) {
    if (cause instanceof IntakeError) throw cause;
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new IntakeError('notATable', `${path} is not a workbook that can be read: ${what}`, cause);
  }
}

function tableOf(book: Book, chosen: readonly SheetEntry[]): RawTable {
  const sheets = chosen.map(({ name, bytes }) => ({ name, ...readSheet(bytes(), book) }));
  const all = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let read = 0;
  const rowsOf = async function* ({ name, rows }: (typeof sheets)[number]): AsyncGenerator<RawRow> {
    for (const { line, cells } of rows) {
      read += 1;
      if (!isBlank(cells)) yield { line, sheet: sheets.length > 1 ? name : null, cells, broken: null };
    }
  };
  return {
    format: 'xlsx',
    encoding: null,
    from1904: book.from1904,
    notes: notesOf(
      book,
      chosen,
      sheets.reduce((sum, { filled }) => sum + filled, 0),
    ),
    sheets: sheets.map(rowsOf),
    close: async () => undefined,
    progress: () => (all === 0 ? 1 : read / all),
  };
}

function sheetsOf(path: string, sheets: readonly SheetEntry[], choice: SheetChoice): readonly SheetEntry[] {
  const named = sheets.find(({ name }) => name === String(choice));
  if (named !== undefined) return [named];
  if (choice === ALL_SHEETS && sheets.length > 0) return sheets;
  const found =
    choice === null
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : typeof choice === 'number'
        ? sheets[choice - 1]
        : undefined;
  if (found !== undefined) return [found];
  const wanted = typeof choice === 'number' ? `sheet ${choice}` : choice === null ? 'sheet' : `sheet "${choice}"`;
  throw notATable(path, `it has no ${wanted}; it has ${sheets.length === 0 ? 'none' : namesOf(sheets)}`);
}

function notesOf(book: Book, chosen: readonly SheetEntry[], filled: number): readonly string[] {
  const unread = book.sheets.filter((sheet) => !chosen.includes(sheet));
  const others =
    unread.length === 0 ? '' : `; not read: ${namesOf(unread)} ("sheet" in the profile names one, or "all")`;
  return [
    ...(book.sheets.length === 1 ? [] : [`read from ${namesOf(chosen)}${others}`]),
    ...(book.from1904 ? ['the workbook counts its days from 1904'] : []),
    ...(filled === 0 ? [] : [`${filled} cells under merged ones have the value that is seen there`]),
  ];
}

const namesOf = (sheets: readonly SheetEntry[]): string =>
  sheets.map(({ name, hidden }) => `"${name}"${hidden ? ' (hidden)' : ''}`).join(', ');

const notATable = (path: string, what: string): IntakeError =>
  new IntakeError('notATable', `${path} is not a table: ${what}`);

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const tooLarge = (path: string, unpacked: number): IntakeError =>
  new IntakeError(
    'tooLarge',
    `${path} unpacks to ${megabytes(unpacked)}; workbooks are read up to ${megabytes(LARGEST_XML)} because they do not ` +
      'stream. Save the sheet as CSV, which has no limit',
  );
