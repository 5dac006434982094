import type { Callback, CallbackResult } from '@watchfloor/domain/complaint';
import { CallbackState } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar } from '../scalars.js';

@ObjectType('CallbackTry', { description: 'A try to reach the caller.' })
export class CallbackTryNode {
  @Field(() => InstantScalar, { description: 'When.' })
  readonly at: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who tried, by name.' })
  readonly by: string;

  @Field(() => String, { description: 'What is to be said of it.' })
  readonly note: string;
}

@ObjectType('CallbackResult', { description: 'What the caller said.' })
export class CallbackResultNode implements CallbackResult {
  @Field(() => Boolean, { description: 'Whether it is solved.' })
  readonly solved: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether the caller is satisfied; null where it is not asked.' })
  readonly satisfied: boolean | null;

  @Field(() => String, { description: 'The words.' })
  readonly note: string;

  @Field(() => InstantScalar, { description: 'When.' })
  readonly at: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who called back, by name.' })
  readonly by: string;

  @Field(() => ID, { description: 'Whose work it speaks of: the lead when the result was accepted.' })
  readonly departmentId: string;
}

@ObjectType('Callback', { description: 'Contact with the caller after handling (回访).' })
export class CallbackNode implements Callback {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => Int, { description: 'Which cycle of the complaint it asks about.' })
  readonly cycle: number;

  @Field(() => Int, { description: '1 for the next working day, 2 for the seventh day.' })
  readonly round: number;

  @Field(() => CallbackState, { description: 'Where it stands.' })
  readonly state: CallbackState;

  @Field(() => Boolean, { description: 'True where its kind is not asked for satisfaction.' })
  readonly excluded: boolean;

  @Field(() => [CallbackTryNode], { description: 'Tries that did not reach the caller, oldest first.' })
  readonly tries: readonly CallbackTryNode[];

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'From when a further try that reaches nobody counts; null where it may be made at once, and once it waits no more.',
  })
  readonly notBefore?: number;

  @Field(() => CallbackResultNode, { nullable: true, description: 'What the caller said; null until reached.' })
  readonly result: CallbackResultNode | null;
}
