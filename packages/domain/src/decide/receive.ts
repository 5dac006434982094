import type { CallAgain, Register, RevealCaller } from '../command.js';
import type { Complaint } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import { unknownReference } from '../references.js';
import { textRefusal } from '../text.js';

/** A new complaint. Refuses one that exists already, empty texts and unknown places, categories. */
export function register(complaint: Complaint | null, command: Register, context: Context): Decision {
  if (complaint !== null) return refuse({ kind: 'alreadyRegistered', number: complaint.number });
  const { actor, directory, number, callerId, now } = context;
  const refusal =
    textRefusal(actor, 'title', command.title, 2) ??
    textRefusal(actor, 'details', command.details, 2) ??
    (command.urgency === 'normal' ? null : textRefusal(actor, 'urgencyReason', command.urgencyReason ?? '', 2)) ??
    unknownReference(directory, 'category', command.categoryId) ??
    unknownReference(directory, 'district', command.districtId);
  if (refusal !== null) return refuse(refusal);
  return happen({
    type: 'registered',
    id: command.complaintId,
    number,
    kind: command.kind,
    urgency: command.urgency,
    urgencyReason: command.urgency === 'normal' ? null : command.urgencyReason,
    title: command.title.trim(),
    details: command.details.trim(),
    categoryId: command.categoryId,
    districtId: command.districtId,
    place: command.place.trim(),
    channel: command.channel,
    callerId,
    receivedAt: now,
    deadline: command.deadline,
    source: command.source,
  });
}

/** The caller calls again; counts as weight until the complaint is closed. */
export function callAgain(complaint: Complaint, command: CallAgain, context: Context): Decision {
  if (complaint.state === 'closed') return refuse({ kind: 'wrongState', state: complaint.state });
  const refusal = textRefusal(context.actor, 'note', command.note, 2);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'calledAgain', note: command.note.trim() });
}

/** Records that somebody looks at the caller's clear data, and why. Refuses where there is no caller to look at. */
export function revealCaller(complaint: Complaint, command: RevealCaller, context: Context): Decision {
  if (complaint.callerId === null) return refuse({ kind: 'complaintNotFound' });
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'callerRevealed', reason: command.reason.trim() });
}
