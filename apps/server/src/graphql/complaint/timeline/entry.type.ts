import './verb.type.js';
import type { MaskedCaller } from '@watchfloor/domain/event';
import {
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
import { Field, type FieldOptions, ID, Int, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../../actor-name.js';
import { registerWords } from '../../enums/register-words.js';
import { InstantScalar, PositionScalar } from '../../scalars.js';
import { ComplaintRefNode } from '../related.type.js';
import { Handing } from './facts.js';
import type { TimelineEntry } from './timeline.js';
import { TimelineVerb } from './verb.js';

registerWords(Handing, 'Handing', 'How a department came by its leg.', {
  dispatch: 'It was dispatched to it, or it was added.',
  reassigned: "The center moved another department's leg to it.",
  returned: "Another department's return was granted.",
  coordinated: 'A group decided that it leads.',
});

/** A field that only some verbs name: null under all others. */
const of = (verbs: string, description: string): FieldOptions => ({
  nullable: true,
  description: `${verbs}: ${description}`,
});

@ObjectType('MaskedCaller', { description: 'A caller, masked.' })
export class MaskedCallerNode implements MaskedCaller {
  @Field(() => String, { description: 'The name, like 张*; empty where none was known.' })
  readonly name: string;

  @Field(() => String, { description: 'The phone, like 138****8000; empty where none was known.' })
  readonly phone: string;
}

@ObjectType('TimelineEntry', {
  description:
    "One fact of the complaint's history; the interface makes a sentence of it. Fields not named by the verb are null.",
})
export class TimelineEntryNode implements TimelineEntry {
  @Field(() => ID, { description: 'Position and index within the entry, for example 1042:0.' })
  readonly id: string;

  @Field(() => PositionScalar, { description: 'Place in the log.' })
  readonly position: number;

  @Field(() => InstantScalar, { description: 'When it happened, however late it was noticed.' })
  readonly at: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who did it, by name; `system` where nobody did.' })
  readonly actorName: string;

  @Field(() => Boolean, { description: 'True where the product did it by itself.' })
  readonly bySystem: boolean;

  @Field(() => TimelineVerb, { description: 'What happened.' })
  readonly verb: TimelineVerb;

  @Field(() => ID, { nullable: true, description: 'The leg it is about; null where it is about none.' })
  readonly assignmentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The department of that leg, that a clock binds, or that leads; null where there is none.',
  })
  readonly departmentId?: string | null;

  @Field(() => ID, of('assigned, reassignmentUndone', 'the department that lost the leg; null where none did.'))
  readonly fromDepartmentId?: string | null;

  @Field(() => [ID], of('convened', 'the departments in the group.'))
  readonly departmentIds?: readonly string[];

  @Field(() => MaskedCallerNode, of('callerCorrected', 'who the caller was taken for.'))
  readonly callerBefore?: MaskedCallerNode;

  @Field(() => MaskedCallerNode, of('callerCorrected', 'who it is.'))
  readonly callerAfter?: MaskedCallerNode;

  @Field(
    () => Boolean,
    of('escalationAcknowledged, escalationAnswered', 'by the one who raised it, nobody else being on shift.'),
  )
  readonly alone?: boolean;

  @Field(() => AssignmentRole, of('assigned', 'lead or assistant.'))
  readonly role?: AssignmentRole;

  @Field(() => Handing, of('assigned', 'how it came to that.'))
  readonly handing?: Handing;

  @Field(() => ID, {
    nullable: true,
    description: 'The request, urge, order, escalation or callback it is about, or that a clock belongs to.',
  })
  readonly subjectId?: string | null;

  @Field(() => String, { nullable: true, description: 'The words somebody wrote: note, reason, answer, progress.' })
  readonly text?: string | null;

  @Field(() => String, of('urgeAnswered', 'what will be done next.'))
  readonly nextStep?: string;

  @Field(() => InstantScalar, of('urgeAnswered, requested, suspended', 'by when.'))
  readonly promisedAt?: number | null;

  @Field(() => Kind, of('reclassified', 'the kind now.'))
  readonly kind?: Kind;

  @Field(() => Urgency, of('reclassified, requested', 'the urgency now, or that is asked for.'))
  readonly urgency?: Urgency;

  @Field(() => ID, of('reclassified', 'the category now.'))
  readonly categoryId?: string;

  @Field(() => Boolean, of('contacted', 'whether the caller was reached.'))
  readonly reached?: boolean;

  @Field(() => Boolean, of('urgeJudged, supervisionJudged', 'whether the center is content.'))
  readonly accepted?: boolean;

  @Field(() => RequestKind, of('requested, ruled, requestEnded', 'what was asked.'))
  readonly request?: RequestKind;

  @Field(() => RequestState, of('ruled, requestEnded', 'what became of it.'))
  readonly requestState?: RequestState;

  @Field(() => ID, of('ruled, reopened', 'the department that it counts against; null where it is nobody.'))
  readonly chargedTo?: string | null;

  @Field(() => String, of('requested, suspended', 'the id of one of the pausing causes of the law.'))
  readonly pauseCause?: string;

  @Field(() => InstantScalar, of('requested, suspended', 'since when the clock stands still.'))
  readonly from?: number;

  @Field(() => InstantScalar, of('requested, suspended', 'until when; null while it lasts.'))
  readonly to?: number | null;

  @Field(() => Rung, of('urgeClimbed, supervised, supervisionMoved, requested', 'the rung now, or that is asked for.'))
  readonly rung?: Rung;

  @Field(() => [Addressee], of('urgeClimbed, supervised, supervisionMoved', 'whom it is copied to.'))
  readonly copiedTo?: readonly Addressee[];

  @Field(() => SupervisionCause, of('supervised', 'what brought it.'))
  readonly supervisionCause?: SupervisionCause;

  @Field(() => Int, of('escalated, escalationClimbed', 'the level that owes now.'))
  readonly level?: number;

  @Field(() => EscalationCause, of('escalated', 'what raised it.'))
  readonly cause?: EscalationCause;

  @Field(() => ClimbReason, of('escalationClimbed', 'why.'))
  readonly climbReason?: ClimbReason;

  @Field(() => Int, of('Callbacks', 'which round.'))
  readonly round?: number;

  @Field(() => Boolean, of('callbackTried', 'whether it was the last try.'))
  readonly last?: boolean;

  @Field(() => Boolean, of('callbackDone', 'whether it is solved.'))
  readonly solved?: boolean;

  @Field(() => Boolean, of('callbackDone', 'whether the caller is satisfied; null where it was not asked.'))
  readonly satisfied?: boolean | null;

  @Field(() => Ending, of('closed', 'how it ended.'))
  readonly ending?: Ending;

  @Field(() => ReopenCause, of('reopened', 'why.'))
  readonly reopenCause?: ReopenCause;

  @Field(
    () => [ComplaintRefNode],
    of('registered, closed, absorbed, splitInto', 'the other complaints it came from, went into or took in.'),
  )
  readonly complaints?: readonly ComplaintRefNode[];

  @Field(() => ClockMetric, of('Clocks', 'which promise.'))
  readonly metric?: ClockMetric;

  @Field(() => Threshold, of('clockCrossed', 'which threshold.'))
  readonly threshold?: Threshold;

  @Field(() => InstantScalar, of('Clocks', 'the deadline as it was then.'))
  readonly dueAt?: number;

  @Field(() => ChangeCause, of('clockChanged', 'what changed it.'))
  readonly changeCause?: ChangeCause;

  @Field(() => CancelCause, of('clockCancelled', 'why.'))
  readonly cancelCause?: CancelCause;

  @Field(() => BreachState, of('breachMarked', 'what became of the missed deadline.'))
  readonly breachState?: BreachState;
}
