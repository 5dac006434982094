import type { LawBook } from '@watchfloor/domain/decision';
import type { Directory } from '@watchfloor/domain/directory';
import {
  extentOfCalendar,
  extentOfPolicy,
  freeVersion,
  LawExtent,
  LawKind,
  type OpenClocks,
} from '@watchfloor/domain/law/change';
import { readCalendar, readPolicy } from '@watchfloor/domain/law/document';
import { limitsOutOfReach } from '@watchfloor/domain/law/reach';
import { unknownCategories, unknownDistricts } from '@watchfloor/domain/law/references';
import type { DocumentOf, Library } from './library.js';
import type { LawInvalid } from './outcome.js';

/** A document that may be published. */
export type Draft =
  | { readonly kind: typeof LawKind.policy; readonly document: DocumentOf['policy'] }
  | { readonly kind: typeof LawKind.calendar; readonly document: DocumentOf['calendar'] };

/** A document from outside, or what is wrong with it: alone, with the directory, or beside the other document in force. */
export function readDraft(kind: LawKind, body: unknown, directory: Directory, library: Library): Draft | LawInvalid {
  const read = kind === LawKind.policy ? readPolicy(body) : readCalendar(body);
  if (!read.ok) return { kind: 'lawInvalid', problems: read.problems };
  const draft = { kind, document: read.document } as Draft;
  const unknown =
    draft.kind === LawKind.policy
      ? unknownCategories(draft.document, directory)
      : unknownDistricts(draft.document, directory);
  const { policy, calendar } = pairWith(draft, library);
  const problems = [...unknown, ...limitsOutOfReach(policy, calendar)];
  return problems.length === 0 ? draft : { kind: 'lawInvalid', problems };
}

/** Both documents as they would be in force. */
function pairWith(draft: Draft, library: Library): DocumentOf {
  const present = <K extends LawKind>(kind: K) => library.document(kind, library.inForce(kind));
  return draft.kind === LawKind.policy
    ? { policy: draft.document, calendar: present(LawKind.calendar) }
    : { policy: present(LawKind.policy), calendar: draft.document };
}

/** The same with a version that is still to be had. */
export function numbered(draft: Draft, library: Library): Draft {
  const version = freeVersion(draft.document.version, library.versions(draft.kind));
  return { ...draft, document: { ...draft.document, version } } as Draft;
}

/** Which running clocks the draft moves when it is published so. */
export function extentOf(draft: Draft, openClocks: OpenClocks, library: Library): LawExtent | null {
  if (draft.kind === LawKind.policy) return extentOfPolicy(openClocks);
  const before = library.document(LawKind.calendar, library.inForce(LawKind.calendar));
  return extentOfCalendar(openClocks, before, draft.document);
}

/** What a roll back would bring. */
export interface RollBack {
  /** The version that would be in force again. */
  readonly version: string;
  readonly extent: LawExtent | null;
  /** Only clocks that run by this version would move; null for every open one. */
  readonly onlyVersion: string | null;
}

/** Null where what is in force replaced nothing. */
export function rollBackOf(kind: LawKind, library: Library): RollBack | null {
  const [before, present] = library.standing(kind).slice(-2);
  if (before === undefined || present === undefined) return null;
  const { version } = before;
  // clocks that were made certain by a year are moved as by any change of the calendar, or they would keep its errors
  return present.extent === LawExtent.provisional
    ? { version, extent: LawExtent.calendar, onlyVersion: present.version }
    : { version, extent: present.extent, onlyVersion: null };
}

/** The law with the draft in force. */
export const bookOf = (draft: Draft, library: Library): LawBook =>
  library.bookWith(draft.kind === LawKind.policy ? { policy: draft.document } : { calendar: draft.document });
