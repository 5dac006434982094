import type { Complaint } from '../complaint.js';
import type { Context } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { evolve } from '../evolve.js';

/** The complaint with some of a command's events folded in; still the version that everybody has seen. */
export function within(
  complaint: Complaint,
  events: readonly ComplaintEvent[],
  { now, actor }: Pick<Context, 'now' | 'actor'>,
): Complaint {
  if (events.length === 0) return complaint;
  const { version, decided } = complaint;
  return { ...evolve(complaint, { version: version + 1, at: now, actor: actor.id, events }), version, decided };
}
