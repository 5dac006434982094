import type { RefusalKind } from '@watchfloor/domain/refusal';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { PositionScalar } from '../scalars.js';
import type { CommandAnswer, RevealAnswer } from './answer.js';
import * as refusals from './refusals.type.js';

@ObjectType('CommandDone', { description: 'The command is done and will not be lost.' })
export class CommandDoneNode {
  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;

  @Field(() => String, { description: "The complaint's number." })
  readonly number: string;

  @Field(() => Int, { description: "The complaint's version now." })
  readonly version: number;

  @Field(() => PositionScalar, {
    description: 'Place of the command in the log: views at or beyond it show what it did.',
  })
  readonly position: number;
}

@ObjectType('CallerRevealed', { description: 'The caller in the clear. That you looked, and why, is recorded.' })
export class CallerRevealedNode {
  @Field(() => String, { description: 'The name.' })
  readonly name: string;

  @Field(() => String, { description: 'The phone number.' })
  readonly phone: string;
}

/** One member per refusal; `satisfies` makes a refusal without a member a compile error. */
const typeNames = {
  complaintNotFound: 'ComplaintNotFound',
  alreadyRegistered: 'AlreadyRegistered',
  notAllowed: 'NotAllowed',
  staleVersion: 'StaleVersion',
  wrongState: 'WrongState',
  assignmentNotFound: 'AssignmentNotFound',
  wrongAssignmentState: 'WrongAssignmentState',
  alreadyAssigned: 'AlreadyAssigned',
  unknownReference: 'UnknownReference',
  textNeeded: 'TextNeeded',
  promiseInPast: 'PromiseInPast',
  urgePending: 'UrgePending',
  urgeNotFound: 'UrgeNotFound',
  urgeAlreadyAnswered: 'UrgeAlreadyAnswered',
  escalationPending: 'EscalationPending',
  escalationNotFound: 'EscalationNotFound',
  alreadyAcknowledged: 'AlreadyAcknowledged',
} as const satisfies Record<RefusalKind, string>;

export const CommandResult = createUnionType({
  name: 'CommandResult',
  description: 'Done, or one refusal; a refusal says what its reader needs to know to do better.',
  types: () =>
    [
      CommandDoneNode,
      refusals.ComplaintNotFoundNode,
      refusals.AlreadyRegisteredNode,
      refusals.NotAllowedNode,
      refusals.StaleVersionNode,
      refusals.WrongStateNode,
      refusals.AssignmentNotFoundNode,
      refusals.WrongAssignmentStateNode,
      refusals.AlreadyAssignedNode,
      refusals.UnknownReferenceNode,
      refusals.TextNeededNode,
      refusals.PromiseInPastNode,
      refusals.UrgePendingNode,
      refusals.UrgeNotFoundNode,
      refusals.UrgeAlreadyAnsweredNode,
      refusals.EscalationPendingNode,
      refusals.EscalationNotFoundNode,
      refusals.AlreadyAcknowledgedNode,
    ] as const,
  resolveType: (value: object) => {
    const { kind } = value as CommandAnswer;
    return kind === 'done' ? 'CommandDone' : typeNames[kind];
  },
});

export const RevealResult = createUnionType({
  name: 'RevealResult',
  description: 'The caller in the clear, or one refusal.',
  types: () =>
    [CallerRevealedNode, refusals.ComplaintNotFoundNode, refusals.NotAllowedNode, refusals.TextNeededNode] as const,
  resolveType: (value: object) => {
    const { kind } = value as RevealAnswer;
    return kind === 'revealed' ? 'CallerRevealed' : typeNames[kind];
  },
});
