import type { Clock } from '../clock.js';
import type { Ask, Resume, Rule, WithdrawRequest } from '../command.js';
import { type Complaint, clockById, isPending } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { REVIEW_PAUSE } from '../policy.js';
import type { Refusal } from '../refusal.js';
import { type Asked, matterOf, type Request } from '../request.js';
import { textRefusal } from '../text.js';
import { urgencyRank } from '../vocabulary.js';
import { askContest } from './ask-contest.js';
import { askExtension, askPause, pauseOf } from './ask-pause.js';
import { askReturn } from './ask-return.js';
import { currentLeg, legIn } from './find-leg.js';
import { nextId } from './ids.js';
import { ruleOnReturn } from './rule-return.js';
import { lowered, loweringRefusal } from './supervise.js';
import { grantPause, resumption } from './suspend.js';

/** Asks for something that another person rules on. The same is asked once at a time. */
export function ask(complaint: Complaint, { asked }: Ask, context: Context): Decision {
  const refusal = pendingRefusal(complaint, asked) ?? askedRefusal(complaint, asked, context);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'requested', requestId: nextId('r', complaint.requests), asked: trimmed(asked) });
}

function pendingRefusal(complaint: Complaint, asked: Asked): Refusal | null {
  const same = complaint.requests.find(
    (request) => request.state === 'pending' && request.kind === asked.kind && matterOf(request) === matterOf(asked),
  );
  if (same === undefined) return null;
  return { kind: 'requestPending', requestId: same.id, asked: same.kind, askedAt: same.askedAt };
}

function askedRefusal(complaint: Complaint, asked: Asked, context: Context): Refusal | null {
  switch (asked.kind) {
    case 'return':
      return askReturn(complaint, asked, context);
    case 'extension':
      return askExtension(complaint, asked, context);
    case 'suspension':
    case 'backdate':
      return askPause(complaint, asked, context);
    case 'evidence':
    case 'appeal':
      return askContest(complaint, asked, context);
    case 'lowerUrgency':
      if (complaint.state === 'closed') return { kind: 'wrongState', state: complaint.state };
      if (urgencyRank[asked.urgency] >= urgencyRank[complaint.urgency]) return { kind: 'nothingChanged' };
      return textRefusal(context.actor, 'reason', asked.reason, 2);
    case 'lowerSupervision':
      return loweringRefusal(complaint, asked, context);
  }
}

function trimmed(asked: Asked): Asked {
  switch (asked.kind) {
    case 'return':
      return { ...asked, basis: asked.basis.trim() };
    case 'extension':
    case 'suspension':
    case 'lowerUrgency':
    case 'lowerSupervision':
      return { ...asked, reason: asked.reason.trim() };
    case 'backdate':
    case 'evidence':
      return { ...asked, evidence: asked.evidence.trim() };
    case 'appeal':
      return { ...asked, ground: asked.ground.trim() };
  }
}

/** Whoever asked no longer asks. */
export function withdrawRequest(complaint: Complaint, { requestId }: WithdrawRequest): Decision {
  const found = pendingRequest(complaint, requestId);
  return 'refusal' in found ? refuse(found.refusal) : happen({ type: 'requestEnded', requestId, how: 'withdrawn' });
}

/** The center rules: never the person who asked. A grant is refused where what it would change is not there any more. */
export function rule(complaint: Complaint, command: Rule, context: Context): Decision {
  const found = pendingRequest(complaint, command.requestId);
  if ('refusal' in found) return refuse(found.refusal);
  const { request } = found;
  const refusal =
    (request.askedBy === context.actor.id
      ? ({ kind: 'secondPersonNeeded', askedBy: request.askedBy } as const)
      : null) ?? textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  if (request.kind === 'return') return ruleOnReturn(complaint, request, command, context);
  // the caller waits longer: whoever grants that has told them (case S37)
  const tells = command.grant && (request.kind === 'extension' || request.kind === 'suspension');
  const callerNotice = tells ? (command.callerNotice?.trim() ?? '') : null;
  const untold = callerNotice === null ? null : textRefusal(context.actor, 'callerNotice', callerNotice, 4);
  if (untold !== null) return refuse(untold);
  const ruled: ComplaintEvent = {
    type: 'ruled',
    requestId: request.id,
    granted: command.grant,
    reason: command.reason.trim(),
    chargedTo: null,
    callerNotice,
  };
  if (!command.grant) return happen(ruled);
  const granted = grant(complaint, request, context);
  return 'refusal' in granted ? refuse(granted.refusal) : happen(ruled, ...granted.events);
}

type Granted = { readonly events: readonly ComplaintEvent[] } | { readonly refusal: Refusal };

/** What else happens with a grant; the clockwork does the rest. */
function grant(complaint: Complaint, request: Exclude<Request, { kind: 'return' }>, context: Context): Granted {
  switch (request.kind) {
    case 'extension': {
      const found = legIn(complaint, request.assignmentId, 'awaitingSignature', 'signed');
      return 'refusal' in found ? found : { events: [] };
    }
    case 'suspension':
    case 'backdate':
      return grantPause(complaint, request, context);
    case 'lowerUrgency': {
      const { kind, categoryId } = complaint;
      const { urgency, reason } = request;
      if (urgencyRank[urgency] >= urgencyRank[complaint.urgency]) return { refusal: { kind: 'nothingChanged' } };
      return { events: [{ type: 'reclassified', kind, categoryId, urgency, reason }] };
    }
    case 'lowerSupervision': {
      const refusal = loweringRefusal(complaint, request, context);
      return refusal === null ? { events: [lowered(request, context)] } : { refusal };
    }
    case 'evidence':
    case 'appeal': {
      const { clockId } = request;
      const clock = clockById(complaint, clockId);
      if (clock === undefined) return { refusal: { kind: 'clockNotFound', clockId } };
      const proofIsGone = request.kind === 'evidence' && !stillProves(request, clock);
      return proofIsGone ? { refusal: { kind: 'noBreach', clockId } } : { events: [] };
    }
  }
}

/** An answer that was sent back since the proof was given is not what was done; nor is what was taken back. */
const stillProves = ({ askedAt }: Request, { state, pauses, breach }: Clock): boolean =>
  breach !== null &&
  state !== 'cancelled' &&
  state !== 'met' &&
  !pauses.some(({ cause, to }) => cause === REVIEW_PAUSE && to !== null && to >= askedAt);

/** A suspension ends before its promised date. */
export function resume(complaint: Complaint, command: Resume, context: Context): Decision {
  const { assignmentId } = command;
  const found = currentLeg(complaint, assignmentId);
  if ('refusal' in found) return refuse(found.refusal);
  if (!isPending(found.leg)) return refuse({ kind: 'wrongAssignmentState', state: found.leg.state });
  if (pauseOf(complaint, assignmentId) === null) return refuse({ kind: 'notSuspended', assignmentId });
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  return happen(...resumption(complaint, { assignmentId, at: context.now, reason: command.reason.trim() }, context));
}

function pendingRequest(
  complaint: Complaint,
  requestId: string,
): { readonly request: Request } | { readonly refusal: Refusal } {
  const request = complaint.requests.find(({ id }) => id === requestId);
  if (request === undefined) return { refusal: { kind: 'requestNotFound', requestId } };
  if (request.state !== 'pending') return { refusal: { kind: 'requestSettled', requestId, state: request.state } };
  return { request };
}
