import { clockEvents } from '../clockwork.js';
import type { ApplyLaw } from '../command.js';
import type { Complaint } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { watch } from './stale.js';

/**
 * Puts the live clocks under the law in force now (cases S36, S39). Closed complaints never move; where nothing would
 * change, nothing happens, so that it may be given again.
 */
export function applyLaw(complaint: Complaint, command: ApplyLaw, context: Context): Decision {
  if (complaint.state === 'closed') return refuse({ kind: 'wrongState', state: complaint.state });
  const applied = lawApplied(complaint, command, context);
  const watched = command.extent === 'all' ? watch(complaint, context) : [];
  const nothing = watched.length === 0 && clockEvents(complaint, [applied], context).length === 0;
  return nothing ? happen() : happen(applied, ...watched);
}

/** The fact that the complaint is under the law in force now. */
export const lawApplied = (
  { districtId }: Complaint,
  { extent, amnestySince }: ApplyLaw,
  { law }: Context,
): ComplaintEvent => ({
  type: 'lawApplied',
  extent,
  amnestySince,
  policyVersion: law.policy.version,
  calendarVersion: law.calendarIn(districtId).version,
});
