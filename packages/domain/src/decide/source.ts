import type { Complaint } from '../complaint.js';
import type { Context } from '../decision.js';
import type { Refusal } from '../refusal.js';
import type { Instant } from '../time.js';

interface Dated {
  readonly occurredAt?: Instant;
}

/**
 * Whether a command may say when something happened in the source that its complaint came from: the product alone may, of
 * what came from elsewhere, and of nothing before its receipt or later than now. Null where nothing is said, or all is well.
 */
export function sourceRefusal(
  { source, receivedAt }: Complaint,
  { occurredAt }: Dated,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Refusal | null {
  if (occurredAt === undefined) return null;
  if (actor.role !== 'system' || source === null) return { kind: 'notAllowed' };
  return occurredAt > now || occurredAt < receivedAt ? { kind: 'notInPast', now } : null;
}

/** The instant that an event carries where its source names one. */
export const occurred = ({ occurredAt }: Dated): { readonly at?: Instant } =>
  occurredAt === undefined ? {} : { at: occurredAt };
