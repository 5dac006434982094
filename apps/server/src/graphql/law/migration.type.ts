import { LawExtent, LawKind } from '@watchfloor/domain/law/change';
import type { LawMigration } from '@watchfloor/ledger/law/migrations';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../scalars.js';

@ObjectType('LawMigration', { description: 'How far the open complaints have been put under a change of the law.' })
export class LawMigrationNode implements Omit<LawMigration, 'afterId' | 'onlyVersion' | 'amnestySince'> {
  @Field(() => Float, { description: 'The change.' })
  readonly changeId: number;

  @Field(() => LawKind, { description: 'Which document.' })
  readonly kind: LawKind;

  @Field(() => String, { description: 'The version that came into force.' })
  readonly version: string;

  @Field(() => LawExtent, { description: 'Which clocks move.' })
  readonly extent: LawExtent;

  @Field(() => Int, { nullable: true, description: 'How many complaints there are; null until they were counted.' })
  readonly total: number | null;

  @Field(() => Int, { description: 'How many are done.' })
  readonly done: number;

  @Field(() => Int, { description: "Of these, the ones that could not be moved; the server's log names each." })
  readonly failed: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When it ended; null while it goes on.' })
  readonly finishedAt: number | null;
}
