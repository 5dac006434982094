import type { Command } from '@watchfloor/domain/command';
import { type Instant, MINUTE } from '@watchfloor/domain/time';
import type { Case, CaseReading } from '@watchfloor/intake/case';
import { following, type OnRecord } from '@watchfloor/intake/follow';
import { DirectoryGatherer } from '@watchfloor/intake/gatherer';
import { historyOf } from '@watchfloor/intake/history';
import type { CaseFile, CaseRow } from '@watchfloor/intake/read-cases';
import type { Cell } from '@watchfloor/intake/table';
import type { HistoryOutcome } from '@watchfloor/ledger/write/history';
import { Lanes } from '../lanes.js';
import type { ImportCounts, Remarks } from './counts.js';
import type { ImportLedger } from './import-ledger.js';
import { SeenRows } from './seen-rows.js';

export interface ImportOptions {
  readonly file: CaseFile;
  readonly ledger: ImportLedger;
  /** What becomes of complaints that have gone on in their source. */
  readonly updates: 'apply' | 'report';
  readonly batchSize: number;
  readonly reject: (where: string, reason: string, cells: readonly Cell[]) => Promise<void>;
  /** Aborted, what has been read is still written, and the import ends. */
  readonly signal: AbortSignal;
  /** Both are kept up to date while it runs. */
  readonly counts: ImportCounts;
  readonly remarks: Remarks;
}

interface ReadableRow {
  readonly where: string;
  readonly cells: readonly Cell[];
  readonly value: Case;
}

/** How far the clock of a source may be ahead of ours. */
const SKEW = 10 * MINUTE;

/** Batches written at once: one backend of PostgreSQL uses one core. */
const WRITERS = 2;

/**
 * Reads a file and writes its cases, batch by batch: the next batch is read while others are written, and no more than
 * these are in memory. A complaint that is here already follows its source where that has gone on, and is left alone where
 * not, so that an import can be run again, whether it was interrupted or not.
 * @returns whether the file was read to its end
 * @throws what the ledger throws; earlier batches are in
 */
export async function runImport(options: ImportOptions): Promise<boolean> {
  const { file, ledger, remarks } = options;
  const gatherer = new DirectoryGatherer(await ledger.directory());
  const source = new BatchReader(options, (await ledger.now()) + SKEW);
  const lanes = new Lanes(WRITERS);
  let written = 0;
  try {
    for (let batch = await source.next(); batch.length > 0; batch = await source.next()) {
      const rows = batch.map((row) => ({ ...row, value: gatherer.add(row.value) }));
      const named = gatherer.takeNew();
      if (named !== null) await ledger.ensure(named);
      await lanes.take(String(written++), () => write(rows, options));
    }
    for (const [first = '', ...others] of gatherer.variants) {
      const names = others.map((name) => `"${name}"`).join(', ');
      remarks.note(`${names} is taken for "${first}"; "distinguishCase" in the profile keeps them apart`);
    }
    return source.ended;
  } finally {
    await lanes.done();
    await file.close();
  }
}

/** Where a row stands, for people. */
const whereOf = ({ line, sheet }: CaseRow): string => (sheet === null ? String(line) : `${sheet}!${line}`);

class BatchReader {
  /** Whether the last row has been read. */
  ended = false;
  readonly #rows: AsyncIterator<CaseRow>;
  readonly #options: ImportOptions;
  readonly #seen = new SeenRows();
  readonly #latest: Instant;

  /** @param latest what is later has not happened yet */
  constructor(options: ImportOptions, latest: Instant) {
    this.#latest = latest;
    this.#rows = options.file.rows[Symbol.asyncIterator]();
    this.#options = options;
  }

  /** The next readable rows; those that are not go to the rejects on the way. Fewer than a batch only at the end. */
  async next(): Promise<readonly ReadableRow[]> {
    const { counts, batchSize, signal } = this.#options;
    const batch: ReadableRow[] = [];
    while (batch.length < batchSize && !signal.aborted) {
      const next = await this.#rows.next();
      if (next.done === true) {
        this.ended = true;
        break;
      }
      counts.read += 1;
      const row = await this.#readable(next.value);
      if (row !== null) batch.push(row);
    }
    return batch;
  }

