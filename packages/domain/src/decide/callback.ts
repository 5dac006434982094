import type { RecordCallback } from '../command.js';
import { type Callback, type Complaint, leadOf } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { dueOf } from '../limit.js';
import { textRefusal } from '../text.js';
import { raise } from './escalate.js';
import { nextId } from './ids.js';
import { reopening } from './reopen.js';

/** A round of callbacks for each the policy asks for; none for cases that came from elsewhere, which others looked after. */
export function planCallbacks(complaint: Complaint, { law, actor }: Context): readonly ComplaintEvent[] {
  const { rounds, excludedKinds } = law.policy.callback;
  if (complaint.callerId === null || actor.role === 'system') return [];
  const excluded = excludedKinds.includes(complaint.kind);
  return Array.from({ length: rounds }, (_, index): ComplaintEvent => {
    const callbackId = nextId('k', complaint.callbacks, index);
    return { type: 'callbackPlanned', callbackId, round: index + 1, excluded };
  });
}

/**
 * One try to reach the caller. One that reaches nobody counts from the policy's time after the one before; whoever is reached
 * is recorded at any time, for perhaps it was the caller who called. A caller whose matter is not solved, or who is not
 * satisfied, brings the complaint back to its lead, at the policy's level, and counts against the department that had closed
 * it (case S35).
 */
export function recordCallback(complaint: Complaint, command: RecordCallback, context: Context): Decision {
  const { callbackId, outcome } = command;
  const found = complaint.callbacks.find(({ id }) => id === callbackId);
  if (found === undefined) return refuse({ kind: 'callbackNotFound', callbackId });
  if (found.state !== 'waiting') return refuse({ kind: 'wrongCallbackState', state: found.state });
  const refusal = textRefusal(context.actor, 'note', command.note, 2);
  if (refusal !== null) return refuse(refusal);
  const note = command.note.trim();
  if (!outcome.reached) return notReached(complaint, found, note, context);
  const { solved, satisfied } = outcome;
  if ((satisfied === null) !== found.excluded) return refuse({ kind: 'satisfactionAsked', excluded: found.excluded });
  const departmentId = leadOf(complaint)?.departmentId ?? '';
  const done: ComplaintEvent = { type: 'callbackDone', callbackId, result: { solved, satisfied, note, departmentId } };
  if (solved && satisfied !== false) return happen(done);
  return happen(
    done,
    ...reopening(
      complaint,
      { cause: 'dissatisfied', reason: note, countsAgainst: departmentId, except: callbackId },
      context,
    ),
    ...raise(
      complaint,
      { cause: 'dissatisfied', level: context.law.policy.callback.dissatisfiedLevel, reason: note },
      context,
    ),
  );
}

function notReached(
  { districtId }: Complaint,
  { id: callbackId, tries, notBefore }: Callback,
  note: string,
  { now, law }: Context,
): Decision {
  if (notBefore !== undefined && now < notBefore) return refuse({ kind: 'callbackTooSoon', callbackId, notBefore });
  const { tries: most, retryAfter } = law.policy.callback;
  const tried = { type: 'callbackTried', callbackId, note } as const;
  if (tries.length + 1 >= most) return happen({ ...tried, last: true });
  if (retryAfter === undefined) return happen({ ...tried, last: false });
  return happen({ ...tried, last: false, notBefore: dueOf(retryAfter, now, law.calendarIn(districtId)).dueAt });
}
