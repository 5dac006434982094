import type { Source } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';
import { lawRevision } from '../law/library.js';
import type { AlreadyKnown, Prepared } from './history.js';
import { HistoryCallers, type KnownCaller, knownCallers, sought } from './history-callers.js';
import { enterLog } from './log-lock.js';
import type { Statement, Transaction } from './transaction.js';

/** A complaint that is here already. */
export type Known = Omit<AlreadyKnown, 'kind'>;

interface KnownRow extends Known {
  readonly system: string | null;
  readonly source: string | null;
}

interface BatchRow {
  readonly now: Date;
  readonly lawRevision: number;
  readonly known: readonly KnownRow[];
  readonly callers: readonly KnownCaller[];
}

/** Reads what a batch of histories has to know, and draws the numbers of those that are new. */
export async function beginBatch(transaction: Transaction, histories: readonly Prepared[]): Promise<BatchKnowledge> {
  const [row] = await transaction.begin<BatchRow>(reading(histories));
  if (row === undefined) throw new Error('the first statement of a batch always answers one row');
  const batch = new BatchKnowledge(row);
  const fresh = histories.filter((history) => batch.knows(history) === null);
  if (fresh.length > 0) batch.draw(await transaction.query<{ serial: string }>(drawing(fresh.length)));
  return batch;
}

/** The same for histories that will not be written: all that are new share a number that nobody has. */
export async function lookAtBatch(transaction: Transaction, histories: readonly Prepared[]): Promise<BatchKnowledge> {
  const [row] = await transaction.begin<BatchRow>(reading(histories), 'begin read only');
  if (row === undefined) throw new Error('the first statement of a batch always answers one row');
  const batch = new BatchKnowledge(row);
  batch.draw(histories.map(() => ({ serial: '0' })));
  return batch;
}

/** What the histories of one transaction share: who is known already, and which numbers and callers are still to be had. */
export class BatchKnowledge {
  readonly now: Instant;
  /** The last change of the law, as the batch saw it. */
  readonly lawRevision: number;
  readonly #known = new Map<string, Known>();
  readonly callers: HistoryCallers;
  #serials: string[] = [];

  constructor({ now, lawRevision, known, callers }: BatchRow) {
    this.now = now.getTime();
    this.lawRevision = lawRevision;
    for (const { system, source, complaintId, number } of known) {
      const found = { complaintId, number };
      this.#known.set(complaintId, found);
      if (system !== null && source !== null) this.#known.set(keyOf({ system, id: source }), found);
    }
    this.callers = new HistoryCallers(callers);
  }

  /** Takes numbers to give out, in their order. */
  draw(rows: readonly { readonly serial: string }[]): void {
    this.#serials = rows.map(({ serial }) => serial).reverse();
  }

  /** The complaint that the history would register a second time; null when it is new. */
  knows({ register }: Prepared): Known | null {
    const { source } = register;
    const bySource = source === null ? undefined : this.#known.get(keyOf(source));
    return this.#known.get(register.complaintId.toLowerCase()) ?? bySource ?? null;
  }

  /** A number and the caller for a history that is new. */
  allot({ register }: Prepared): { readonly serial: string; readonly callerId: string | null } {
    const serial = this.#serials.pop();
    if (serial === undefined) throw new Error('more histories are new than numbers were drawn');
    return { serial, callerId: this.callers.of(register) };
  }

  /** Makes a written history known to those that follow in the batch. */
  remember({ register }: Prepared, known: Known): void {
    this.#known.set(known.complaintId, known);
    if (register.source !== null) this.#known.set(keyOf(register.source), known);
  }
}

const keyOf = ({ system, id }: Source): string => JSON.stringify([system, id]);

const drawing = (count: number): Statement => ({
  name: 'draw-serials',
  text: `select nextval('complaint_number_serial') as serial from generate_series(1, $1)`,
  values: [count],
});

const readingBatch = `
  with known as (
    select id, number, source_system, source_id from complaint where id = any($1::uuid[])
    union
    select id, number, source_system, source_id from complaint
      join unnest($2::text[], $3::text[]) as given (system, source)
        on source_system = given.system and source_id = given.source
  )
  select ${enterLog} as entered, clock_timestamp() as now, ${lawRevision} as "lawRevision",
    (select coalesce(json_agg(json_build_object('complaintId', id, 'number', number, 'system', source_system,
      'source', source_id)), '[]') from known) as known,
    ${knownCallers('$4', '$5', '$6')} as callers`;

function reading(histories: readonly Prepared[]): Statement {
  const registers = histories.map(({ register }) => register);
  const sources = registers.flatMap(({ source }) => source ?? []);
  return {
    name: 'begin-batch',
    text: readingBatch,
    values: [
      registers.map(({ complaintId }) => complaintId),
      sources.map(({ system }) => system),
      sources.map(({ id }) => id),
      ...sought(histories),
    ],
  };
}
