import type { Pressing } from '../command.js';
import {
  type Assignment,
  type Complaint,
  isCurrent,
  isPending,
  leadOf,
  openSupervisionOf,
  openUrgeOf,
} from '../complaint.js';
import type { Context } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import type { Refusal } from '../refusal.js';
import { raise } from './escalate.js';
import { nextId } from './ids.js';
import { order, raisedTo } from './supervise.js';
import { reminding } from './urge.js';
import { within } from './within.js';

/**
 * What pressed on a duplicate presses on the complaint that takes it in (case S32): on the same department where it has a
 * leg here, on the lead where not. Where something of the kind is open there already, that is enough, as high as the higher
 * of both. Each gets its whole time anew, because the department meets it here for the first time.
 */
export function takeOver(complaint: Complaint, pressing: Pressing, context: Context): readonly ComplaintEvent[] {
  const events: ComplaintEvent[] = [];
  const say = (...said: readonly ComplaintEvent[]): void => {
    events.push(...said);
  };
  const present = (): Complaint => within(complaint, events, context);
  for (const { departmentId, rung, cause, reason } of pressing.orders) {
    const leg = legFor(present(), departmentId);
    if (leg === undefined) continue;
    const standing = openSupervisionOf(present(), leg.id);
    if (standing === undefined) say(order(present(), leg.id, rung, cause, reason, context));
    else say(...raisedTo(standing, rung, context));
  }
  for (const { departmentId, reason, weight } of pressing.urges) {
    const leg = owingLegFor(present(), departmentId);
    if (leg === undefined || openUrgeOf(present(), leg.id) !== undefined) continue;
    const urgeId = nextId('u', present().urges);
    say({ type: 'urged', urgeId, assignmentId: leg.id, reason, weight });
    say(...reminding(present(), urgeId, context));
  }
  if (pressing.escalation !== null) say(...raise(complaint, pressing.escalation, context));
  return events;
}

/** The leg that takes the place of the duplicate's: of the same department, or the lead's. */
const legFor = (complaint: Complaint, departmentId: string): Assignment | undefined =>
  complaint.assignments.find((leg) => isCurrent(leg) && leg.departmentId === departmentId) ?? leadOf(complaint);

/** Whoever has given a result is not reminded of it. */
function owingLegFor(complaint: Complaint, departmentId: string): Assignment | undefined {
  const leg = legFor(complaint, departmentId);
  return leg !== undefined && isPending(leg) ? leg : undefined;
}

/** An order is settled by those who may: it goes over to a leg, or the duplicate stays what it is. Null where all have one. */
export function standingRefusal(complaint: Complaint, { orders }: Pressing): Refusal | null {
  const homeless = orders.find(({ departmentId }) => legFor(complaint, departmentId) === undefined);
  if (homeless === undefined) return null;
  return { kind: 'supervisionPending', supervisionId: homeless.supervisionId, rung: homeless.rung };
}
