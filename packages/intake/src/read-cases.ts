import type { CaseReading } from './case.js';
import { caseReader } from './case-reader.js';
import { columnsFor } from './fields.js';
import { demandsOf } from './named-columns.js';
import { openTable } from './open-table.js';
import type { Profile } from './profile.js';
import { casesTogether } from './several-rows.js';
import type { Cell, TableFormat, TableRow } from './table.js';

/** One row of the file, understood or not. */
export interface CaseRow {
  readonly line: number;
  /** Where several sheets are read, the one that it stands on. */
  readonly sheet: string | null;
  readonly cells: readonly Cell[];
  readonly reading: CaseReading;
}

export interface CaseFile {
  readonly header: readonly string[];
  readonly format: TableFormat;
  /** How the bytes were read; null for workbooks. */
  readonly encoding: string | null;
  /** Whether the file counts its days from 1904. */
  readonly from1904: boolean;
  /** What was decided about the file without being asked, for the person who gave it. */
  readonly notes: readonly string[];
  /** Every row below the header in the order of the file. Read once. */
  readonly rows: AsyncIterable<CaseRow>;
  /** Lets go of the file; needed only where the rows are not read to their end. */
  readonly close: () => Promise<void>;
  /** How much of the file has been read, 0 to 1. */
  readonly progress: () => number;
}

/**
 * Opens a file as cases.
 * @throws IntakeError where the file as a whole cannot be read with this profile
 */
export async function openCases(path: string, profile: Profile): Promise<CaseFile> {
  const demands = demandsOf(profile);
  const table = await openTable(path, profile, demands);
  try {
    const columns = columnsFor(demands, table.header, path);
    const { severalRows, source } = profile;
    const rows =
      severalRows === null
        ? table.rows
        : casesTogether(table.rows, columns.text(source.id), new Set(severalRows.join.map(columns.place)));
    return { ...table, rows: rowsOf(rows, caseReader(profile, columns, table.from1904)) };
  } catch (error) {
    await table.close();
    throw error;
  }
}

async function* rowsOf(
  rows: AsyncIterable<TableRow>,
  read: (cells: readonly Cell[]) => CaseReading,
): AsyncGenerator<CaseRow> {
  for await (const { line, sheet, cells, broken } of rows) {
    yield { line, sheet, cells, reading: broken === null ? read(cells) : { ok: false, problem: broken } };
  }
}
