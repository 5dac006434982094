import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import { DAY } from '@watchfloor/domain/time';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { InstantScalar } from '../scalars.js';
import { badInput } from '../user-error.js';
import { trendsOf } from './trends.js';
import { TrendsNode } from './trends.type.js';

/** Days are listed one by one. */
const LONGEST_DAYS = 3_700;

@Resolver()
export class TrendsResolver {
  @Query(() => TrendsNode, {
    description: [
      'Leadership figures for complaints received (cohort) or closed (period) within [from, to).',
      'A liaison is told those of the own department, whatever is asked.',
    ].join('\n'),
  })
  async trends(
    @Arg('from', () => InstantScalar, { description: 'Start of the period, included.' }) from: number,
    @Arg('to', () => InstantScalar, { description: 'End of the period, not included.' }) to: number,
    @Arg('departmentId', () => ID, {
      nullable: true,
      description: 'Only complaints that this department leads, or led when they were closed.',
    })
    departmentId: string | null,
    @Arg('categoryId', () => ID, {
      nullable: true,
      description: 'Only complaints of this category; a class stands for all of its leaves.',
    })
    categoryId: string | null,
    @Ctx() { ledger, viewer: { scope } }: RequestContext,
  ): Promise<TrendsNode> {
    if (to <= from) throw badInput('to must be after from');
    if (to - from > LONGEST_DAYS * DAY) throw badInput('the period may be ten years long at most');
    const of = scope.kind === 'department' ? scope.departmentId : departmentId;
    const { timeZone } = chinaCalendar;
    return trendsOf(from, to, await ledger.trends.read({ from, to, departmentId: of, categoryId, timeZone }));
  }
}
