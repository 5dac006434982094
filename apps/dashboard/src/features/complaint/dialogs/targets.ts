import type { Acted, ActedLeg } from '../case/verbs/acted.js';
import { movable, openEscalation, openUrge, owing } from '../case/verbs/find.js';
import { Hold } from '../case/verbs/verb.js';

/** Which leg of one of many complaints an action goes to, or why it leaves this one out. */
export type Target =
  | { readonly complaint: Acted; readonly leg: ActedLeg; readonly hold: null }
  | { readonly complaint: Acted; readonly leg: null; readonly hold: Hold };

const leadFirst = (legs: readonly ActedLeg[]): readonly ActedLeg[] =>
  legs.toSorted((one, other) => Number(one.role === 'assist') - Number(other.role === 'assist'));

/** The leg to urge: of those that owe something and have no open urge the lead's, else the first assistant's. */
export function urgeTarget(complaint: Acted): Target {
  const debtors = leadFirst(owing(complaint));
  const leg = debtors.find((candidate) => openUrge(complaint, candidate.id) === undefined);
  if (leg !== undefined) return { complaint, leg, hold: null };
  return { complaint, leg: null, hold: debtors.length === 0 ? Hold.nobodyOwes : Hold.urgePending };
}

/** The leg to move: the lead's, else the first assistant's. */
export function reassignTarget(complaint: Acted): Target {
  const leg = complaint.state === 'closed' ? undefined : leadFirst(movable(complaint))[0];
  return leg === undefined ? { complaint, leg: null, hold: Hold.nobodyOwes } : { complaint, leg, hold: null };
}

/** Whether a complaint can be escalated now. */
export const escalateHold = (complaint: Acted): Hold | null =>
  complaint.state === 'closed' ? Hold.closed : openEscalation(complaint) === undefined ? null : Hold.escalationPending;