  async #readable(row: CaseRow): Promise<ReadableRow | null> {
    const { counts, reject, remarks } = this.#options;
    const { cells, reading } = row;
    const where = whereOf(row);
    const judged = reading.ok ? notInFuture(reading, this.#latest) : reading;
    if (!judged.ok) {
      counts.rejected += 1;
      await reject(where, judged.problem, cells);
      return null;
    }
    const { value } = judged;
    const twin = this.#seen.twinOf(value, where);
    if (twin === null) {
      for (const remark of judged.remarks) remarks.add(remark, where);
      return { where, cells, value };
    }
    counts.twice += 1;
    if (twin.same) return null;
    const again = `its id "${value.source.id}" stands in line ${twin.where} already, with other content`;
    remarks.add('the id stands further up with other content, which was taken', `${where} (of ${twin.where})`);
    await reject(where, again, cells);
    return null;
  }
}

/** The reading, unless it tells of what has not happened yet. */
function notInFuture(reading: Extract<CaseReading, { ok: true }>, latest: Instant): CaseReading {
  const { receivedAt, answer } = reading.value;
  if (receivedAt > latest) return { ok: false, problem: `it is received at ${written(receivedAt)}, later than now` };
  if (answer === null || answer.at <= latest) return reading;
  return { ok: false, problem: `it is answered at ${written(answer.at)}, later than now` };
}

const written = (instant: Instant): string => new Date(instant).toISOString();

async function write(batch: readonly ReadableRow[], options: ImportOptions): Promise<void> {
  const { ledger } = options;
  const outcomes = await ledger.add(batch.map(({ value }) => historyOf(value)));
  const known = outcomes.flatMap((outcome) => (outcome.kind === 'alreadyKnown' ? [outcome.complaintId] : []));
  const records = await ledger.recorded(known);
  for (const [index, row] of batch.entries()) {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error('the ledger answers for every history');
    const problem = await settle(row, outcome, records, options);
    if (problem === null) countIn(row.value, options.counts);
    else {
      options.counts.rejected += 1;
      await options.reject(row.where, problem, row.cells);
    }
  }
}

/** Counts what became of a row. @returns why it is rejected, null where it is not */
async function settle(
  row: ReadableRow,
  outcome: HistoryOutcome,
  records: ReadonlyMap<string, OnRecord>,
  { ledger, counts, remarks, updates }: ImportOptions,
): Promise<string | null> {
  if (outcome.kind === 'refused') {
    return `step ${outcome.step + 1} of its history is refused: ${JSON.stringify(outcome.refusal)}`;
  }
  if (outcome.kind === 'written') {
    counts.added += 1;
    return null;
  }
  const record = records.get(outcome.complaintId);
  const found = record === undefined ? ({ kind: 'unchanged' } as const) : following(record, row.value);
  if (found.kind === 'contested') return found.problem;
  if (found.kind === 'changed' && updates === 'apply') {
    const problem = await follow(outcome.complaintId, found.commands, row, ledger);
    if (problem === null) counts.changed += 1;
    return problem;
  }
  counts.unchanged += 1;
  if (found.kind === 'unchanged') return null;
  counts.differing += 1;
  remarks.add(found.kind === 'differs' ? found.what : 'it has gone on in its source', row.where);
  return null;
}

/** Gives the commands in their order. @returns why one cannot be given, null where all are done */
async function follow(
  complaintId: string,
  commands: readonly Command[],
  { value }: ReadableRow,
  ledger: ImportLedger,
): Promise<string | null> {
  for (const command of commands) {
    const refusal = await ledger.follow(command);
    if (refusal === null) continue;
    // another import of the same file may have done it in the meantime
    const record = (await ledger.recorded([complaintId])).get(complaintId);
    if (record !== undefined && following(record, value).kind === 'unchanged') return null;
    return `it cannot follow its source, ${command.type} is refused: ${JSON.stringify(refusal)}`;
  }
  return null;
}

function countIn({ answer, deadline }: Case, counts: ImportCounts): void {
  if (answer === null || answer.state === 'answered') counts.open += 1;
  else counts.closed += 1;
  if (deadline.kind === 'given') counts.withDeadline += 1;
}
