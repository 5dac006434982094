import type { Answer, Close, Sign } from '../command.js';
import { type Assignment, type Complaint, isCurrent, leadOf } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import type { Refusal } from '../refusal.js';
import { textRefusal } from '../text.js';
import type { AssignmentState } from '../vocabulary.js';

/** The department takes the complaint on. */
export function sign(complaint: Complaint, command: Sign): Decision {
  const leg = legIn(complaint, command.assignmentId, 'awaitingSignature');
  return 'kind' in leg ? refuse(leg) : happen({ type: 'signed', assignmentId: leg.id });
}

/** The department gives its result. */
export function answer(complaint: Complaint, command: Answer, context: Context): Decision {
  const leg = legIn(complaint, command.assignmentId, 'signed');
  if ('kind' in leg) return refuse(leg);
  const refusal = textRefusal(context.actor, 'answer', command.text, 5);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'answered', assignmentId: leg.id, text: command.text.trim() });
}

/** The center accepts every answer that is in, the lead's among them. */
export function acceptAnswer(complaint: Complaint): Decision {
  const lead = leadOf(complaint);
  if (complaint.state !== 'answered' || lead === undefined) {
    return refuse({ kind: 'wrongState', state: complaint.state });
  }
  const answered = complaint.assignments.filter((leg) => isCurrent(leg) && leg.state === 'answered');
  return happen(...answered.map((leg): ComplaintEvent => ({ type: 'answerAccepted', assignmentId: leg.id })));
}

/** Ends a complaint whose result is accepted. */
export function close(complaint: Complaint, command: Close): Decision {
  if (complaint.state !== 'accepted') return refuse({ kind: 'wrongState', state: complaint.state });
  return happen({ type: 'closed', note: command.note?.trim() || null });
}

function legIn(complaint: Complaint, assignmentId: string, state: AssignmentState): Assignment | Refusal {
  if (complaint.state === 'closed') return { kind: 'wrongState', state: complaint.state };
  const leg = complaint.assignments.find((candidate) => candidate.id === assignmentId);
  if (leg === undefined) return { kind: 'assignmentNotFound', assignmentId };
  return leg.state === state ? leg : { kind: 'wrongAssignmentState', state: leg.state };
}
