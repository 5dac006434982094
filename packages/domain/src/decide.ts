import { scopeOf, visible } from './access.js';
import type { Command } from './command.js';
import { longTextRefusal, withCleanTexts } from './command-texts.js';
import type { Complaint } from './complaint.js';
import { applyLaw } from './decide/apply-law.js';
import { addAssistant, dispatch, reassign, undoReassign } from './decide/assign.js';
import { recordCallback } from './decide/callback.js';
import { correctCaller } from './decide/correct-caller.js';
import { acknowledgeEscalation, answerEscalation, escalate, withdrawEscalation } from './decide/escalate.js';
import { timePassed, withConsequences } from './decide/follow.js';
import { acceptAnswer, answer, recordContact, rejectAnswer, reportProgress, sign } from './decide/handle.js';
import { callAgain, notAccept, reclassify, register, revealCaller, withdraw } from './decide/receive.js';
import { close, reopen } from './decide/reopen.js';
import { ask, resume, rule, withdrawRequest } from './decide/request.js';
import { absorb, convene, decideCoordination, mergeAway, splitInto } from './decide/settle.js';
import { judgeSupervision, lowerSupervision, replySupervision, supervise } from './decide/supervise.js';
import { answerUrge, confirmDelivery, judgeUrge, readUrge, urge, withdrawUrge } from './decide/urge.js';
import { within } from './decide/within.js';
import { type Context, type Decision, happen, refuse } from './decision.js';
import type { Refusal } from './refusal.js';
import { mayGive } from './rights/may-give.js';
import { MINUTE } from './time.js';

/**
 * The law of a complaint: decides one command on it.
 *
 * Time comes first: thresholds that have passed are recorded before the command is judged, so that a department which
 * signs a minute late does not slip past the breach because nobody had noticed it yet.
 *
 * What a history says to have been done later than now, but for the skew of two clocks, is refused.
 *
 * Texts are taken in their one form (`text-form.ts`), and none is longer than `text-limits.ts` says.
 *
 * @param complaint as it stands; null when there is none yet
 * @returns the thresholds that time has passed, the events of the command, and what follows from both by itself; or a refusal
 */
export function decide(complaint: Complaint | null, command: Command, context: Context): Decision {
  if (liesAhead(context)) return refuse({ kind: 'notInPast', now: context.present ?? context.now });
  const passed = complaint === null ? [] : timePassed(complaint, context);
  if (command.type === 'passTime') {
    if (complaint === null) return refuse({ kind: 'complaintNotFound' });
    return mayGive(context.actor, command, complaint) ? happen(...passed) : refuse({ kind: 'notAllowed' });
  }
  const present = complaint === null ? null : within(complaint, passed, context);
  const decision = judge(present, withCleanTexts(command), context);
  if (!decision.ok || decision.events.length === 0) return decision;
  return { ok: true, events: [...passed, ...withConsequences(present, decision.events, context)] };
}

/** A command of somebody's, by itself. */
export type GivenCommand = Exclude<Command, { type: 'passTime' }>;

/** Why a command would be refused on a complaint as time has left it; null where it would be done. */
export function refusalOf(present: Complaint, command: GivenCommand, context: Context): Refusal | null {
  const decision = judge(present, withCleanTexts(command), context);
  return decision.ok ? null : decision.refusal;
}

function judge(complaint: Complaint | null, command: GivenCommand, context: Context): Decision {
  const { actor } = context;
  if (command.type === 'register') {
    if (!mayGive(actor, command, complaint)) return refuse({ kind: 'notAllowed' });
    return tooLong(command) ?? register(complaint, command, context);
  }
  if (complaint === null) return refuse({ kind: 'complaintNotFound' });
  if (actor.role !== 'system' && !visible(scopeOf(actor), complaint)) return refuse({ kind: 'complaintNotFound' });
  if (!mayGive(actor, command, complaint)) return refuse({ kind: 'notAllowed' });
  return stale(complaint, command) ?? tooLong(command) ?? decideOn(complaint, command, context);
}

/** Clocks of two systems differ by so much, and no more. */
const CLOCK_SKEW = 5 * MINUTE;

/** Whether it is said to have happened later than now: nothing is received, answered or closed ahead of time. */
const liesAhead = ({ now, present = now }: Context): boolean => now > present + CLOCK_SKEW;

function tooLong(command: Command): Decision | null {
  const refusal = longTextRefusal(command);
  return refusal === null ? null : refuse(refusal);
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

type LaterCommand = Exclude<Command, { type: 'register' | 'passTime' }>;

function decideOn(complaint: Complaint, command: LaterCommand, context: Context): Decision {
  switch (command.type) {
    case 'notAccept':
      return notAccept(complaint, command, context);
    case 'callAgain':
      return callAgain(complaint, command, context);
    case 'withdraw':
      return withdraw(complaint, command, context);
    case 'reclassify':
      return reclassify(complaint, command, context);
    case 'revealCaller':
      return revealCaller(complaint, command, context);
    case 'correctCaller':
      return correctCaller(complaint, command, context);
    case 'dispatch':
      return dispatch(complaint, command, context);
    case 'addAssistant':
      return addAssistant(complaint, command, context);
    case 'reassign':
      return reassign(complaint, command, context);
    case 'undoReassign':
      return undoReassign(complaint, command, context);
    case 'sign':
      return sign(complaint, command);
    case 'recordContact':
      return recordContact(complaint, command, context);
    case 'reportProgress':
      return reportProgress(complaint, command, context);
    case 'answer':
      return answer(complaint, command, context);
    case 'rejectAnswer':
      return rejectAnswer(complaint, command, context);
    case 'acceptAnswer':
      return acceptAnswer(complaint, command, context);
    case 'close':
      return close(complaint, command, context);
    case 'reopen':
      return reopen(complaint, command, context);
    case 'resume':
      return resume(complaint, command, context);
    case 'ask':
      return ask(complaint, command, context);
    case 'withdrawRequest':
      return withdrawRequest(complaint, command);
    case 'rule':
      return rule(complaint, command, context);
    case 'urge':
      return urge(complaint, command, context);
    case 'confirmDelivery':
      return confirmDelivery(complaint, command);
    case 'readUrge':
      return readUrge(complaint, command);
    case 'answerUrge':
      return answerUrge(complaint, command, context);
    case 'judgeUrge':
      return judgeUrge(complaint, command, context);
    case 'withdrawUrge':
      return withdrawUrge(complaint, command, context);
    case 'supervise':
      return supervise(complaint, command, context);
    case 'replySupervision':
      return replySupervision(complaint, command, context);
    case 'judgeSupervision':
      return judgeSupervision(complaint, command, context);
    case 'lowerSupervision':
      return lowerSupervision(complaint, command, context);
    case 'escalate':
      return escalate(complaint, command, context);
    case 'acknowledgeEscalation':
      return acknowledgeEscalation(complaint, command, context);
    case 'answerEscalation':
      return answerEscalation(complaint, command, context);
    case 'withdrawEscalation':
      return withdrawEscalation(complaint, command, context);
    case 'recordCallback':
      return recordCallback(complaint, command, context);
    case 'convene':
      return convene(complaint, command, context);
    case 'decideCoordination':
      return decideCoordination(complaint, command, context);
    case 'absorb':
      return absorb(complaint, command, context);
    case 'mergeAway':
      return mergeAway(complaint, command, context);
    case 'splitInto':
      return splitInto(complaint, command, context);
    case 'applyLaw':
      return applyLaw(complaint, command, context);
  }
}
