import type { Millis } from '@watchfloor/domain/time';
import { Emitter } from './emitter.js';
import type { Position } from './ports.js';

/** What can be watched of a feed: metrics and tests listen to the same thing. */
export interface FeedEventMap {
  /** Memory stands at a position of the log for the first time, or again after a reload. */
  ready: { readonly position: Position; readonly open: number; readonly tookMs: Millis };
  /** One read of the log has been applied to every view, count and alert. */
  step: {
    readonly from: Position;
    readonly to: Position;
    readonly entries: number;
    readonly open: number;
    readonly tookMs: Millis;
  };
  /** The log could not be read; it is read again after the pause. */
  readFailed: { readonly error: unknown; readonly attempt: number; readonly retryInMs: Millis };
  /** An entry does not follow from memory: memory is dropped and read anew, and everybody is resynced. */
  hole: { readonly position: Position; readonly error: unknown };
  /** A view nobody had was built from the open complaints. */
  viewBuilt: { readonly key: string; readonly members: number; readonly tookMs: Millis };
  /** A view nobody has looked at for a while was dropped. */
  viewDropped: { readonly key: string };
  /** A reader of a queue was sent the rows anew, because it is new, lagged too far, or asks for what is not kept. */
  resync: { readonly reason: ResyncReason };
  /** Somebody began to listen. */
  subscribed: { readonly kind: SubscriptionKind; readonly live: number };
  /** Somebody stopped listening, for whatever reason; everything kept for them is released. */
  unsubscribed: { readonly kind: SubscriptionKind; readonly live: number };
}

export type ResyncReason = 'snapshot' | 'lagged' | 'ahead';
export type SubscriptionKind = 'queue' | 'board' | 'alerts' | 'complaint';
export type FeedEvents = Emitter<FeedEventMap>;

export const feedEvents = (): FeedEvents => new Emitter<FeedEventMap>();
