import { type Scope, visible } from '@watchfloor/domain/access';
import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import { plainForm } from '@watchfloor/domain/text-form';
import type { Instant } from '@watchfloor/domain/time';
import type { ComplaintState } from '@watchfloor/domain/vocabulary';
import type { Position } from '@watchfloor/feed/ports';
import { decodeComplaint } from './complaint-codec.js';
import { type EntryRow, entryColumns, entryOf } from './log/entry.js';
import type { People } from './people/people.js';
import { Parameters, whereVisible } from './queue/where.js';
import type { Reader } from './reader.js';
import { withheldCallers } from './withheld-callers.js';
import type { CallerData } from './write/caller.js';
import { isUuid } from './write/uuid.js';

export interface FoundComplaint {
  readonly complaint: Complaint;
  /** Of the last entry that is folded in. */
  readonly position: Position;
  /** The caller's own words, in full. */
  readonly details: string;
}

/** A log entry with its actor's name; null for the product itself and for somebody unknown. */
export interface NamedEntry extends LogEntry {
  readonly actorName: string | null;
}

export interface RelatedComplaint {
  readonly id: ComplaintId;
  readonly number: string;
  readonly title: string;
  readonly state: ComplaintState;
  readonly receivedAt: Instant;
  readonly escalated: boolean;
}

interface FoundRow {
  readonly body: unknown;
  readonly position: string;
  readonly details: string;
  readonly withheld: boolean;
}

/** Single complaints, open or closed. */
export class Complaints {
  readonly #reader: Reader;
  readonly #people: People;

  constructor(reader: Reader, people: People) {
    this.#reader = reader;
    this.#people = people;
  }

  /**
   * Its caller is withheld, too, where another complaint of its family withholds them.
   *
   * @returns null where there is none, where the scope does not cover it, and for what is no id at all
   */
  async find(id: ComplaintId, scope: Scope): Promise<FoundComplaint | null> {
    if (!isUuid(id)) return null;
    const rows: readonly FoundRow[] = await this.#reader.query(
      'select body, position, details, caller_withheld(id) as withheld from complaint where id = $1',
      [id],
    );
    const [row] = rows;
    if (row === undefined) return null;
    const complaint = { ...decodeComplaint(row), ...(row.withheld && ({ withheld: true } as const)) };
    return visible(scope, complaint) ? { complaint, position: Number(row.position), details: row.details } : null;
  }

  /**
   * The id of the complaint that people call by this number, open or closed, as `find` wants it; null where there is none.
   * Full-width digits and spaces around it are taken as a keyboard gives them.
   */
  async idOf(number: string): Promise<ComplaintId | null> {
    const plain = plainForm(number);
    if (!mayBeNumber(plain)) return null;
    const rows: readonly { id: ComplaintId }[] = await this.#reader.query(
      'select id from complaint where number = $1',
      [plain],
    );
    return rows[0]?.id ?? null;
  }

  /** Everything that has happened to it, newest first. */
  async timeline(id: ComplaintId): Promise<readonly NamedEntry[]> {
    const rows: readonly EntryRow[] = await this.#reader.query(
      `select ${entryColumns} from event_log where complaint_id = $1 order by version desc`,
      [id],
    );
    const names = await this.#people.names(rows.map((row) => row.actor));
    return rows.map((row) => ({ ...entryOf(row), actorName: names.get(row.actor) ?? null }));
  }

  /** The clear name and phone of its caller, as given with it or corrected since; who may see them is decided elsewhere. */
  async caller(complaintId: ComplaintId): Promise<CallerData | null> {
    const [caller = null] = await this.#reader.query<CallerData>(
      'select name, phone from given_caller where complaint_id = $1 order by version desc limit 1',
      [complaintId],
    );
    return caller;
  }

  /** As `withheldCallers` says. */
  withheldCallers(ids: readonly ComplaintId[]): Promise<ReadonlyMap<ComplaintId, readonly CallerData[]>> {
    return withheldCallers(this.#reader, ids);
  }

  /** Which of these complaints a viewer of this scope may know to be of one caller, or to have been one complaint. */
  async linkable(ids: readonly ComplaintId[], scope: Scope): Promise<ReadonlySet<ComplaintId>> {
    const parameters = new Parameters();
    const rows: readonly { readonly id: ComplaintId }[] = await this.#reader.query(
      `select id from complaint where id = any(${parameters.add(ids)}::uuid[])
          and ${whereVisible(scope, parameters)} and ${whereCallerKnown(scope)}`,
      parameters.values,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Other complaints of the same caller that the scope covers, newest first; none where the caller is withheld from it. */
  async sameCaller(
    id: ComplaintId,
    limit: number,
    scope: Scope = { kind: 'all' },
  ): Promise<readonly RelatedComplaint[]> {
    const parameters = new Parameters();
    const this_ = parameters.add(id);
    const rows: readonly (Omit<RelatedComplaint, 'receivedAt'> & { receivedAt: Date })[] = await this.#reader.query(
      `select id, number, body->>'title' as title, state, received_at as "receivedAt", escalated from complaint
        where caller_id = (select caller_id from complaint where id = ${this_} and ${whereCallerKnown(scope)})
          and id <> ${this_}
          and ${whereVisible(scope, parameters)} and ${whereCallerKnown(scope)}
        order by received_at desc, id limit ${parameters.add(limit)}`,
      parameters.values,
    );
    return rows.map((row) => ({ ...row, receivedAt: row.receivedAt.getTime() }));
  }
}

/** Nobody's number is longer, and no text with control characters is one: PostgreSQL would refuse a NUL with an error. */
const mayBeNumber = (text: string): boolean => text.length <= 40 && !/\p{Cc}/u.test(text);

/** The condition that `withholdsCaller` of the domain denies. */
const whereCallerKnown = (scope: Scope): string => (scope.kind === 'all' ? 'true' : 'not caller_withheld(id)');
