import type { Case } from '@watchfloor/intake/case';
import { DirectoryGatherer } from '@watchfloor/intake/gatherer';
import { type History, historyOf } from '@watchfloor/intake/history';
import type { CaseFile, CaseRow } from '@watchfloor/intake/read-cases';
import type { Cell } from '@watchfloor/intake/table';
import type { HistoryOutcome } from '@watchfloor/ledger/write/history';
import { Lanes } from '../lanes.js';
import { type DirectoryPort, KnownEntries } from './known-entries.js';

/** What an import needs of the ledger. */
export interface ImportLedger {
  readonly directory: DirectoryPort;
  /** Writes each history that is not there yet, all in one transaction, raising no alert; one outcome for each. */
  executeHistory(histories: readonly History[]): Promise<readonly HistoryOutcome[]>;
}

export interface ImportOptions {
  readonly file: CaseFile;
  /** Null to read and check only. */
  readonly ledger: ImportLedger | null;
  readonly batchSize: number;
  readonly reject: (line: number, reason: string, cells: readonly Cell[]) => Promise<void>;
  /** Aborted, what has been read is still written, and the import ends. */
  readonly signal: AbortSignal;
  /** Kept up to date while it runs. */
  readonly counts: ImportCounts;
}

/** `open`, `closed` and `withDeadline` count every readable row, imported now or before. */
export interface ImportCounts {
  read: number;
  imported: number;
  alreadyThere: number;
  rejected: number;
  open: number;
  closed: number;
  withDeadline: number;
}

export const noCounts = (): ImportCounts => ({
  read: 0,
  imported: 0,
  alreadyThere: 0,
  rejected: 0,
  open: 0,
  closed: 0,
  withDeadline: 0,
});

interface ReadableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly value: Case;
}

/** Batches written at once: one backend of PostgreSQL uses one core. */
const WRITERS = 2;

/**
 * Reads a file and writes its cases, batch by batch: the next batch is read while others are written, and no more than
 * these are in memory. A row that is there already is left alone, so that an import can be run again, whether it was
 * interrupted or not.
 * @returns whether the file was read to its end
 * @throws what the ledger throws; earlier batches are in
 */
export async function runImport(options: ImportOptions): Promise<boolean> {
  const { file, ledger } = options;
  const gatherer = new DirectoryGatherer();
  const known = ledger === null ? null : await KnownEntries.of(ledger);
  const source = new BatchReader(options);
  const lanes = new Lanes(WRITERS);
  let written = 0;
  try {
    for (let batch = await source.next(); batch.length > 0; batch = await source.next()) {
      for (const { value } of batch) gatherer.add(value);
      const named = gatherer.takeNew();
      if (named !== null) await known?.ensure(named);
      const rows = batch;
      await lanes.take(String(written++), () => write(rows, options));
    }
    return source.ended;
  } finally {
    await lanes.done();
    await file.close();
  }
}

class BatchReader {
  /** Whether the last row has been read. */
  ended = false;
  readonly #rows: AsyncIterator<CaseRow>;
  readonly #options: ImportOptions;

  constructor(options: ImportOptions) {
    this.#rows = options.file.rows[Symbol.asyncIterator]();
    this.#options = options;
  }

  /** The next readable rows; those that are not go to the rejects on the way. Fewer than a batch only at the end. */
  async next(): Promise<readonly ReadableRow[]> {
    const { counts, batchSize, reject, signal } = this.#options;
    const batch: ReadableRow[] = [];
    while (batch.length < batchSize && !signal.aborted) {
      const next = await this.#rows.next();
      if (next.done === true) {
        this.ended = true;
        break;
      }
      const { line, cells, reading } = next.value;
      counts.read += 1;
      if (reading.ok) {
        batch.push({ line, cells, value: reading.value });
      } else {
        counts.rejected += 1;
        await reject(line, reading.problem, cells);
      }
    }
    return batch;
  }
}

async function write(batch: readonly ReadableRow[], { ledger, counts, reject }: ImportOptions): Promise<void> {
  const outcomes = ledger === null ? null : await ledger.executeHistory(batch.map(({ value }) => historyOf(value)));
  for (const [index, { line, cells, value }] of batch.entries()) {
    const outcome = outcomes?.[index];
    if (outcome?.kind === 'refused') {
      counts.rejected += 1;
      await reject(
        line,
        `step ${outcome.step + 1} of its history is refused: ${JSON.stringify(outcome.refusal)}`,
        cells,
      );
      continue;
    }
    if (outcome?.kind === 'alreadyKnown') counts.alreadyThere += 1;
    else counts.imported += 1;
    if (value.answer?.closed === true) counts.closed += 1;
    else counts.open += 1;
    if (value.deadline.kind === 'given') counts.withDeadline += 1;
  }
}
