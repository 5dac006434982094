import { ColumnIndex, type Demands } from './column-index.js';
import { IntakeError } from './errors.js';
import { type RejectsMark, rejectsMark, sourceText } from './rejects.js';
import { type Cell, cellText, type RawRow, type RawTable, type Table, type TableRow } from './table.js';

/** Where a file has its header, as a profile says. */
export interface HeaderLayout {
  /** The line of the file, or the row of the sheet, that is the header; null to look for it. */
  readonly headerRow: number | null;
  /** The names of the columns of a file that has no header; null where it has one. */
  readonly header: readonly string[] | null;
  /** Columns in which an empty cell stands for the value above it. */
  readonly fillDown: readonly string[];
}

/** Above a header stand titles and notes, not whole pages. */
const MOST_ROWS_ABOVE = 20;

/**
 * Finds the header of a file and gives the rows below it.
 *
 * Without a word of the profile the header is the first row in which every column stands that the profile names; what is
 * above it is left out, and the notes say so. Where no row is, the first one counts, and what it lacks is said when the
 * columns are asked for. What an import wrote as its rejects is read without the columns that it put before the source's.
 *
 * @param demands the columns that have to be there, as the profile names them
 * @throws IntakeError where there is nothing that could be a header
 */
export async function withHeader(
  path: string,
  table: RawTable,
  layout: HeaderLayout,
  demands: Demands,
): Promise<Table> {
  const [first, ...others] = table.sheets.map((sheet) => sheet[Symbol.asyncIterator]());
  if (first === undefined) throw notATable(path, 'it has no sheet');
  const found = layout.header === null ? await headerIn(path, first, layout.headerRow, demands) : null;
  const mark = found && rejectsMark(found.header, demands);
  const header = found === null ? (layout.header ?? []) : ownHeader(found.header, mark);
  const rows = judged(header, mark, table.format, chained(found, first, others));
  return {
    ...table,
    header,
    rows: layout.fillDown.length === 0 ? rows : filledDown(rows, header, layout.fillDown),
    from1904: table.from1904 || mark?.from1904 === true,
    notes: [...table.notes, ...notesOf(found, mark)],
  };
}

const ownHeader = (header: readonly string[], mark: RejectsMark | null): readonly string[] =>
  mark === null ? header : header.slice(mark.columns).map((name) => sourceText(name, mark));

interface Found {
  readonly header: readonly string[];
  readonly line: number;
  /** Rows that were read in search of it and stand below it after all. */
  readonly below: readonly RawRow[];
}

async function headerIn(
  path: string,
  rows: AsyncIterator<RawRow>,
  headerRow: number | null,
  demands: Demands,
): Promise<Found> {
  const passed: RawRow[] = [];
  for (;;) {
    const next = await rows.next();
    if (next.done === true) break;
    const row = next.value;
    if (row.broken !== null && (passed.length === 0 || headerRow !== null)) {
      throw notATable(path, `in its header ${row.broken}`);
    }
    passed.push(row);
    if (headerRow === null ? row.broken === null && fits(row, demands) : row.line >= headerRow) return foundIn(row, []);
    if (row.broken !== null || (headerRow === null && passed.length > MOST_ROWS_ABOVE)) break;
  }
  const [first, ...below] = passed;
  if (first === undefined || headerRow !== null) {
    throw notATable(
      path,
      headerRow === null ? 'it has no header line' : `it ends before line ${headerRow}, its header`,
    );
  }
  return foundIn(first, below);
}

const foundIn = ({ cells, line }: RawRow, below: readonly RawRow[]): Found => ({
  header: cells.map(cellText),
  line,
  below,
});

const fits = ({ cells }: RawRow, demands: Demands): boolean =>
  new ColumnIndex(cells.map(cellText)).unmet(demands).length === 0;

/** The rows of all sheets below the header; where it stands again on a further sheet, it and what is above it are left out. */
async function* chained(
  found: Found | null,
  first: AsyncIterator<RawRow>,
  others: readonly AsyncIterator<RawRow>[],
): AsyncGenerator<RawRow> {
  if (found !== null) yield* found.below;
  yield* iterate(first);
  const header = found && textOf(found.header);
  for (const rows of others) {
    let above: RawRow[] | null = header === null ? null : [];
    for await (const row of iterate(rows)) {
      if (above === null) yield row;
      else if (textOf(row.cells) === header) above = null;
      else above.push(row);
    }
    // a sheet without the header goes on where the one before it ended
    if (above !== null) yield* above;
  }
}

const iterate = (rows: AsyncIterator<RawRow>): AsyncIterable<RawRow> => ({ [Symbol.asyncIterator]: () => rows });

const textOf = (cells: readonly Cell[]): string => JSON.stringify(cells.map((cell) => cellText(cell).trim()));

async function* judged(
  header: readonly string[],
  mark: RejectsMark | null,
  format: RawTable['format'],
  rows: AsyncIterable<RawRow>,
): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    const cells =
      mark === null ? row.cells : row.cells.slice(mark.columns).map((cell) => sourceText(cellText(cell), mark));
    yield { ...row, cells, broken: row.broken ?? misfit(cells, header.length, format) };
  }
}

/** Blank cells to the right of the last column do no harm: spreadsheets leave them. Workbooks leave out empty ones. */
function misfit(cells: readonly Cell[], columns: number, format: RawTable['format']): string | null {
  if (cells.length === columns || (format === 'xlsx' && cells.length < columns)) return null;
  if (cells.length > columns && cells.slice(columns).every((cell) => cellText(cell).trim() === '')) return null;
  return `${cells.length} columns where the header has ${columns}`;
}

/** The rows with the value from above wherever a cell of these columns is empty. */
async function* filledDown(
  rows: AsyncIterable<TableRow>,
  header: readonly string[],
  names: readonly string[],
): AsyncGenerator<TableRow> {
  const index = new ColumnIndex(header);
  const columns = new Set(names.flatMap((name) => index.find(name)));
  const above = new Map<number, Cell>();
  for await (const row of rows) {
    if (row.broken !== null) {
      yield row;
      continue;
    }
    const cells = row.cells.map((cell, column) => {
      if (!columns.has(column)) return cell;
      if (cellText(cell).trim() === '') return above.get(column) ?? cell;
      above.set(column, cell);
      return cell;
    });
    yield { ...row, cells };
  }
}

function notesOf(found: Found | null, mark: RejectsMark | null): readonly string[] {
  if (found === null) return ['the file has no header: the profile names its columns'];
  return [
    ...(found.line > 1 ? [`the header is line ${found.line}; what stands above it was left out`] : []),
    ...(mark === null ? [] : ['it is a file of rejected rows: its first two columns were left out']),
  ];
}

const notATable = (path: string, what: string): IntakeError =>
  new IntakeError('notATable', `${path} is not a table: ${what}`);
