import { Field, ID, InputType, Int } from 'type-graphql';
import { WrittenField } from '../text-input.js';

const KEY =
  'Chosen by you, new for each thing that you do: the same input under the same key is executed once and answers the same every time. A key that was spent on anything else is refused as KeyReused. Each look at a caller is recorded, also one that is sent again.';

@InputType('CommandInput', { description: 'What every command carries.' })
export abstract class CommandInput {
  @Field(() => ID, { nullable: true, description: KEY })
  readonly idempotencyKey?: string | null;
}

@InputType('OnComplaintInput', { description: 'A command on a complaint.' })
export abstract class OnComplaintInput extends CommandInput {
  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;
}

@InputType('ComplaintInput', { description: 'A command on a complaint as a person saw it.' })
export class ComplaintInput extends OnComplaintInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The version you saw: refused as StaleVersion when somebody has decided something since. Absent: decide all the same.',
  })
  readonly expectedVersion?: number | null;
}

@InputType('ReasonInput', { description: 'A command on a complaint as a person saw it, with a reason.' })
export class ReasonInput extends ComplaintInput {
  @WrittenField('reason', 'Why.')
  readonly reason: string;
}

@InputType('LegInput', { description: 'A command on one leg.' })
export class LegInput extends OnComplaintInput {
  @Field(() => ID, { description: 'The leg.' })
  readonly assignmentId: string;
}

@InputType('LegReasonInput', { description: 'A command on one leg, with a reason.' })
export class LegReasonInput extends LegInput {
  @WrittenField('reason', 'Why.')
  readonly reason: string;
}
