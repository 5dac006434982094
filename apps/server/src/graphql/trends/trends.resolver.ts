import { TrendFigure } from '@watchfloor/ledger/trends/figure';
import { Arg, Args, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { lawBookOf } from '../law/law-book.js';
import { badInput, rowsWanted } from '../user-error.js';
import { withhold } from '../withheld/withhold.js';
import { TrendCasePageNode } from './cases.type.js';
import { requestOf, TrendsArgs } from './trends.args.js';
import { trendsOf } from './trends.js';
import { TrendsNode } from './trends.type.js';

const MOST_ROWS = 200;

@Resolver()
export class TrendsResolver {
  @Query(() => TrendsNode, {
    description: [
      'Leadership figures for complaints received, closed or due within [from, to), and of what was open at its end.',
      'A liaison is told those of the own department, whatever is asked.',
    ].join('\n'),
  })
  async trends(@Args(() => TrendsArgs) args: TrendsArgs, @Ctx() context: RequestContext): Promise<TrendsNode> {
    const { reads, viewer } = context;
    const request = requestOf(args, viewer);
    const law = await lawBookOf(context);
    const calendar = law.calendarOf(law.calendarVersion);
    return trendsOf(request, await reads.trends.read(request, calendar.timeZone), calendar);
  }

  @Query(() => TrendCasePageNode, {
    description: [
      'The cases that a figure of the trends counts, by the same question: exactly those.',
      'A liaison is told those of the own department, whatever is asked.',
    ].join('\n'),
  })
  async trendCases(
    @Arg('figure', () => TrendFigure, { description: 'Which of the figures.' }) figure: TrendFigure,
    @Args(() => TrendsArgs) args: TrendsArgs,
    @Arg('undispatched', () => Boolean, {
      defaultValue: false,
      description: 'Only those that no department has led.',
    })
    undispatched: boolean,
    @Arg('first', () => Int, { defaultValue: 50, description: `How many rows: 1 to ${MOST_ROWS}.` }) first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The `endCursor` of the page before; the first page where absent.',
    })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<TrendCasePageNode> {
    const { reads, viewer } = context;
    const request = { ...requestOf(args, viewer), figure, undispatched, first: rowsWanted(first, MOST_ROWS) };
    const page = await reads.trends.cases({ ...request, after: after ?? null });
    if ('badCursor' in page) throw badInput('after is not the endCursor of a page');
    return { ...page, rows: await withhold(page.rows, ({ id }) => id, context) };
  }
}
