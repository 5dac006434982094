import { type Limit, LimitUnit } from '@watchfloor/domain/clock';
import { Field, Float, InputType, ObjectType } from 'type-graphql';

const AMOUNT = 'How many of the unit.';
const UNIT = 'The unit.';

@ObjectType('Limit', { description: 'How much time a promise allows, in the unit in which it was made.' })
export class LimitNode implements Limit {
  @Field(() => Float, { description: AMOUNT })
  readonly amount: number;

  @Field(() => LimitUnit, { description: UNIT })
  readonly unit: LimitUnit;
}

@InputType('LimitInput', { description: 'How much time is wanted.' })
export class LimitInput implements Limit {
  @Field(() => Float, { description: AMOUNT })
  readonly amount: number;

  @Field(() => LimitUnit, { description: UNIT })
  readonly unit: LimitUnit;
}
