import type { AlertNews } from '@watchfloor/feed/alert-source';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar, PositionScalar } from '../scalars.js';
import { AlertNode } from './alert.type.js';

@ObjectType('DigestComplaint', { description: 'A complaint that a digest names.' })
export class DigestComplaintNode {
  @Field(() => ID, { description: 'The complaint.' })
  readonly id: string;

  @Field(() => String, { description: "The complaint's number." })
  readonly number: string;
}

@ObjectType('AlertDigest', {
  description:
    'One for all warnings and breaches that were noticed more than a minute late, after an outage, instead of an alert for each.',
})
export class AlertDigestNode {
  @Field(() => ID, { description: 'Unique; one that comes again takes the place of the one before.' })
  readonly id: string;

  @Field(() => PositionScalar, {
    description: 'Whoever holds it holds every alert up to here; go on from it with `since`.',
  })
  readonly position: number;

  @Field(() => Int, { description: 'How many deadlines had passed.' })
  readonly breaches: number;

  @Field(() => Int, { description: 'How many warnings were due.' })
  readonly warnings: number;

  @Field(() => InstantScalar, { description: 'The true instant of the first of them.' })
  readonly since: number;

  @Field(() => InstantScalar, { description: 'The true instant of the last of them.' })
  readonly until: number;

  @Field(() => [DigestComplaintNode], { description: 'The first of the complaints, at most 20.' })
  readonly complaints: readonly DigestComplaintNode[];
}

export const AlertNewsUnion = createUnionType({
  name: 'AlertNews',
  description: 'What a reader of alerts is told.',
  types: () => [AlertNode, AlertDigestNode] as const,
  resolveType: (news: object) => ((news as AlertNews).kind === 'digest' ? 'AlertDigest' : 'Alert'),
});
