import type { Assignment } from '@watchfloor/domain/complaint';
import { AssignmentRole, AssignmentState } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../scalars.js';

@ObjectType('Assignment', { description: "One department's leg (承办). Kept after the department has left." })
export class AssignmentNode implements Omit<Assignment, 'leftBehind'> {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => ID, { description: 'The department.' })
  readonly departmentId: string;

  @Field(() => AssignmentRole, { description: 'Lead or assistant.' })
  readonly role: AssignmentRole;

  @Field(() => AssignmentState, { description: 'Where the leg stands.' })
  readonly state: AssignmentState;

  @Field(() => Boolean, {
    description: "Of an assistant: whether the lead's result waits for its part, unless it is waived.",
  })
  readonly mandatory: boolean;

  @Field(() => Boolean, {
    description: 'The center has ruled that it is theirs: it cannot be returned any more (指定).',
  })
  readonly designated: boolean;

  @Field(() => ID, { nullable: true, description: 'The leg whose place it took; null when it took none.' })
  readonly replaces: string | null;

  @Field(() => InstantScalar, { description: 'When the department got it.' })
  readonly openedAt: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When it signed; null until then.' })
  readonly signedAt: number | null;

  @Field(() => Int, { description: 'Tries to speak with the caller, the one that reached them included.' })
  readonly contactTries: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When the caller was first reached; null until then.' })
  readonly contactedAt: number | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it answered; null until then.' })
  readonly answeredAt: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Why the lead's result does not wait for this part; null when it does.",
  })
  readonly waivedFor: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the department left the complaint; null while the leg is current.',
  })
  readonly leftAt: number | null;
}
