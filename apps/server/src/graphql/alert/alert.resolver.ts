import type { AlertBatch } from '@watchfloor/feed/alert-batch';
import type { AlertNews } from '@watchfloor/feed/alert-source';
import { Arg, Ctx, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { inSlices } from '../in-slices.js';
import { PositionScalar } from '../scalars.js';
import { rowsWanted } from '../user-error.js';
import { withhold } from '../withheld/withhold.js';
import { AlertBatchNode } from './alert-batch.type.js';
import { AlertNewsUnion } from './alert-digest.type.js';
import { AlertPageNode } from './alert-page.type.js';
import { withholdAlerts } from './withhold-alerts.js';

const MOST_ALERTS = 500;

interface FirstArgs {
  readonly first: number;
}

interface SinceArgs {
  readonly since?: number | null;
}

const complaintOf = ({ complaintId }: { readonly complaintId: string }): string => complaintId;

@Resolver()
export class AlertResolver {
  @Query(() => AlertPageNode, {
    description:
      'Escalations that wait to be acknowledged (all), and what else happened of late (newest first, at most `first`).',
  })
  async alerts(
    @Arg('first', () => Int, {
      defaultValue: 50,
      description: `How many other alerts at most: 1 to ${MOST_ALERTS}.`,
    })
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<AlertPageNode> {
    const { feed, viewer } = context;
    const { escalations, recent, ...page } = feed.alerts(viewer.scope, rowsWanted(first, MOST_ALERTS));
    return {
      ...page,
      escalations: inSlices(await withhold(escalations, complaintOf, context), context),
      recent: inSlices(await withhold(recent, complaintOf, context), context),
    };
  }

  @Subscription(() => AlertBatchNode, {
    description: [
      'What `alerts` with the same `first` would answer, kept exact. The first batch is the whole (one AlertResync), also after',
      'a reconnect; each one after follows the one before. An empty batch every few seconds is a heartbeat.',
    ].join('\n'),
    subscribe: ({ args: { first }, context: { feed, viewer, signal } }: { args: FirstArgs; context: RequestContext }) =>
      feed.subscribeAlertBatches({ scope: viewer.scope, first: rowsWanted(first, MOST_ALERTS), signal }),
  })
  alertsChanged(
    @Root() batch: AlertBatch,
    @Arg('first', () => Int, {
      defaultValue: 50,
      description: `How many alerts besides the escalations at most: 1 to ${MOST_ALERTS}.`,
    })
    _first: unknown,
    @Ctx() context: RequestContext,
  ): Promise<AlertBatch> {
    return withholdAlerts(batch, context);
  }

  @Subscription(() => AlertNewsUnion, {
    deprecationReason: 'It cannot say that an escalation has left with its case; use alertsChanged.',
    description:
      'New alerts after `since` (or from now on). An alert comes again when it changes: acknowledged, climbed, settled.',
    subscribe: ({ args: { since }, context: { feed, viewer, signal } }: { args: SinceArgs; context: RequestContext }) =>
      feed.subscribeAlerts({ scope: viewer.scope, since: since ?? undefined, signal }),
  })
  async alertRaised(
    @Root() news: AlertNews,
    @Arg('since', () => PositionScalar, {
      nullable: true,
      description:
        'The `asOf` of a page of alerts, or the position of the last one received; from now on where absent.',
    })
    _since: unknown,
    @Ctx() context: RequestContext,
  ): Promise<AlertNews> {
    if (news.kind === 'digest') return news;
    const [alert = news] = await withhold([news], complaintOf, context);
    return alert;
  }
}
