import { Field, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar } from '../scalars.js';

@ObjectType('SignedText', { description: 'What a named person said.' })
export class SignedTextNode {
  @Field(() => String, { description: 'The words.' })
  readonly text: string;

  @Field(() => InstantScalar, { description: 'When.' })
  readonly at: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who, by name.' })
  readonly by: string;
}
