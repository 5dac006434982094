import type { Actor, Person } from '../actor.js';
import type { Command } from '../command.js';
import { type Complaint, isCurrent } from '../complaint.js';
import { operationOf } from './commands.js';
import { legSpokenOf } from './leg-of.js';
import { grantOf } from './may.js';

/**
 * Whether an actor may give a command on a complaint that the actor sees.
 *
 * @param complaint null where there is none yet
 */
export function mayGive(actor: Actor, command: Command, complaint: Complaint | null): boolean {
  if (actor.role === 'system') return true;
  switch (grantOf(actor.role, operationOf(command))) {
    case 'no':
      return false;
    case 'seen':
      return true;
    case 'ownLeg':
      return complaint !== null && isOwnLeg(actor, command, complaint);
    case 'workedOn':
      return complaint !== null && worksOn(actor, complaint);
    case 'ownRequest':
      return complaint !== null && isOwnRequest(actor, command, complaint);
  }
}

function isOwnLeg({ departmentId }: Person, command: Command, complaint: Complaint): boolean {
  const leg = legSpokenOf(command, complaint);
  if (leg === 'none') return false;
  // nobody's: the decision says that there is none such
  return leg === 'unknown' || (departmentId !== null && leg.departmentId === departmentId);
}

const worksOn = ({ departmentId }: Person, { assignments }: Complaint): boolean =>
  departmentId !== null && assignments.some((leg) => isCurrent(leg) && leg.departmentId === departmentId);

function isOwnRequest({ id }: Person, command: Command, { requests }: Complaint): boolean {
  if (!('requestId' in command)) return false;
  const request = requests.find((candidate) => candidate.id === command.requestId);
  return request === undefined || request.askedBy === id;
}
