import { PauseLength, type PauseOutlook } from '@watchfloor/domain/offers/pause-outlook';
import { Field, ID, ObjectType } from 'type-graphql';
import { registerWords } from '../enums/register-words.js';
import { InstantScalar } from '../scalars.js';

registerWords(PauseLength, 'PauseLength', 'How long a suspension is asked for most.', {
  oneDay: 'To the end of the next working day.',
  threeDays: 'To the end of the third working day.',
  oneWeek: 'A week; to the end of that day, or of the next one that is worked.',
  twoWeeks: 'Two weeks; to the end of that day, or of the next one that is worked.',
});

@ObjectType('PauseChoice', { description: 'A usual length of a suspension, and when it would end.' })
export class PauseChoiceNode {
  @Field(() => PauseLength, { description: 'Which.' })
  readonly length: PauseLength;

  @Field(() => InstantScalar, { description: 'What would be promised.' })
  readonly at: number;
}

@ObjectType('PauseCauseOutlook', { description: 'How far a suspension for one reason may reach.' })
export class PauseCauseOutlookNode {
  @Field(() => String, { description: "The reason's id." })
  readonly cause: string;

  @Field(() => InstantScalar, {
    description: 'The last instant that may be promised; not after now where no time is left.',
  })
  readonly until: number;
}

@ObjectType('PauseOutlook', { description: 'What may be promised for a suspension (挂账) of a leg that begins now.' })
export class PauseOutlookNode implements PauseOutlook {
  @Field(() => ID, { description: 'The leg.' })
  readonly assignmentId: string;

  @Field(() => [PauseChoiceNode], { description: 'The usual lengths, the shortest first.' })
  readonly choices: readonly PauseChoiceNode[];

  @Field(() => [PauseCauseOutlookNode], { description: 'The most that the law allows, for each reason that it knows.' })
  readonly causes: readonly PauseCauseOutlookNode[];
}
