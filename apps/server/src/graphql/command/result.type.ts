import { type ClassType, createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { PositionScalar } from '../scalars.js';
import type { CommandAnswer, Refused, RevealAnswer } from './answer.js';
import { members } from './refusals/members.js';

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

export const CommandResult = createUnionType({
  name: 'CommandResult',
  description: 'Done, or one refusal; a refusal says what its reader needs to know to do better.',
  types: (): readonly ClassType[] => [CommandDoneNode, ...Object.values(members)],
  resolveType: (value: object) => {
    const { kind } = value as CommandAnswer;
    return kind === 'done' ? CommandDoneNode : members[kind];
  },
});

export const CommandRefusal = createUnionType({
  name: 'CommandRefusal',
  description: 'One refusal; it says what its reader needs to know to do better.',
  types: (): readonly ClassType[] => Object.values(members),
  resolveType: (value: object) => members[(value as Refused).kind],
});

export const RevealResult = createUnionType({
  name: 'RevealResult',
  description: 'The caller in the clear, or one refusal.',
  types: () =>
    [
      CallerRevealedNode,
      members.complaintNotFound,
      members.notAllowed,
      members.callerWithheld,
      members.noCaller,
      members.textNeeded,
      members.keyReused,
      members.storageFull,
    ] as const,
  resolveType: (value: object) => {
    const { kind } = value as RevealAnswer;
    return kind === 'revealed' ? CallerRevealedNode : members[kind];
  },
});
