import type { Complaint } from '../complaint.js';
import { timePassed } from '../decide/follow.js';
import { within } from '../decide/within.js';
import { type GivenCommand, refusalOf } from '../decide.js';
import type { Context } from '../decision.js';
import type { Refusal } from '../refusal.js';
import { mayDo } from '../rights/may.js';
import { type CaseOperation, caseOperations, type Probe, probes } from './probes.js';

/** Whether an operation can be done to a complaint now, by whoever asks. */
export interface Offer {
  readonly operation: CaseOperation;
  /** The legs, urges, orders, requests, clocks, callbacks or escalations for which it can; empty for what is about the whole. */
  readonly about: readonly string[];
  /** Why it cannot, whatever is filled in; null where it can. */
  readonly refusal: Refusal | null;
}

/**
 * What a person can do to a complaint now: every operation to which the person's role has any right at all, each with the
 * refusal that would come of it. Whatever is not in the list is not for this person.
 *
 * It is the law itself that is asked, about the complaint as time has left it.
 */
export function offersOn(complaint: Complaint, context: Context): readonly Offer[] {
  const present = within(complaint, timePassed(complaint, context), context);
  return caseOperations
    .filter((operation) => mayDo(context.actor, operation))
    .map((operation) => offerOf(operation, present, context));
}

function offerOf(operation: CaseOperation, complaint: Complaint, context: Context): Offer {
  const probe: Probe = probes[operation] as Probe;
  if (probe.about === null) return { operation, about: [], refusal: fixedRefusal(probe, '', complaint, context) };
  const answers = probe.about(complaint).map((id) => ({ id, refusal: fixedRefusal(probe, id, complaint, context) }));
  const about = answers.filter(({ refusal }) => refusal === null).map(({ id }) => id);
  if (about.length > 0) return { operation, about, refusal: null };
  // what stands in the way of the person's own comes before that the rest is not theirs
  const told = answers.find(({ refusal }) => refusal?.kind !== 'notAllowed') ?? answers[0];
  return { operation, about, refusal: told?.refusal ?? { kind: 'wrongState', state: complaint.state } };
}

/** What the law would answer, whatever the person fills in; null for anything that other words might change. */
function fixedRefusal(
  { command, filledIn }: Probe,
  id: string,
  complaint: Complaint,
  context: Context,
): Refusal | null {
  const probed = { ...command(id, complaint, context), complaintId: complaint.id } as GivenCommand;
  const refusal = refusalOf(complaint, probed, context);
  return refusal === null || filledIn.includes(refusal.kind) ? null : refusal;
}
