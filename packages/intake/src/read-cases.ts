import type { CaseReading } from './case.js';
import { caseReader } from './case-reader.js';
import { columnsFor } from './fields.js';
import { openTable } from './open-table.js';
import type { Profile } from './profile.js';
import type { Cell } from './table.js';

/** One row of the file, understood or not. */
export interface CaseRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly reading: CaseReading;
}

export interface CaseFile {
  readonly header: readonly string[];
  readonly format: 'csv' | 'xlsx';
  /** How the bytes were read; null for workbooks. */
  readonly encoding: string | null;
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
  const table = await openTable(path, profile);
  try {
    const read = caseReader(profile, columnsFor(profile, table.header, path));
    return {
      header: table.header,
      format: table.format,
      encoding: table.encoding,
      rows: rowsOf(table.rows, read),
      close: table.close,
      progress: table.progress,
    };
  } catch (error) {
    await table.close();
    throw error;
  }
}

async function* rowsOf(
  rows: AsyncIterable<{ readonly line: number; readonly cells: readonly Cell[]; readonly broken: string | null }>,
  read: (cells: readonly Cell[]) => CaseReading,
): AsyncGenerator<CaseRow> {
  for await (const { line, cells, broken } of rows) {
    yield { line, cells, reading: broken === null ? read(cells) : { ok: false, problem: broken } };
  }
}
