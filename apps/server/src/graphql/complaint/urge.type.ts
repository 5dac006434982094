import type { Urge, UrgeAnswer } from '@watchfloor/domain/complaint';
import { Addressee, Rung, UrgeState } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar } from '../scalars.js';

@ObjectType('UrgeAnswer', { description: 'What the department answered to an urge.' })
export class UrgeAnswerNode implements UrgeAnswer {
  @Field(() => String, { description: 'What has been done so far.' })
  readonly progress: string;

  @Field(() => String, { description: 'What will be done next.' })
  readonly nextStep: string;

  @Field(() => InstantScalar, { description: 'By when.' })
  readonly promisedAt: number;

  @Field(() => InstantScalar, { description: 'When it was answered.' })
  readonly answeredAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who answered, by name.' })
  readonly answeredBy: string;
}

@ObjectType('Urge', { description: 'A reminder on one leg that wants an answer (催办).' })
export class UrgeNode implements Omit<Urge, 'releasedAt'> {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => ID, { description: 'The leg that is urged.' })
  readonly assignmentId: string;

  @Field(() => Rung, { description: 'An urge, or a notice once it has gone unanswered.' })
  readonly rung: Rung;

  @Field(() => UrgeState, { description: 'Where it stands, the verdict on its answer included.' })
  readonly state: UrgeState;

  @Field(() => String, { description: 'Why the department is urged.' })
  readonly reason: string;

  @Field(() => Int, { description: 'How many people and calls stand behind it: 1, and one more for each that joined.' })
  readonly weight: number;

  @Field(() => InstantScalar, { description: 'When it was sent.' })
  readonly sentAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who sent it, by name; `system` where time did.' })
  readonly sentBy: string;

  @Field(() => [Addressee], { description: 'Whom it is copied to.' })
  readonly copiedTo: readonly Addressee[];

  @Field(() => InstantScalar, {
    nullable: true,
    description: "When a person's page took it, by its own word; null until then.",
  })
  readonly deliveredAt: number | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When the liaison had seen it; null until then.' })
  readonly readAt: number | null;

  @UseMiddleware(actorName)
  @Field(() => String, { nullable: true, description: 'Who saw it, by name; null until somebody has.' })
  readonly readBy: string | null;

  @Field(() => UrgeAnswerNode, { nullable: true, description: 'The latest answer; null until there is one.' })
  readonly answer: UrgeAnswerNode | null;
}
