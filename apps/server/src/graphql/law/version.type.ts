import { LawChangeCause, LawExtent, LawKind, OpenClocks } from '@watchfloor/domain/law/change';
import type { LawDocument } from '@watchfloor/ledger/law/law-room';
import type { KeptChange } from '@watchfloor/ledger/law/outcome';
import { Field, Float, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar, JsonScalar } from '../scalars.js';

@ObjectType('LawChange', {
  description: 'A version came into force. Changes are never taken away: a roll back is one more.',
})
export class LawChangeNode implements KeptChange {
  @Field(() => Float, { description: 'Rises with time.' })
  readonly id: number;

  @Field(() => LawKind, { description: 'Which document.' })
  readonly kind: LawKind;

  @Field(() => String, { description: 'The version.' })
  readonly version: string;

  @Field(() => LawChangeCause, { description: 'How it came into force.' })
  readonly cause: LawChangeCause;

  @Field(() => Boolean, { description: 'Whether it is in force now.' })
  readonly inForce: boolean;

  @Field(() => OpenClocks, { description: 'What happened to clocks that ran already.' })
  readonly openClocks: OpenClocks;

  @Field(() => LawExtent, { nullable: true, description: 'Which of them were moved; null for none.' })
  readonly extent: LawExtent | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Deadlines that passed at or after this instant were put in order; null for none.',
  })
  readonly amnestySince: number | null;

  @Field(() => String, { description: 'Why, in the words of whoever did it; empty for what came with the product.' })
  readonly note: string;

  @Field(() => InstantScalar, { description: 'Since when.' })
  readonly at: number;

  @UseMiddleware(actorName)
  @Field(() => String, {
    nullable: true,
    description: 'The second person, who confirmed it, by name; null where one was enough, or there was nobody else.',
  })
  readonly confirmedBy: string | null;

  @Field(() => Boolean, { description: 'Whether a second person was wanted, and there was nobody else.' })
  readonly alone: boolean;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who did it, by name; `system` for the product and its command line.' })
  readonly by: string;
}

/** A change as the wire wants it. */
export const changeNode = (change: KeptChange, inForce: boolean): LawChangeNode => ({
  ...change,
  inForce,
  openClocks: change.extent === 'all' || change.extent === 'calendar' ? 'migrate' : 'keep',
});

@ObjectType('LawDocument', { description: 'A version of a document of the law.' })
export class LawDocumentNode implements LawDocument {
  @Field(() => LawKind, { description: 'Which document.' })
  readonly kind: LawKind;

  @Field(() => String, { description: 'The version.' })
  readonly version: string;

  @Field(() => JsonScalar, { description: 'The document.' })
  readonly body: unknown;
}
