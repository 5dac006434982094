import type { ResultOf } from '../../../graphql.js';
import type { Timeline_Entry } from './timeline-entry.js';

export type Entry = ResultOf<typeof Timeline_Entry>;
export type Verb = Entry['verb'];

/** What a sentence needs to be told in the reader's language. */
export interface Names {
  department(id: string): string;
  /** The clock in full, with the department it binds where there is one. */
  clock(metric: NonNullable<Entry['metric']>, departmentId: string | null): string;
  role(role: NonNullable<Entry['role']>): string;
  /** An instant as people write it, e.g. 11-22 10:30. */
  moment(instant: string): string;
  system: string;
}

/** A message id of this feature and the values its text names. */
export interface Sentence {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

type Telling = (entry: Entry) => string;

const told =
  (id: string): Telling =>
  () =>
    id;

/** Total over the verbs: a verb the contract gains and this list lacks does not compile. */
const tellings: Readonly<Record<Verb, Telling>> = {
  registered: told('registered'),
  assigned: (entry) =>
    entry.fromDepartmentId !== null ? 'reassigned' : entry.role === 'assist' ? 'assisted' : 'assigned',
  signed: told('signed'),
  answered: told('answered'),
  answerAccepted: told('answerAccepted'),
  closed: told('closed'),
  calledAgain: told('calledAgain'),
  urged: told('urged'),
  urgeAnswered: told('urgeAnswered'),
  escalated: (entry) => (entry.cause === 'breach' ? 'escalatedByBreach' : 'escalated'),
  escalationAcknowledged: told('escalationAcknowledged'),
  callerRevealed: told('callerRevealed'),
  clockStarted: (entry) => (entry.dueAt === null ? 'clockStartedOpen' : 'clockStarted'),
  clockStopped: told('clockStopped'),
  clockCancelled: told('clockCancelled'),
  clockCrossed: (entry) => `clockCrossed.${entry.threshold ?? 'due'}`,
};

/**
 * The sentence that tells one fact of a complaint's history.
 * Fields the verb does not name are null on the wire and become empty words, never "null".
 */
export function sentenceOf(entry: Entry, names: Names): Sentence {
  return {
    id: `complaint.timeline.${tellings[entry.verb](entry)}`,
    values: {
      actor: entry.bySystem ? names.system : entry.actorName,
      department: entry.departmentId === null ? '' : names.department(entry.departmentId),
      from: entry.fromDepartmentId === null ? '' : names.department(entry.fromDepartmentId),
      role: entry.role === null ? '' : names.role(entry.role),
      metric: entry.metric === null ? '' : names.clock(entry.metric, entry.departmentId),
      due: entry.dueAt === null ? '' : names.moment(entry.dueAt),
      level: entry.level ?? 0,
    },
  };
}
