import { maskName } from '../access.js';
import type { Absorb, Convene, DecideCoordination, MergeAway, SplitInto } from '../command.js';
import { type Complaint, isCurrent, leadOf } from '../complaint.js';
import { MOST_REPRESENTATIVES } from '../coordination.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { unknownReference } from '../references.js';
import { textRefusal } from '../text.js';
import { urgencyRank } from '../vocabulary.js';
import { lapsing, opening, withDepartments } from './assign.js';
import { standingRefusal, takeOver } from './take-over.js';
import { letThrough } from './urge.js';
import { within } from './within.js';

/** Departments in a group, at the least. */
const LEAST_MEMBERS = 2;

/** Sets up the group. One group; its members need no leg. */
export function convene(complaint: Complaint, command: Convene, context: Context): Decision {
  if (complaint.state === 'closed') return refuse({ kind: 'wrongState', state: complaint.state });
  if (complaint.coordination !== null && complaint.coordination.decision === null) {
    return refuse({ kind: 'alreadyConvened', openedAt: complaint.coordination.openedAt });
  }
  const memberDepartmentIds = [...new Set(command.memberDepartmentIds)];
  if (memberDepartmentIds.length < LEAST_MEMBERS) return refuse({ kind: 'membersNeeded', least: LEAST_MEMBERS });
  for (const id of memberDepartmentIds) {
    const unknown = unknownReference(context.directory, 'department', id);
    if (unknown !== null) return refuse(unknown);
  }
  const representatives = command.representatives.map(maskName).filter((name) => name !== '');
  if (representatives.length > MOST_REPRESENTATIVES) {
    return refuse({ kind: 'tooManyRepresentatives', most: MOST_REPRESENTATIVES });
  }
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'convened', memberDepartmentIds, representatives, reason: command.reason.trim() });
}

/** The group decides who leads: that department has it for good. */
export function decideCoordination(complaint: Complaint, command: DecideCoordination, context: Context): Decision {
  if (complaint.coordination === null || complaint.coordination.decision !== null) {
    return refuse({ kind: 'notConvened' });
  }
  if (complaint.state !== 'registered' && !withDepartments.includes(complaint.state)) {
    return refuse({ kind: 'wrongState', state: complaint.state });
  }
  const { leadDepartmentId } = command;
  const refusal =
    unknownReference(context.directory, 'department', leadDepartmentId) ??
    textRefusal(context.actor, 'decision', command.text, 4);
  if (refusal !== null) return refuse(refusal);
  const text = command.text.trim();
  return happen({ type: 'coordinationDecided', text, leadDepartmentId }, ...leadGoesTo(complaint, command, text));
}

function leadGoesTo(
  complaint: Complaint,
  { leadDepartmentId }: DecideCoordination,
  note: string,
): readonly ComplaintEvent[] {
  const lead = leadOf(complaint);
  if (lead?.departmentId === leadDepartmentId) {
    return [{ type: 'designated', assignmentId: lead.id }, ...returnLapsing(complaint, lead.id)];
  }
  const other = complaint.assignments.find((leg) => isCurrent(leg) && leg.departmentId === leadDepartmentId);
  // one that assists already gives up its part for the lead
  const gone: readonly ComplaintEvent[] =
    other === undefined ? [] : [{ type: 'legEnded', assignmentId: other.id }, ...lapsing(complaint, other.id)];
  const lapsed = lead === undefined ? [] : lapsing(complaint, lead.id);
  const replaces = lead?.id ?? null;
  const leading: ComplaintEvent = {
    ...opening(complaint, 0),
    departmentId: leadDepartmentId,
    role: 'lead',
    mandatory: false,
    designated: true,
    replaces,
    note,
    because: 'coordinated',
  };
  return [...gone, leading, ...lapsed];
}

/** A return that nobody has ruled on yet falls away: the group has. */
const returnLapsing = ({ requests }: Complaint, assignmentId: string): readonly ComplaintEvent[] =>
  requests
    .filter(
      (request) => request.state === 'pending' && request.kind === 'return' && request.assignmentId === assignmentId,
    )
    .map(({ id }): ComplaintEvent => ({ type: 'requestEnded', requestId: id, how: 'lapsed' }));

/** Takes a duplicate in; see the command. A higher urgency of the duplicate counts for both. */
export function absorb(complaint: Complaint, command: Absorb, context: Context): Decision {
  const { duplicate, receivedAt, dueAt, weight, withheld } = command;
  if (complaint.state === 'closed' || complaint.id === duplicate.id) {
    return refuse({ kind: 'cannotMerge', into: { id: complaint.id, number: complaint.number } });
  }
  const standing = command.pressing === undefined ? null : standingRefusal(complaint, command.pressing);
  if (standing !== null) return refuse(standing);
  const { kind, categoryId } = complaint;
  const raises = urgencyRank[command.urgency] > urgencyRank[complaint.urgency];
  const raised: readonly ComplaintEvent[] = raises
    ? [{ type: 'reclassified', kind, categoryId, urgency: command.urgency, reason: command.urgencyReason ?? '' }]
    : [];
  const delivered = raises && command.urgency === 'critical' ? letThrough(complaint, context) : [];
  const absorbed: ComplaintEvent = {
    ...{ type: 'absorbed', duplicate, receivedAt, dueAt, weight },
    ...(withheld && { withheld }),
  };
  const events = [absorbed, ...raised, ...delivered];
  const { pressing } = command;
  return happen(...events, ...(pressing ? takeOver(within(complaint, events, context), pressing, context) : []));
}

/** Ends a duplicate. */
export function mergeAway(complaint: Complaint, command: MergeAway, context: Context): Decision {
  const { into, withheld } = command;
  if (complaint.state === 'closed') return refuse({ kind: 'wrongState', state: complaint.state });
  if (into.id === complaint.id) return refuse({ kind: 'cannotMerge', into });
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  return happen({
    type: 'closed',
    ending: 'merged',
    note: command.reason.trim(),
    mergedInto: into,
    ...(withheld && { withheld }),
  });
}

/** Records the parts that were split off. */
export function splitInto(complaint: Complaint, command: SplitInto, context: Context): Decision {
  if (complaint.state === 'closed') return refuse({ kind: 'wrongState', state: complaint.state });
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  const { parts, withheld } = command;
  return happen({ type: 'splitInto', parts, reason: command.reason.trim(), ...(withheld && { withheld }) });
}
