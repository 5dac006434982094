import { type Complaint, clockById } from '../complaint.js';
import type { Context } from '../decision.js';
import { dueOf } from '../limit.js';
import type { Refusal } from '../refusal.js';
import type { Asked } from '../request.js';
import { textRefusal } from '../text.js';

/**
 * Why a breach may not be contested, by proof that the promise was kept (case S42) or by an appeal (S20); null when it
 * may. A breach that a ruling has settled is not contested again.
 */
export function askContest(
  complaint: Complaint,
  asked: Extract<Asked, { kind: 'evidence' | 'appeal' }>,
  context: Context,
): Refusal | null {
  const { clockId } = asked;
  const clock = clockById(complaint, clockId);
  if (clock === undefined) return { kind: 'clockNotFound', clockId };
  const ruledBefore = complaint.requests.some(
    (request) => request.kind === asked.kind && request.clockId === clockId && request.ruling !== null,
  );
  if (clock.breach === null || clock.breach.state !== 'standing' || ruledBefore) return { kind: 'noBreach', clockId };
  const { now, law, actor } = context;
  const since = clock.stoppedAt ?? now;
  const until = dueOf(law.policy.evidence.appealWithin, since, law.calendarIn(complaint.districtId)).dueAt;
  if (now > until) return { kind: 'tooLate', until };
  if (asked.kind === 'appeal') return textRefusal(actor, 'ground', asked.ground, 4);
  const { occurredAt, evidence } = asked;
  if (occurredAt > since || occurredAt < clock.startedAt) return { kind: 'notInPast', now };
  // proof says when it was done: of what is taken back nothing was; what still runs was, and is not recorded yet
  if (clock.state === 'cancelled') return { kind: 'noBreach', clockId };
  return textRefusal(actor, 'evidence', evidence, 4);
}
