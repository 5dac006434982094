import type { FeedEvents, SubscriptionKind } from '@watchfloor/feed/feed-events';
import type { Metrics } from './metrics.js';

/** Counts what the feed tells of itself. */
export function watchFeed(events: FeedEvents, metrics: Metrics): void {
  const moved = (by: 1 | -1) => (subscription: { readonly kind: SubscriptionKind }) =>
    metrics.subscribers.inc({ kind: subscription.kind }, by);
  events.on('subscribed', moved(1));
  events.on('unsubscribed', moved(-1));
  events.on('resync', ({ reason }) => metrics.resyncs.inc({ reason }));
  events.on('ready', ({ open }) => metrics.openComplaints.set(open));
  events.on('step', ({ open, tookMs }) => {
    metrics.openComplaints.set(open);
    metrics.stepSeconds.observe(tookMs / 1_000);
  });
}
