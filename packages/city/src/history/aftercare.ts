import type { Register } from '@watchfloor/domain/command';
import { HOUR, type Instant, MINUTE } from '@watchfloor/domain/time';
import { type CallOutcome, callbackOf } from '../callback.js';
import { cityInstant, cityMoment } from '../city-time.js';
import type { Intent } from '../intent.js';
import type { Random } from '../random.js';
import { asksSatisfaction, triedAgainFrom } from '../rules.js';
import { DUTY_LEADER, liaisonOf, someAgent } from '../staff.js';
import { leadAnswer } from '../texts/answer.js';
import { CLOSE_NOTES, ESCALATION_ANSWERS } from '../texts/floor-talk.js';
import { inOffice } from './pace.js';
import type { Leg } from './work.js';

/** Callers who are not content with the result of a matter that is asked for it. */
const DISSATISFIED = 0.014;
const LATE_CALL = 0.03;

/** A result that was accepted. */
export interface Accepted {
  readonly register: Register;
  readonly lead: Leg;
  readonly acceptedAt: Instant;
  /** When it is closed, if the caller is content. */
  readonly closedAt: Instant;
  readonly pressing: boolean;
  /** How often it was escalated so far; nothing of that is still open. */
  readonly escalations: number;
}

/** How a life ends. */
export interface End {
  readonly intents: readonly Intent[];
  readonly closedAt: Instant;
}

/** The caller is called back, the complaint is closed, and a week later the caller is asked once more. */
export function aftercare(random: Random, accepted: Accepted): End {
  const { register, acceptedAt, closedAt } = accepted;
  // who left no number is not called
  if (register.caller === null) return { intents: [close(random, register, closedAt)], closedAt };
  const disappoints = !accepted.pressing && asksSatisfaction(register.kind) && random.chance(DISSATISFIED);
  if (disappoints) return secondRound(random, accepted);
  const intents = [
    ...firstCall(random, accepted, 'k1'),
    close(random, register, closedAt),
    ...lastCall(random, register, 'k2', acceptedAt),
  ];
  return { intents, closedAt };
}

/** Not solved: back to its lead, and to the leader on duty; answered anew it is closed for good. */
function secondRound(random: Random, { register, lead, acceptedAt, closedAt, escalations }: Accepted): End {
  const { complaintId } = register;
  const calledAt = Math.min(inOffice(acceptedAt, random.int(15, 300) * MINUTE), closedAt - 2 * MINUTE);
  const takenAt = calledAt + random.int(3, 25) * MINUTE;
  const decidedAt = takenAt + random.int(30, 200) * MINUTE;
  const answeredAt = inOffice(calledAt, random.int(5, 13) * HOUR);
  const again = inOffice(answeredAt, random.int(10, 150) * MINUTE);
  const endsAt = inOffice(again, random.int(60, 300) * MINUTE);
  const escalationId = `e${escalations + 1}`;
  const text = leadAnswer(random, register, lead.departmentId);
  const intents: Intent[] = [
    called(random, complaintId, 'k1', calledAt, 'dissatisfied'),
    { at: takenAt, actor: DUTY_LEADER, command: { type: 'acknowledgeEscalation', complaintId, escalationId } },
    {
      at: decidedAt,
      actor: DUTY_LEADER,
      command: { type: 'answerEscalation', complaintId, escalationId, text: random.pick(ESCALATION_ANSWERS) },
    },
    {
      at: answeredAt,
      actor: liaisonOf(lead.departmentId),
      command: { type: 'answer', complaintId, assignmentId: lead.assignmentId, text },
    },
    { at: again, actor: someAgent(random), command: { type: 'acceptAnswer', complaintId, expectedVersion: null } },
    ...firstCall(random, { register, acceptedAt: again, closedAt: endsAt, pressing: false }, 'k3'),
    close(random, register, endsAt),
    ...lastCall(random, register, 'k4', again),
  ];
  return { intents, closedAt: endsAt };
}

type Calling = Pick<Accepted, 'register' | 'acceptedAt' | 'closedAt' | 'pressing'>;

/** By the next working day but for a few, in three tries at most; where they are not far enough apart the second succeeds. */
function firstCall(
  random: Random,
  { register, acceptedAt, closedAt, pressing }: Calling,
  callbackId: string,
): Intent[] {
  const delay = random.chance(LATE_CALL) ? random.int(460, 800) * MINUTE : random.wait(150 * MINUTE);
  const wanted = pressing
    ? closedAt - random.int(5, 15) * MINUTE
    : inOffice(acceptedAt, 10 * MINUTE + Math.min(delay, 800 * MINUTE));
  const first = Math.max(acceptedAt + MINUTE, Math.min(wanted, closedAt - 5 * MINUTE));
  const drawn = random.chance(0.82) ? 0 : random.chance(0.8) ? 1 : random.chance(0.5) ? 2 : 3;
  const pause = Math.floor((closedAt - first) / 4);
  const missed = first + pause < triedAgainFrom(first) ? Math.min(1, drawn) : drawn;
  const tries = Math.min(3, missed + 1);
  return Array.from({ length: tries }, (_, nth) => {
    const at = first + pause * nth;
    const how = nth < missed ? 'unreached' : asksSatisfaction(register.kind) ? 'content' : 'clear';
    return called(random, register.complaintId, callbackId, at, how);
  });
}

/** On the sixth day or the last, by daylight; again some hours later where nobody answers. */
function lastCall(random: Random, register: Register, callbackId: string, acceptedAt: Instant): Intent[] {
  const { complaintId, kind } = register;
  const day = cityMoment(acceptedAt).day + (random.chance(0.5) ? 6 : 7);
  const at = Math.round(cityInstant(day, 9) + random.next() * 9.5 * HOUR);
  const how = asksSatisfaction(kind) ? 'content' : 'clear';
  if (!random.chance(0.12)) return [called(random, complaintId, callbackId, at, how)];
  const missed = called(random, complaintId, callbackId, at, 'unreached');
  return [missed, called(random, complaintId, callbackId, at + random.int(60, 150) * MINUTE, how)];
}

function called(random: Random, complaintId: string, callbackId: string, at: Instant, how: CallOutcome): Intent {
  return { at, actor: someAgent(random), command: callbackOf(random, complaintId, callbackId, how) };
}

function close(random: Random, { complaintId }: Register, at: Instant): Intent {
  const note = random.pick(CLOSE_NOTES);
  return { at, actor: someAgent(random), command: { type: 'close', complaintId, note, expectedVersion: null } };
}
