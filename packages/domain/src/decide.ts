import { mayGive, scopeOf, visible } from './access.js';
import { clockEvents } from './clockwork.js';
import type { Command } from './command.js';
import type { Complaint } from './complaint.js';
import { addAssistant, dispatch, reassign } from './decide/assign.js';
import { acknowledgeEscalation, escalate } from './decide/escalate.js';
import { acceptAnswer, answer, close, sign } from './decide/handle.js';
import { passedThresholds } from './decide/pass-time.js';
import { callAgain, register, revealCaller } from './decide/receive.js';
import { answerUrge, urge } from './decide/urge.js';
import { type Context, type Decision, happen, refuse } from './decision.js';
import type { ComplaintEvent } from './event.js';
import { evolve } from './evolve.js';

/**
 * The law of a complaint: decides one command on it.
 *
 * Time comes first: thresholds that have passed are recorded before the command is judged, so that a department which
 * signs a minute late does not slip past the breach because nobody had noticed it yet.
 *
 * @param complaint as it stands; null when there is none yet
 * @returns the thresholds that time has passed, the events of the command, and those of the clocks they start and stop;
 *   or a refusal
 */
export function decide(complaint: Complaint | null, command: Command, context: Context): Decision {
  const passed = complaint === null || command.type === 'passTime' ? [] : passedThresholds(complaint, context);
  const decision = judge(atPresent(complaint, passed, context), command, context);
  if (!decision.ok || decision.events.length === 0) return decision;
  const events = [...passed, ...decision.events];
  return { ok: true, events: [...events, ...clockEvents(complaint, events, context)] };
}

/** The complaint with what time has done to it folded in; still the version that everybody has seen. */
function atPresent(
  complaint: Complaint | null,
  passed: readonly ComplaintEvent[],
  { now, actor }: Context,
): Complaint | null {
  if (complaint === null || passed.length === 0) return complaint;
  const happening = { version: complaint.version + 1, at: now, actor: actor.id, events: passed };
  return { ...evolve(complaint, happening), version: complaint.version };
}

function judge(complaint: Complaint | null, command: Command, context: Context): Decision {
  const { actor } = context;
  if (command.type === 'register') {
    if (!mayGive(actor, command, complaint)) return refuse({ kind: 'notAllowed' });
    return register(complaint, command, context);
  }
  if (complaint === null) return refuse({ kind: 'complaintNotFound' });
  if (actor.role !== 'system' && !visible(scopeOf(actor), complaint)) return refuse({ kind: 'complaintNotFound' });
  if (!mayGive(actor, command, complaint)) return refuse({ kind: 'notAllowed' });
  return stale(complaint, command) ?? decideOn(complaint, command, context);
}

/** Refuses a decision made on older sight than the last one made. */
function stale(complaint: Complaint, command: Command): Decision | null {
  if (!('expectedVersion' in command) || command.expectedVersion === null) return null;
  const { decided } = complaint;
  if (command.expectedVersion >= decided.version) return null;
  return refuse({
    kind: 'staleVersion',
    expected: command.expectedVersion,
    actual: complaint.version,
    changedAt: decided.at,
    changedBy: decided.by,
  });
}

type LaterCommand = Exclude<Command, { type: 'register' }>;

function decideOn(complaint: Complaint, command: LaterCommand, context: Context): Decision {
  switch (command.type) {
    case 'dispatch':
      return dispatch(complaint, command, context);
    case 'sign':
      return sign(complaint, command);
    case 'answer':
      return answer(complaint, command, context);
    case 'acceptAnswer':
      return acceptAnswer(complaint);
    case 'close':
      return close(complaint, command);
    case 'reassign':
      return reassign(complaint, command, context);
    case 'addAssistant':
      return addAssistant(complaint, command, context);
    case 'callAgain':
      return callAgain(complaint, command, context);
    case 'urge':
      return urge(complaint, command, context);
    case 'answerUrge':
      return answerUrge(complaint, command, context);
    case 'escalate':
      return escalate(complaint, command, context);
    case 'acknowledgeEscalation':
      return acknowledgeEscalation(complaint, command);
    case 'revealCaller':
      return revealCaller(complaint, command, context);
    case 'passTime':
      return happen(...passedThresholds(complaint, context));
  }
}
