import { mayGive, scopeOf, visible } from './access.js';
import { clockEvents } from './clockwork.js';
import type { Command } from './command.js';
import type { Complaint } from './complaint.js';
import { addAssistant, dispatch, reassign } from './decide/assign.js';
import { acknowledgeEscalation, escalate } from './decide/escalate.js';
import { acceptAnswer, answer, close, sign } from './decide/handle.js';
import { passTime } from './decide/pass-time.js';
import { callAgain, register, revealCaller } from './decide/receive.js';
import { answerUrge, urge } from './decide/urge.js';
import { type Context, type Decision, refuse } from './decision.js';

/**
 * The law of a complaint: decides one command on it.
 *
 * @param complaint as it stands; null when there is none yet
 * @returns the events of the command followed by those of the clocks they start and stop, or a refusal
 */
export function decide(complaint: Complaint | null, command: Command, context: Context): Decision {
  const decision = judge(complaint, command, context);
  if (!decision.ok || decision.events.length === 0) return decision;
  return { ok: true, events: [...decision.events, ...clockEvents(complaint, decision.events, context)] };
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
      return passTime(complaint, context);
  }
}
