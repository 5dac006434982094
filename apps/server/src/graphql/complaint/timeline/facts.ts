import type { ComplaintRef } from '@watchfloor/domain/complaint';
import type { ComplaintEvent, MaskedCaller } from '@watchfloor/domain/event';
import type { Instant } from '@watchfloor/domain/time';
import type {
  Addressee,
  AssignmentRole,
  BreachState,
  CancelCause,
  ChangeCause,
  ClimbReason,
  ClockMetric,
  Ending,
  EscalationCause,
  Kind,
  ReopenCause,
  RequestKind,
  RequestState,
  Rung,
  SupervisionCause,
  Threshold,
  Urgency,
} from '@watchfloor/domain/vocabulary';
import type { Known } from './known.js';
import type { TimelineVerb, Told } from './verb.js';

/** What an event says, besides who did it and when; what its verb does not name is absent. */
export interface Facts {
  /** When it was done, where that is not when it was recorded. */
  readonly at?: Instant;
  readonly assignmentId?: string | null;
  readonly departmentId?: string | null;
  readonly fromDepartmentId?: string | null;
  readonly departmentIds?: readonly string[];
  readonly role?: AssignmentRole;
  readonly handing?: Handing;
  readonly callerBefore?: MaskedCaller;
  readonly callerAfter?: MaskedCaller;
  readonly alone?: boolean;
  readonly subjectId?: string | null;
  readonly text?: string | null;
  readonly nextStep?: string;
  readonly promisedAt?: Instant | null;
  readonly kind?: Kind;
  readonly urgency?: Urgency;
  readonly categoryId?: string;
  readonly reached?: boolean;
  readonly accepted?: boolean;
  readonly request?: RequestKind;
  readonly requestState?: RequestState;
  readonly chargedTo?: string | null;
  readonly pauseCause?: string;
  readonly from?: Instant;
  readonly to?: Instant | null;
  readonly rung?: Rung;
  readonly copiedTo?: readonly Addressee[];
  readonly supervisionCause?: SupervisionCause;
  readonly level?: number;
  readonly cause?: EscalationCause;
  readonly climbReason?: ClimbReason;
  readonly round?: number;
  readonly last?: boolean;
  readonly solved?: boolean;
  readonly satisfied?: boolean | null;
  readonly ending?: Ending;
  readonly reopenCause?: ReopenCause;
  readonly complaints?: readonly ComplaintRef[];
  readonly metric?: ClockMetric;
  readonly threshold?: Threshold;
  readonly dueAt?: Instant;
  readonly changeCause?: ChangeCause;
  readonly cancelCause?: CancelCause;
  readonly breachState?: BreachState;
}

/** How a department came by its leg. */
export const Handing = {
  dispatch: 'dispatch',
  reassigned: 'reassigned',
  returned: 'returned',
  coordinated: 'coordinated',
} as const satisfies { readonly [H in Extract<ComplaintEvent, { type: 'assigned' }>['because']]: H };
export type Handing = (typeof Handing)[keyof typeof Handing];

/** How each of some verbs is told. */
export type Tellings<V extends TimelineVerb> = {
  readonly [T in V]: (event: Extract<Told, { type: T }>, known: Known) => Facts;
};
