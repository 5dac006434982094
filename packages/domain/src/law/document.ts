import type { CalendarSpec } from '../calendar.js';
import { type CalendarProblem, calendarProblems, isZone } from '../calendar-problems.js';
import type { Policy } from '../policy.js';
import { type PolicyProblem, policyProblems } from '../policy-problems.js';
import { calendarShape } from './calendar-shape.js';
import type { LawKind } from './change.js';
import { cleanDocument } from './clean-document.js';
import { policyShape } from './policy-shape.js';
import type { Shape, ShapeProblem } from './shape.js';

/** What is wrong with a document that somebody wants to publish. */
export type LawProblem = ShapeProblem | VersionProblem | PolicyProblem | CalendarProblem;

/** A version is a short name: clocks carry it, and that of a district's calendar has the district behind an `@`. */
export interface VersionProblem {
  readonly kind: 'wrongVersion';
  readonly version: string;
}

/** A document that can be put to use, or everything that keeps it from that. */
export type ReadDocument<T> =
  | { readonly ok: true; readonly document: T }
  | { readonly ok: false; readonly problems: readonly LawProblem[] };

/** A policy from outside: of the right form, and one that makes sense. */
export const readPolicy = (value: unknown): ReadDocument<Policy> => read<Policy>(value, policyShape, policyProblems);

/** A calendar from outside, as `readPolicy`. */
export const readCalendar = (value: unknown): ReadDocument<CalendarSpec> =>
  read<CalendarSpec>(value, calendarShape, calendarProblems);

function read<T extends { readonly version: string }>(
  given: unknown,
  shape: Shape,
  problemsOf: (document: T) => readonly LawProblem[],
): ReadDocument<T> {
  const value = cleanDocument(given);
  const misshapen = shape(value, '');
  if (misshapen.length > 0) return { ok: false, problems: misshapen };
  const document = value as T;
  const problems = [...versionProblems(document.version), ...problemsOf(document)];
  return problems.length === 0 ? { ok: true, document } : { ok: false, problems };
}

const versionProblems = (version: string): readonly VersionProblem[] =>
  /^[\p{L}\d][\p{L}\d._-]{0,39}$/u.test(version) ? [] : [{ kind: 'wrongVersion', version }];

/**
 * Whether a value can be shown and worked on as a document of a kind. It need not make sense yet, as `readPolicy` and
 * `readCalendar` want it: somebody is still writing it.
 */
export const isWorkable = (kind: LawKind, value: unknown): boolean =>
  kind === 'policy'
    ? policyShape(value, '').length === 0
    : calendarShape(value, '').length === 0 && isZone((value as CalendarSpec).timeZone);
