import type { Ruling } from '@watchfloor/domain/request';
import { Field, ID, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar } from '../scalars.js';

@ObjectType('Ruling', { description: 'What the center ruled.' })
export class RulingNode implements Ruling {
  @Field(() => String, { description: 'Why.' })
  readonly reason: string;

  @Field(() => InstantScalar, { description: 'When.' })
  readonly at: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who ruled, by name: never who asked.' })
  readonly by: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of a return: the department that pays for the time between asking and ruling; null where the center does, and of every other kind.',
  })
  readonly chargedTo: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the caller was told; null where nothing changes for the caller.',
  })
  readonly callerNotice: string | null;
}
