import type { Words } from '../../../../i18n/words.js';
import { tellings } from './tellings.js';
import type { Entry } from './timeline-entry.js';

/** What a sentence needs to be told in the reader's language. */
export interface Names {
  readonly words: Pick<
    Words,
    | 'department'
    | 'category'
    | 'kind'
    | 'urgency'
    | 'assignmentRole'
    | 'requestKind'
    | 'rung'
    | 'escalationCause'
    | 'climbReason'
    | 'changeCause'
    | 'cancelCause'
    | 'breachState'
  >;
  /** The clock in full, with the department it binds where there is one. */
  clock(metric: NonNullable<Entry['metric']>, departmentId: string | null): string;
  /** An instant as people write it, e.g. 11-22 10:30. */
  moment(instant: string): string;
  /** Several names in one breath. */
  list(names: readonly string[]): string;
  pauseCause(id: string): string;
  readonly system: string;
}

/** A message id of this feature and the values its text names. */
export interface Sentence {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A value of the wire as a word; empty where there is none, never "null". */
const word = <Value>(value: Value | null, say: (value: Value) => string): string => (value === null ? '' : say(value));

/** A yes or no for a text to choose by; `none` where it was not asked. */
const answer = (value: boolean | null): string => (value === null ? 'none' : value ? 'yes' : 'no');

/** A caller, masked, as far as one is known: `王* 138****1111`. */
const callerText = ({ name, phone }: NonNullable<Entry['callerBefore']>): string => `${name} ${phone}`.trim();

/** The sentence that tells one fact of a complaint's history. */
export function sentenceOf(entry: Entry, names: Names): Sentence {
  const { words } = names;
  const telling = tellings[entry.verb];
  return {
    id: `complaint.timeline.${typeof telling === 'string' ? telling : telling(entry)}`,
    values: {
      actor: entry.bySystem ? names.system : entry.actorName,
      department: word(entry.departmentId, words.department),
      hasDepartment: entry.departmentId === null ? 'no' : 'yes',
      from: word(entry.fromDepartmentId, words.department),
      departments: word(entry.departmentIds, (ids) => names.list(ids.map(words.department))),
      complaints: word(entry.complaints, (refs) => names.list(refs.map(({ number }) => number))),
      role: word(entry.role, words.assignmentRole),
      kind: word(entry.kind, words.kind),
      category: word(entry.categoryId, words.category),
      urgency: word(entry.urgency, words.urgency),
      request: word(entry.request, words.requestKind),
      pauseCause: word(entry.pauseCause, names.pauseCause),
      rung: word(entry.rung, words.rung),
      level: entry.level ?? 0,
      cause: word(entry.cause, words.escalationCause),
      climbReason: word(entry.climbReason, words.climbReason),
      round: entry.round ?? 0,
      solved: answer(entry.solved),
      satisfied: answer(entry.satisfied),
      metric: word(entry.metric, (metric) => names.clock(metric, entry.departmentId)),
      due: word(entry.dueAt, names.moment),
      changeCause: word(entry.changeCause, words.changeCause),
      cancelCause: word(entry.cancelCause, words.cancelCause),
      breachState: word(entry.breachState, words.breachState),
      callerBefore: word(entry.callerBefore, callerText),
      callerAfter: word(entry.callerAfter, callerText),
    },
  };
}
