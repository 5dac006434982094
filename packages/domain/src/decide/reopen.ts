import type { Close, Reopen } from '../command.js';
import { type Complaint, leadOf, openEscalationOf } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { DepartmentId } from '../directory.js';
import type { ComplaintEvent } from '../event.js';
import { textRefusal } from '../text.js';
import type { ReopenCause } from '../vocabulary.js';
import { occurred, sourceRefusal } from './source.js';
import { watch } from './stale.js';

/** Ends a complaint whose result is accepted, after its first callback where the policy says so. */
export function close(complaint: Complaint, command: Close, context: Context): Decision {
  if (complaint.state !== 'accepted') return refuse({ kind: 'wrongState', state: complaint.state });
  const refusal = sourceRefusal(complaint, command, context);
  if (refusal !== null) return refuse(refusal);
  const first = complaint.callbacks.find(
    ({ round, cycle, state }) => round === 1 && cycle === complaint.cycle && state === 'waiting',
  );
  if (context.actor.role !== 'system') {
    const open = openEscalationOf(complaint);
    // only an answer ends an escalation
    if (open !== undefined)
      return refuse({ kind: 'escalationPending', escalationId: open.id, raisedAt: open.raisedAt });
    if (first !== undefined && context.law.policy.callback.beforeClosing) {
      return refuse({ kind: 'callbackFirst', callbackId: first.id });
    }
  }
  const note = command.note?.trim() || null;
  return happen({ type: 'closed', ending: 'done', note, mergedInto: null, ...occurred(command) });
}

/** New facts: the lead works on it again, on a clock of its own. */
export function reopen(complaint: Complaint, command: Reopen, context: Context): Decision {
  const done = complaint.state === 'accepted' || (complaint.state === 'closed' && complaint.ending === 'done');
  if (!done || leadOf(complaint) === undefined) return refuse({ kind: 'wrongState', state: complaint.state });
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  const reason = command.reason.trim();
  return happen(...reopening(complaint, { cause: 'newFacts', reason, countsAgainst: null }, context));
}

/** What happens when a result is worked on again: callbacks that wait are dropped, and the lead is back at work. */
export function reopening(
  complaint: Complaint,
  given: {
    readonly cause: ReopenCause;
    readonly reason: string;
    readonly countsAgainst: DepartmentId | null;
    /** A callback that is not dropped, because it brought this about. */
    readonly except?: string;
  },
  context: Context,
): readonly ComplaintEvent[] {
  const { except, ...said } = given;
  const assignmentId = leadOf(complaint)?.id ?? '';
  return [
    ...complaint.callbacks
      .filter(({ id, state }) => state === 'waiting' && id !== except)
      .map(({ id }): ComplaintEvent => ({ type: 'callbackDropped', callbackId: id })),
    { type: 'reopened', assignmentId, ...said },
    ...watch(complaint, context),
  ];
}
