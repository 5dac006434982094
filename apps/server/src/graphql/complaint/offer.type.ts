import type { CaseOperation } from '@watchfloor/domain/offers/probes';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Refused } from '../command/answer.js';
import { CommandRefusal } from '../command/result.type.js';
import { CaseOperations } from '../enums/offers.js';

@ObjectType('Offer', { description: 'Whether something can be done to a complaint now, by the viewer.' })
export class OfferNode {
  @Field(() => CaseOperations, { description: 'What.' })
  readonly operation: CaseOperation;

  @Field(() => [ID], {
    description: 'For which of its parts it can be done, the likeliest first; empty for what is about the whole.',
  })
  readonly about: readonly string[];

  @Field(() => CommandRefusal, {
    nullable: true,
    description: 'The refusal that would come, whatever is filled in; null where it can be done.',
  })
  readonly refusal: Refused | null;
}
