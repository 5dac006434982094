import { HOUR, type Instant, MINUTE } from '@watchfloor/domain/time';
import type { Intent } from '../intent.js';
import type { Random } from '../random.js';
import { DUTY_LEADER, liaisonOf, someAgent } from '../staff.js';
import {
  CALL_AGAIN_NOTES,
  ESCALATION_REASONS,
  URGE_NEXT_STEPS,
  URGE_PROGRESS,
  URGE_REASONS,
} from '../texts/floor-talk.js';
import { inOffice, urgeReplyTime } from './pace.js';

/** The stretch of a complaint's life in which its lead works on it. */
export interface Work {
  readonly complaintId: string;
  readonly assignmentId: string;
  readonly departmentId: string;
  readonly signedAt: Instant;
  readonly answeredAt: Instant;
  readonly pressing: boolean;
  /** Past its time in the end. */
  readonly slow: boolean;
}

/** An instant of the working stretch: `share` of its length from its beginning, moved into office hours. */
function within(work: Work, share: number): Instant {
  const at = Math.round(work.signedAt + (work.answeredAt - work.signedAt) * share);
  return work.pressing ? at : inOffice(at, MINUTE);
}

/** Urges on the lead with their answers; each is answered before the next is sent and before the result is in. */
export function urges(random: Random, work: Work): Intent[] {
  const { complaintId, assignmentId, departmentId, slow } = work;
  const count = random.chance(slow ? 0.65 : 0.085) ? (slow && random.chance(0.35) ? 2 : 1) : 0;
  const intents: Intent[] = [];
  let from = slow ? 0.55 : 0.3;
  for (let nth = 1; nth <= count; nth++) {
    const sentAt = within(work, from + random.next() * 0.2);
    const answeredAt = Math.min(urgeReplyTime(random, sentAt, work.pressing), work.answeredAt - 2 * MINUTE);
    const free = intents.at(-1)?.at ?? work.signedAt;
    if (sentAt <= free || answeredAt < sentAt + 2 * MINUTE) break;
    intents.push(
      {
        at: sentAt,
        actor: someAgent(random),
        command: { type: 'urge', complaintId, assignmentId, reason: random.pick(URGE_REASONS) },
      },
      {
        at: answeredAt,
        actor: liaisonOf(departmentId),
        command: {
          type: 'answerUrge',
          complaintId,
          urgeId: `u${nth}`,
          progress: random.pick(URGE_PROGRESS),
          nextStep: random.pick(URGE_NEXT_STEPS),
          promisedAt: work.pressing
            ? answeredAt + random.int(1, 6) * HOUR
            : inOffice(answeredAt, random.int(3, 14) * HOUR),
        },
      },
    );
    from = 0.78;
  }
  return intents;
}

/** The caller calls again while nothing seems to happen. */
export function callsAgain(random: Random, work: Work): Intent[] {
  const count = random.chance(work.slow ? 0.35 : 0.05) ? random.int(1, 2) : 0;
  return Array.from({ length: count }, (_, nth) => ({
    at: within(work, 0.25 + 0.3 * nth + random.next() * 0.2),
    actor: someAgent(random),
    command: { type: 'callAgain' as const, complaintId: work.complaintId, note: random.pick(CALL_AGAIN_NOTES) },
  }));
}

/** An escalation with its acknowledgement: soon for what is critical, late for what goes nowhere. */
export function escalation(random: Random, work: Work, critical: boolean): Intent[] {
  if (!random.chance(critical ? 0.7 : work.slow ? 0.14 : work.pressing ? 0.04 : 0.004)) return [];
  const raisedAt = critical ? work.signedAt + random.int(1, 6) * MINUTE : within(work, 0.8 + random.next() * 0.1);
  const takenAt = raisedAt + (random.chance(0.06) ? random.int(33, 80) : random.int(2, 24)) * MINUTE;
  const { complaintId } = work;
  return [
    {
      at: raisedAt,
      actor: someAgent(random),
      command: { type: 'escalate', complaintId, reason: random.pick(ESCALATION_REASONS) },
    },
    {
      at: takenAt,
      actor: random.chance(0.5) ? DUTY_LEADER : someAgent(random),
      command: { type: 'acknowledgeEscalation', complaintId, escalationId: 'e1' },
    },
  ];
}
