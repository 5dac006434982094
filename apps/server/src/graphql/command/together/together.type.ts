import { Field, ID, ObjectType } from 'type-graphql';
import type { CommandAnswer } from '../answer.js';
import { CommandDoneNode, CommandResult } from '../result.type.js';

@ObjectType('SplitResult', { description: 'What became of a split: all of it is done, or nothing.' })
export class SplitResultNode {
  @Field(() => CommandResult, {
    description: 'Done, as the whole stands now; or the refusal of the whole or of a part.',
  })
  readonly result: CommandAnswer;

  @Field(() => [CommandDoneNode], {
    description: 'The parts, in the order in which they were given; none where refused.',
  })
  readonly parts: readonly CommandDoneNode[];
}

@ObjectType('LegResult', { description: 'What became of one leg of many.' })
export class LegResultNode {
  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;

  @Field(() => ID, { description: 'The leg that was to be moved; of an undoing the leg that had been opened.' })
  readonly assignmentId: string;

  @Field(() => CommandResult, { description: 'Done, or why not.' })
  readonly result: CommandAnswer;
}

@ObjectType('LegPreview', { description: 'What would become of one leg of many as things stand now.' })
export class LegPreviewNode {
  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;

  @Field(() => ID, { description: 'The leg.' })
  readonly assignmentId: string;

  @Field(() => CommandResult, { nullable: true, description: 'Why it would not be moved; null where it would be.' })
  readonly refusal: CommandAnswer | null;
}
