import { randomUUID } from 'node:crypto';
import type { Register } from '@watchfloor/domain/command';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import { type CallerData, type CallerSource, callerData, callerSource } from './caller.js';
import type { Prepared } from './history.js';
import type { Statement } from './transaction.js';

/** A person who was there before the batch: by phone, by a source's id, or by both. */
export interface KnownCaller extends CallerData {
  readonly id: string;
  readonly system: string | null;
  readonly sourceId: string | null;
}

/** An SQL expression: the `KnownCaller`s with these phones, and those with these ids of these systems. */
export const knownCallers = (phones: string, systems: string, ids: string): string => `
  (select coalesce(json_agg(json_build_object('id', caller.id, 'name', name, 'phone', phone, 'system', system,
     'sourceId', caller_source.id)), '[]')
     from caller left join caller_source on caller_id = caller.id
      and (system, caller_source.id) in (select * from unnest(${systems}::text[], ${ids}::text[]))
    where (phone = any(${phones}::text[]) and phone <> '') or caller_source.id is not null)`;

/** What `knownCallers` is asked with: phones, and systems with the ids in them. */
export function sought(histories: readonly Prepared[]): readonly [string[], string[], string[]] {
  const registers = histories.map(({ register }) => register);
  const phones = registers.flatMap((register) => callerData(register)?.phone || []);
  const sources = registers.flatMap((register) => callerSource(register) ?? []);
  return [phones, sources.map(({ system }) => system), sources.map(({ id }) => id)];
}

interface Person extends CallerData {
  readonly id: string;
}

/** The callers of the histories of one transaction. Those with neither a phone nor a source's id are each their own. */
export class HistoryCallers {
  readonly #byPhone = new Map<string, Person>();
  readonly #bySource = new Map<string, Person>();
  readonly #created = new Map<string, Person>();
  readonly #sources = new Map<string, CallerSource & { readonly callerId: string }>();
  readonly #given = new Map<ComplaintId, CallerData>();

  constructor(known: readonly KnownCaller[]) {
    for (const { id, name, phone, system, sourceId } of known) {
      const person = { id, name, phone };
      if (phone !== '') this.#byPhone.set(phone, person);
      if (system !== null && sourceId !== null) this.#bySource.set(keyOf({ system, id: sourceId }), person);
    }
  }

  /** The id of the person that a registration speaks of; null for nobody. A source's id counts before a phone. */
  of(register: Register): string | null {
    const caller = callerData(register);
    if (caller === null) return null;
    const source = callerSource(register);
    const person = this.#known(caller, source) ?? this.#create(caller);
    if (source !== null && !this.#bySource.has(keyOf(source))) {
      this.#bySource.set(keyOf(source), person);
      this.#sources.set(keyOf(source), { ...source, callerId: person.id });
    }
    const given = { name: caller.name || person.name, phone: caller.phone || person.phone };
    this.#given.set(register.complaintId.toLowerCase(), given);
    return person.id;
  }

  /** What to run for the complaints that are written; a history that was refused leaves no caller. */
  writing(complaints: readonly { readonly id: ComplaintId; readonly callerId: string | null }[]): readonly Statement[] {
    const wanted = new Set(complaints.map(({ callerId }) => callerId));
    const created = [...this.#created.values()].filter(({ id }) => wanted.has(id));
    const sources = [...this.#sources.values()].filter(({ callerId }) => wanted.has(callerId));
    const given = complaints.flatMap(({ id }) => {
      const caller = this.#given.get(id);
      return caller === undefined ? [] : [{ complaint_id: id, ...caller }];
    });
    return given.length === 0 ? [] : [inserting(created, sources, given)];
  }

  #known({ phone }: CallerData, source: CallerSource | null): Person | undefined {
    const bySource = source === null ? undefined : this.#bySource.get(keyOf(source));
    return bySource ?? (phone === '' ? undefined : this.#byPhone.get(phone));
  }

  #create(caller: CallerData): Person {
    const person = { id: randomUUID(), ...caller };
    this.#created.set(person.id, person);
    if (caller.phone !== '') this.#byPhone.set(caller.phone, person);
    return person;
  }
}

const keyOf = ({ system, id }: CallerSource): string => JSON.stringify([system, id]);

// Another transaction may register the same phone or id first; the unique indexes say so, and the batch is tried again
const inserting = (persons: readonly object[], sources: readonly object[], given: readonly object[]): Statement => ({
  name: 'insert-callers',
  text: `
    with person as (
      insert into caller (id, name, phone)
      select id, name, phone from json_to_recordset($1) as row (id uuid, name text, phone text) order by phone
    ), source as (
      insert into caller_source (system, id, caller_id)
      select system, id, "callerId" from json_to_recordset($2) as row (system text, id text, "callerId" uuid)
       order by system, id
    )
    insert into given_caller (complaint_id, version, name, phone)
    select complaint_id, 1, name, phone from json_to_recordset($3) as row (complaint_id uuid, name text, phone text)`,
  values: [JSON.stringify(persons), JSON.stringify(sources), JSON.stringify(given)],
});
