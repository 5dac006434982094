import readWorkbook, { type Sheet } from 'read-excel-file/node';
import { IntakeError } from './errors.js';
import { type Cell, isBlank, type Table, type TableRow } from './table.js';
import { unpackedXmlSize } from './zip-size.js';

/**
 * A workbook is unpacked and held in memory as a whole, at two to three bytes for each byte of its XML: the format keeps
 * its texts in one list apart from its rows. Half a gigabyte is enough; larger tables come as CSV, which is streamed.
 */
const LARGEST_XML = 160 * 1024 * 1024;

/**
 * Opens one sheet of a workbook.
 * @param sheetName the sheet's name; null for the first
 * @throws IntakeError where it is too large, damaged, or has no such sheet or no header
 */
export async function openExcel(path: string, sheetName: string | null): Promise<Table> {
  const unpacked = await unpackedXmlSize(path);
  if (unpacked === null) throw new IntakeError('notATable', `${path} is not a table: the archive is damaged`);
  if (unpacked > LARGEST_XML) throw tooLarge(path, unpacked);
  const rows = rowsOf(sheetOf(path, await sheetsOf(path), sheetName));
  const header = rows.next();
  if (header.done === true) throw new IntakeError('notATable', `${path} is not a table: its sheet is empty`);
  let read = 0;
  return {
    format: 'xlsx',
    encoding: null,
    header: header.value.cells.map((cell) => (cell === null ? '' : String(cell))),
    rows: counted(rows, (share) => {
      read = share;
    }),
    close: async () => undefined,
    progress: () => read,
  };
}

async function sheetsOf(path: string): Promise<Sheet[]> {
  try {
    // texts as they are: cleaning them is the profile's business
    return await readWorkbook(path, { trim: false });
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new IntakeError('notATable', `${path} is not a workbook that can be read: ${what}`, cause);
  }
}

function sheetOf(path: string, sheets: readonly Sheet[], name: string | null): Sheet {
  const found = name === null ? sheets[0] : sheets.find((sheet) => sheet.sheet === name);
  if (found !== undefined) return found;
  const names = sheets.map((sheet) => `"${sheet.sheet}"`).join(', ');
  throw new IntakeError('notATable', `${path} has no sheet "${name}"; it has ${names === '' ? 'none' : names}`);
}

interface ExcelRow extends TableRow {
  readonly share: number;
}

/** Rows that hold something, and how much of the sheet has been passed with each. */
function* rowsOf(sheet: Sheet): Generator<ExcelRow> {
  const { data } = sheet;
  for (const [index, row] of data.entries()) {
    const cells = row as readonly Cell[];
    if (!isBlank(cells)) yield { line: index + 1, cells, broken: null, share: (index + 1) / data.length };
  }
}

async function* counted(rows: Iterable<ExcelRow>, passed: (share: number) => void): AsyncGenerator<TableRow> {
  for (const { share, ...row } of rows) {
    passed(share);
    yield row;
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const tooLarge = (path: string, unpacked: number): IntakeError =>
  new IntakeError(
    'tooLarge',
    `${path} unpacks to ${megabytes(unpacked)}; workbooks are read up to ${megabytes(LARGEST_XML)} because they do not ` +
      'stream. Save the sheet as CSV, which has no limit',
  );
