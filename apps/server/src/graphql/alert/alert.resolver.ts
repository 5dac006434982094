import type { Alert } from '@watchfloor/feed/alert';
import { Arg, Ctx, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { PositionScalar } from '../scalars.js';
import { rowsWanted } from '../user-error.js';
import { AlertNode, AlertPageNode } from './alert.type.js';

const MOST_ALERTS = 500;

interface SinceArgs {
  readonly since?: number | null;
}

@Resolver()
export class AlertResolver {
  @Query(() => AlertPageNode, {
    description:
      'Escalations that wait to be acknowledged (all) and recent warnings and breaches (newest first, at most `first`).',
  })
  alerts(
    @Arg('first', () => Int, {
      defaultValue: 50,
      description: `How many warnings and breaches at most: 1 to ${MOST_ALERTS}.`,
    })
    first: number,
    @Ctx() { feed, viewer }: RequestContext,
  ): AlertPageNode {
    return feed.alerts(viewer.scope, rowsWanted(first, MOST_ALERTS));
  }

  @Subscription(() => AlertNode, {
    description: 'New alerts after `since` (or from now on). An alert comes again when it is acknowledged.',
    subscribe: ({ args: { since }, context: { feed, viewer, signal } }: { args: SinceArgs; context: RequestContext }) =>
      feed.subscribeAlerts({ scope: viewer.scope, since: since ?? undefined, signal }),
  })
  alertRaised(
    @Root() alert: Alert,
    @Arg('since', () => PositionScalar, {
      nullable: true,
      description:
        'The `asOf` of a page of alerts, or the position of the last alert received; from now on where absent.',
    })
    _since: unknown,
  ): Alert {
    return alert;
  }
}
