import { scopeOf } from '../access.js';
import type { CallAgain, NotAccept, Reclassify, Register, RevealCaller, Withdraw } from '../command.js';
import type { Complaint } from '../complaint.js';
import { criticalCause } from '../critical.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { unknownReference } from '../references.js';
import { withholdsCaller } from '../rights/withheld.js';
import { phoneRefusal, textRefusal } from '../text.js';
import { urgencyRank } from '../vocabulary.js';
import { raise } from './escalate.js';
import { occurred, sourceRefusal } from './source.js';
import { watch } from './stale.js';
import { letThrough } from './urge.js';

/**
 * A new complaint. Refuses one that exists already, empty texts and unknown places, categories. One that speaks of danger, or
 * comes from a caller who has been escalated before and words it strongly, is critical and escalated by itself.
 */
export function register(complaint: Complaint | null, command: Register, context: Context): Decision {
  if (complaint !== null) return refuse({ kind: 'alreadyRegistered', number: complaint.number });
  const { actor, directory, number, callerId, now } = context;
  const refusal =
    textRefusal(actor, 'title', command.title, 2) ??
    textRefusal(actor, 'details', command.details, 2) ??
    (command.urgency === 'normal' ? null : textRefusal(actor, 'urgencyReason', command.urgencyReason ?? '', 2)) ??
    phoneRefusal(actor, command.caller?.phone ?? '') ??
    unknownReference(directory, 'category', command.categoryId) ??
    unknownReference(directory, 'district', command.districtId);
  if (refusal !== null) return refuse(refusal);
  const found =
    command.source === null
      ? criticalCause(command, context.law.policy.escalation, context.callerEscalatedBefore)
      : null;
  const urgency = found === null ? command.urgency : 'critical';
  const urgencyReason = command.urgency === 'normal' ? null : command.urgencyReason;
  const registered: ComplaintEvent = {
    type: 'registered',
    id: command.complaintId,
    number,
    kind: command.kind,
    urgency,
    urgencyReason: urgencyReason ?? found?.word ?? null,
    title: command.title.trim(),
    details: command.details.trim(),
    categoryId: command.categoryId,
    districtId: command.districtId,
    place: command.place.trim(),
    channel: command.channel,
    callerId: command.splitFrom?.callerId ?? callerId,
    receivedAt: command.splitFrom?.receivedAt ?? now,
    deadline: command.deadline,
    source: command.source,
    splitFrom: command.splitFrom === undefined ? null : { id: command.splitFrom.id, number: command.splitFrom.number },
    ...(command.splitFrom?.withheld && { withheld: command.splitFrom.withheld }),
  };
  const watched = watch(
    { ...{ id: command.complaintId, version: 0, appointments: [] }, districtId: command.districtId },
    context,
  );
  if (found === null) return happen(registered, ...watched);
  const { cause, word } = found;
  return happen(registered, ...raise({ escalations: [] }, { cause, level: 1, reason: word }, context), ...watched);
}

/** The caller calls again; counts as weight until the complaint is closed. */
export function callAgain(complaint: Complaint, command: CallAgain, context: Context): Decision {
  if (complaint.state === 'closed') return refuse({ kind: 'wrongState', state: complaint.state });
  const refusal = textRefusal(context.actor, 'note', command.note, 2);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'calledAgain', note: command.note.trim() });
}

/**
 * Ends a complaint that no department has yet, because it is not the hotline's to take. Where its source says so of what
 * came from there, it may be in the hands of a department already.
 */
export function notAccept(complaint: Complaint, command: NotAccept, context: Context): Decision {
  const tooLate = command.occurredAt === undefined ? complaint.state !== 'registered' : complaint.state === 'closed';
  if (tooLate) return refuse({ kind: 'wrongState', state: complaint.state });
  const refusal = textRefusal(context.actor, 'ground', command.ground, 4) ?? sourceRefusal(complaint, command, context);
  if (refusal !== null) return refuse(refusal);
  const note = command.ground.trim();
  return happen({ type: 'closed', ending: 'notAccepted', note, mergedInto: null, ...occurred(command) });
}

/** Ends a complaint that its caller takes back. */
export function withdraw(complaint: Complaint, command: Withdraw, context: Context): Decision {
  if (complaint.state === 'closed') return refuse({ kind: 'wrongState', state: complaint.state });
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2) ?? sourceRefusal(complaint, command, context);
  if (refusal !== null) return refuse(refusal);
  const note = command.reason.trim();
  return happen({ type: 'closed', ending: 'withdrawn', note, mergedInto: null, ...occurred(command) });
}

/** Corrects kind and category, and raises the urgency; lowering it is asked for, so that a second person rules (case S22). */
export function reclassify(complaint: Complaint, command: Reclassify, context: Context): Decision {
  if (complaint.state === 'closed' || complaint.state === 'accepted') {
    return refuse({ kind: 'wrongState', state: complaint.state });
  }
  const { kind, urgency, categoryId } = command;
  if (urgencyRank[urgency] < urgencyRank[complaint.urgency])
    return refuse({ kind: 'loweringIsAsked', lowering: 'urgency' });
  const same = kind === complaint.kind && urgency === complaint.urgency && categoryId === complaint.categoryId;
  if (same) return refuse({ kind: 'nothingChanged' });
  const refusal =
    unknownReference(context.directory, 'category', categoryId) ??
    textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  const reclassified: ComplaintEvent = {
    type: 'reclassified',
    kind,
    urgency,
    categoryId,
    reason: command.reason.trim(),
  };
  return happen(reclassified, ...(urgency === 'critical' ? letThrough(complaint, context) : []));
}

/** Records that somebody looks at the caller's clear data, and why. Refuses where there is no caller to look at, or not for them. */
export function revealCaller(complaint: Complaint, command: RevealCaller, context: Context): Decision {
  const { actor, withheldByFamily } = context;
  const asked = withheldByFamily === true ? ({ ...complaint, withheld: true } as const) : complaint;
  if (actor.role !== 'system' && withholdsCaller(scopeOf(actor), asked)) return refuse({ kind: 'callerWithheld' });
  if (complaint.callerId === null) return refuse({ kind: 'noCaller' });
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'callerRevealed', reason: command.reason.trim() });
}
