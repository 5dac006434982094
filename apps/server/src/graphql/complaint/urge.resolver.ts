import { releasedAt, type Urge } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { InstantScalar } from '../scalars.js';
import { UrgeNode } from './urge.type.js';

@Resolver(() => UrgeNode)
export class UrgeFieldResolver {
  @FieldResolver(() => InstantScalar, {
    nullable: true,
    description: 'From when its answer is owed; null while it waits for the morning.',
  })
  releasedAt(@Root() urge: Urge): Instant | null {
    return releasedAt(urge);
  }
}
