import { randomUUID } from 'node:crypto';
import type { Source } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';
import { lawRevision } from '../law/library.js';
import { type CallerData, callerData } from './caller.js';
import type { AlreadyKnown, Prepared } from './history.js';
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
  readonly callers: readonly { readonly id: string; readonly phone: string }[];
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

/** What the histories of one transaction share: who is known already, and which numbers and callers are still to be had. */
export class BatchKnowledge {
  readonly now: Instant;
  /** The last change of the law, as the batch saw it. */
  readonly lawRevision: number;
  readonly #known = new Map<string, Known>();
  #serials: string[] = [];
  /** By phone; those without one are each their own. */
  readonly #callers = new Map<string, string>();
  readonly #created = new Map<string, CallerData>();

  constructor({ now, lawRevision, known, callers }: BatchRow) {
    this.now = now.getTime();
    this.lawRevision = lawRevision;
    for (const { system, source, complaintId, number } of known) {
      const found = { complaintId, number };
      this.#known.set(complaintId, found);
      if (system !== null && source !== null) this.#known.set(keyOf({ system, id: source }), found);
    }
    for (const { id, phone } of callers) this.#callers.set(phone, id);
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
    const caller = callerData(register.caller);
    return { serial, callerId: caller && this.#callerOf(caller) };
  }

  /** Makes a written history known to those that follow in the batch. */
  remember({ register }: Prepared, known: Known): void {
    this.#known.set(known.complaintId, known);
    if (register.source !== null) this.#known.set(keyOf(register.source), known);
  }

  /** What to run so that the new ones among these callers are there; a history that was refused leaves no caller. */
  newCallers(ids: readonly (string | null)[]): readonly Statement[] {
    const wanted = new Set(ids);
    const rows = [...this.#created].filter(([id]) => wanted.has(id));
    if (rows.length === 0) return [];
    const values = [
      rows.map(([id]) => id),
      rows.map(([, caller]) => caller.name),
      rows.map(([, caller]) => caller.phone),
    ];
    return [{ name: 'insert-callers', text: insertingCallers, values }];
  }

  #callerOf(caller: CallerData): string {
    const known = caller.phone === '' ? undefined : this.#callers.get(caller.phone);
    if (known !== undefined) return known;
    const id = randomUUID();
    this.#created.set(id, caller);
    if (caller.phone !== '') this.#callers.set(caller.phone, id);
    return id;
  }
}

const keyOf = ({ system, id }: Source): string => JSON.stringify([system, id]);

// Another transaction may register the same phone first; the unique index says so, and the batch is tried again
const insertingCallers = `
  insert into caller (id, name, phone) select * from unnest($1::uuid[], $2::text[], $3::text[]) order by 3`;

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
    (select coalesce(json_agg(json_build_object('id', id, 'phone', phone)), '[]') from caller
      where phone = any($4::text[]) and phone <> '') as callers`;

function reading(histories: readonly Prepared[]): Statement {
  const registers = histories.map(({ register }) => register);
  const sources = registers.flatMap(({ source }) => source ?? []);
  const phones = registers.flatMap(({ caller }) => callerData(caller)?.phone ?? []);
  return {
    name: 'begin-batch',
    text: readingBatch,
    values: [
      registers.map(({ complaintId }) => complaintId),
      sources.map(({ system }) => system),
      sources.map(({ id }) => id),
      phones.filter((phone) => phone !== ''),
    ],
  };
}
