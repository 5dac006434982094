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
import { raise } from './escalate.js';
import { nextId } from './ids.js';
import { order } from './supervise.js';
import { reminding } from './urge.js';
import { within } from './within.js';

/**
 * What pressed on a duplicate presses on the complaint that takes it in (case S32): on the same department where it has a
 * leg here, on the lead where not. Where something of the kind is open there already, that is enough. Each gets its whole
 * time anew, because the department meets it here for the first time.
 */
export function takeOver(complaint: Complaint, pressing: Pressing, context: Context): readonly ComplaintEvent[] {
  const events: ComplaintEvent[] = [];
  const say = (...said: readonly ComplaintEvent[]): void => {
    events.push(...said);
  };
  const present = (): Complaint => within(complaint, events, context);
  for (const { departmentId, rung, cause, reason } of pressing.orders) {
    const leg = legFor(present(), departmentId);
    if (leg === undefined || openSupervisionOf(present(), leg.id) !== undefined) continue;
    say(order(present(), leg.id, rung, cause, reason, context));
  }
  for (const { departmentId, reason, weight } of pressing.urges) {
    const leg = legFor(present(), departmentId);
    if (leg === undefined || openUrgeOf(present(), leg.id) !== undefined) continue;
    const urgeId = nextId('u', present().urges);
    say({ type: 'urged', urgeId, assignmentId: leg.id, reason, weight });
    say(...reminding(present(), urgeId, context));
  }
  if (pressing.escalation !== null) say(...raise(complaint, pressing.escalation, context));
  return events;
}

/** The leg that still owes something and takes the place of the duplicate's. */
function legFor(complaint: Complaint, departmentId: string): Assignment | undefined {
  const same = complaint.assignments.find((leg) => isCurrent(leg) && leg.departmentId === departmentId);
  const leg = same ?? leadOf(complaint);
  return leg !== undefined && isPending(leg) ? leg : undefined;
}
