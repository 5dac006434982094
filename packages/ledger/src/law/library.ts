import type { CalendarSpec } from '@watchfloor/domain/calendar';
import type { Complaint } from '@watchfloor/domain/complaint';
import type { LawBook } from '@watchfloor/domain/decision';
import { type LawChange, LawKind, standing } from '@watchfloor/domain/law/change';
import { lawBook } from '@watchfloor/domain/law-book';
import type { Policy } from '@watchfloor/domain/policy';
import type { Statement } from '../write/transaction.js';

/** What a version of a kind holds. */
export interface DocumentOf {
  readonly policy: Policy;
  readonly calendar: CalendarSpec;
}

interface LibraryRow {
  readonly documents: readonly { readonly kind: LawKind; readonly version: string; readonly body: unknown }[];
  readonly changes: readonly LawChange[];
}

/** Reads every version and every change in one snapshot: a handful of documents, of some kilobytes each. */
export const readingLibrary: Statement = {
  name: 'read-law',
  text: `
    select (select coalesce(json_agg(json_build_object('kind', kind, 'version', version, 'body', body)), '[]')
              from law_document) as documents,
           (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'version', version, 'cause', cause,
              'extent', extent) order by id), '[]') from law_change) as changes`,
};

/** An SQL expression: the last change of the law that a statement sees; 0 before the first. */
export const lawRevision = '(select coalesce(max(id), 0)::int from law_change)';

/** Every version of the law that was ever in force, as it stood at one revision. */
export class Library {
  /** The id of the last change; 0 for none. */
  readonly revision: number;
  readonly #documents: ReadonlyMap<string, unknown>;
  readonly #changes: readonly LawChange[];
  #book: LawBook | null = null;

  constructor({ documents, changes }: LibraryRow) {
    this.revision = changes.at(-1)?.id ?? 0;
    this.#documents = new Map(documents.map(({ kind, version, body }) => [keyOf(kind, version), body]));
    this.#changes = changes;
  }

  /** @throws Error before anything was in force */
  get book(): LawBook {
    this.#book ??= this.bookWith({});
    return this.#book;
  }

  /** The law as it would be with other documents in force, kept ones or new ones. */
  bookWith({ policy, calendar }: Partial<DocumentOf>): LawBook {
    return lawBook({
      policies: [...this.#all(LawKind.policy), ...(policy ? [policy] : [])],
      calendars: [...this.#all(LawKind.calendar), ...(calendar ? [calendar] : [])],
      policyVersion: policy?.version ?? this.inForce(LawKind.policy),
      calendarVersion: calendar?.version ?? this.inForce(LawKind.calendar),
    });
  }

  /** The version in force. @throws Error as `book` */
  inForce(kind: LawKind): string {
    const last = this.#changes.findLast((change) => change.kind === kind);
    if (last === undefined) throw new Error(`no ${kind} was ever in force: the ledger seeds one when it is opened`);
    return last.version;
  }

  /** The publications that stand on each other, the one in force last. */
  standing(kind: LawKind): readonly LawChange[] {
    return standing(this.#changes.filter((change) => change.kind === kind));
  }

  versions(kind: LawKind): ReadonlySet<string> {
    return new Set(this.#all(kind).map(({ version }) => version));
  }

  /** @throws Error where there is no such version */
  document<K extends LawKind>(kind: K, version: string): DocumentOf[K] {
    const body = this.#documents.get(keyOf(kind, version));
    if (body === undefined) throw new Error(`there is no ${kind} ${version}`);
    return body as DocumentOf[K];
  }

  /** Whether every version that these clocks run by is here. */
  covers(clocks: Complaint['clocks']): boolean {
    return clocks.every(
      ({ policyVersion, calendarVersion }) =>
        this.#documents.has(keyOf(LawKind.policy, policyVersion)) &&
        this.#documents.has(keyOf(LawKind.calendar, cityVersion(calendarVersion))),
    );
  }

  #all<K extends LawKind>(kind: K): DocumentOf[K][] {
    const prefix = keyOf(kind, '');
    return [...this.#documents].flatMap(([key, body]) => (key.startsWith(prefix) ? [body as DocumentOf[K]] : []));
  }
}

const keyOf = (kind: LawKind, version: string): string => `${kind}:${version}`;

/** A district's own calendar is derived from the city's, and carries its version before the `@`. */
const cityVersion = (version: string): string => version.split('@', 1)[0] ?? version;
