import type { Clock } from '@watchfloor/domain/clock';
import { explainClock } from '@watchfloor/domain/explain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { lawBookOf } from '../law/law-book.js';
import { ClockNode } from './clock.type.js';
import { ClockExplanationNode } from './explanation.type.js';

@Resolver(() => ClockNode)
export class ClockResolver {
  @FieldResolver(() => ClockExplanationNode, {
    description: "Where the clock's time went, by the calendar it is counted in.",
  })
  async explanation(@Root() clock: Clock, @Ctx() context: RequestContext): Promise<ClockExplanationNode> {
    const { policyVersion, calendarVersion } = clock;
    const law = await lawBookOf(context);
    return { ...explainClock(clock, law.calendarOf(calendarVersion)), policyVersion, calendarVersion };
  }
}
