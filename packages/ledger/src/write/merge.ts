import type { Actor } from '@watchfloor/domain/actor';
import type { AssignmentId } from '@watchfloor/domain/assignment-id';
import { liveClock } from '@watchfloor/domain/clock';
import type { Absorb, MergeAway, Pressing } from '@watchfloor/domain/command';
import { commandTexts } from '@watchfloor/domain/command-texts';
import {
  type Complaint,
  type ComplaintId,
  type ComplaintRef,
  type Escalation,
  isOwed,
  isUnsettled,
  legById,
  openEscalationOf,
} from '@watchfloor/domain/complaint';
import type { DepartmentId } from '@watchfloor/domain/directory';
import type { Refusal } from '@watchfloor/domain/refusal';
import { isWithheld } from '@watchfloor/domain/rights/withheld';
import { cleaned } from '@watchfloor/domain/text-rules';
import type { WriteRooms } from './attempt.js';
import type { Desk } from './desk.js';
import { executeTogether } from './execute-together.js';
import { fingerprintOf } from './fingerprint.js';
import type { Done } from './outcome.js';

/** 并单: a duplicate goes on in another complaint. */
export interface MergeRequest {
  /** The duplicate, which ends. */
  readonly complaintId: ComplaintId;
  /** The one that lives on. */
  readonly intoId: ComplaintId;
  readonly reason: string;
  /** The version of the duplicate on the person's screen, or null to act whatever has happened since. */
  readonly expectedVersion: number | null;
}

export type MergeOutcome =
  | { readonly ok: true; readonly merged: Done; readonly into: Done }
  /** `cannotMerge` where one of them has ended, or both are the same. */
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      /** The complaint that it is about; absent where it is about neither, as of a key. */
      readonly about?: ComplaintId;
    };

/** Ends the duplicate and lets the other take over what it was owed, by the facts behind both locks (case S32). */
export async function merge(
  rooms: WriteRooms,
  request: MergeRequest,
  actor: Actor,
  idempotencyKey?: string,
): Promise<MergeOutcome> {
  const { expectedVersion } = request;
  const reason = cleaned(request.reason, commandTexts.mergeAway.reason);
  const [complaintId, intoId] = [request.complaintId.toLowerCase(), request.intoId.toLowerCase()];
  let about: ComplaintId | undefined;
  const plan = (desk: Desk): Refusal | null => {
    about = complaintId;
    const duplicate = desk.find(complaintId);
    const survivor = desk.find(intoId);
    if (duplicate === undefined) return { kind: 'complaintNotFound' };
    const into: ComplaintRef = { id: intoId, number: survivor?.number ?? '' };
    const withheld =
      survivor !== undefined && tellsOfReporter(duplicate, survivor) ? ({ withheld: true } as const) : {};
    const away: MergeAway = { type: 'mergeAway', complaintId, expectedVersion, into, reason, ...withheld };
    // what it was owed is read before it ends
    const absorbing = { ...absorptionOf(duplicate, intoId), ...withheld };
    const refusal = desk.give(away);
    if (refusal !== null) return refusal.kind === 'wrongState' ? { kind: 'cannotMerge', into } : refusal;
    about = intoId;
    return survivor === undefined ? { kind: 'complaintNotFound' } : desk.give(absorbing, true);
  };
  const fingerprint = fingerprintOf({ type: 'merge', complaintId, intoId, reason, expectedVersion });
  const outcome = await executeTogether(rooms, {
    ...{ complaintIds: [complaintId, intoId], actor, idempotencyKey, plan },
    ...{ fingerprint, first: 'mergeAway' },
  });
  if (!outcome.ok) return { ...outcome, ...(about !== undefined && { about }) };
  const [merged, into] = outcome.done;
  if (merged === undefined || into === undefined) throw new Error('a merger has two entries');
  return { ok: true, merged, into };
}

/** Whether the caller of one is who made the other, a report: whoever read that both are one would know the reporter. */
const tellsOfReporter = (one: Complaint, other: Complaint): boolean =>
  one.callerId !== null && one.callerId === other.callerId && (isWithheld(one) || isWithheld(other));

/** What the survivor takes over of a duplicate. */
function absorptionOf(duplicate: Complaint, intoId: ComplaintId): Absorb {
  const { id, number, receivedAt, urgency, urgencyReason, repeats, urges, clocks } = duplicate;
  return {
    type: 'absorb',
    complaintId: intoId,
    duplicate: { id, number },
    receivedAt,
    dueAt: liveClock(clocks, 'citizen', null)?.dueAt ?? null,
    urgency,
    urgencyReason,
    weight: urges.filter(isOwed).reduce((sum, urge) => sum + urge.weight, repeats),
    pressing: pressingOf(duplicate),
  };
}

/** What presses on a duplicate and would lapse with it. */
function pressingOf(duplicate: Complaint): Pressing {
  const departmentOf = (id: AssignmentId): DepartmentId => legById(duplicate, id)?.departmentId ?? '';
  const escalation = openEscalationOf(duplicate);
  return {
    urges: duplicate.urges
      .filter(isOwed)
      .map(({ assignmentId, reason, weight }) => ({ departmentId: departmentOf(assignmentId), reason, weight })),
    orders: duplicate.supervisions.filter(isUnsettled).map(({ id, assignmentId, rung, cause, reason }) => ({
      ...{ supervisionId: id, departmentId: departmentOf(assignmentId), rung, cause, reason },
    })),
    escalation: escalation === undefined ? null : pick(escalation),
  };
}

const pick = ({ cause, level, reason, raisedBy }: Escalation) => ({ cause, level, reason, raisedBy });
