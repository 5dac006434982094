import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { InstantScalar } from '../scalars.js';
import { badInput } from '../user-error.js';
import { TrendsNode } from './trends.type.js';

@Resolver()
export class TrendsResolver {
  @Query(() => TrendsNode, {
    description: 'Leadership figures for complaints received (cohort) or closed (period) within [from, to).',
  })
  async trends(
    @Arg('from', () => InstantScalar, { description: 'Start of the period, included.' }) from: number,
    @Arg('to', () => InstantScalar, { description: 'End of the period, not included.' }) to: number,
    @Arg('departmentId', () => ID, { nullable: true, description: 'Only complaints with a leg of this department.' })
    departmentId: string | null,
    @Arg('categoryId', () => ID, {
      nullable: true,
      description: 'Only complaints of this category; a class stands for all of its leaves.',
    })
    categoryId: string | null,
    @Ctx() { ledger }: RequestContext,
  ): Promise<TrendsNode> {
    if (to <= from) throw badInput('to must be after from');
    void ledger;
    void departmentId;
    void categoryId;
    throw new Error('not yet');
  }
}
