import { clockEvents } from '../clockwork.js';
import { type Complaint, isUnsettled } from '../complaint.js';
import type { Context } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import type { Request } from '../request.js';
import { hasReason } from './appointments.js';
import { ordersFollow } from './follow-leg.js';
import { afterBreach } from './ladder.js';
import { passedThresholds } from './pass-time.js';
import { within } from './within.js';

/**
 * Events with all that follows from them by itself: what is asked in vain now, what the clocks say to them, what a clock that
 * ran out by a change brings, and the appointments for which there is no reason any more.
 *
 * @param complaint before the events; null when they register it
 */
export function withConsequences(
  complaint: Complaint | null,
  events: readonly ComplaintEvent[],
  context: Context,
): readonly ComplaintEvent[] {
  const moved = complaint === null ? events : [...events, ...ordersFollow(complaint, events, context)];
  const said = complaint === null ? moved : [...moved, ...askedInVain(complaint, moved, context)];
  const happened = [...said, ...clockEvents(complaint, said, context)];
  // a complaint that begins has nothing to lose yet
  if (complaint === null) return happened;
  const after = within(complaint, happened, context);
  const followed = broughtBy(happened.slice(said.length), after, context);
  const all = followed.length === 0 ? happened : [...happened, ...followed, ...clockEvents(after, followed, context)];
  const settled = followed.length === 0 ? after : within(complaint, all, context);
  return [...all, ...droppedOf(settled, context)];
}

/** Nobody need rule on taking an order down that is settled. */
function askedInVain(
  before: Complaint,
  events: readonly ComplaintEvent[],
  context: Context,
): readonly ComplaintEvent[] {
  if (!before.requests.some(asksToLower)) return [];
  const { requests, supervisions } = within(before, events, context);
  const open = new Set(supervisions.filter(isUnsettled).map(({ id }) => id));
  return requests
    .filter((request) => asksToLower(request) && !open.has(request.supervisionId))
    .map(({ id }) => ({ type: 'requestEnded', requestId: id, how: 'lapsed' }));
}

const asksToLower = (request: Request): request is Extract<Request, { kind: 'lowerSupervision' }> =>
  request.kind === 'lowerSupervision' && request.state === 'pending';

/** What the policy asks for when a change has brought a deadline forward past its instant. */
function broughtBy(said: readonly ComplaintEvent[], complaint: Complaint, context: Context): readonly ComplaintEvent[] {
  const brought: ComplaintEvent[] = [];
  for (const event of said) {
    if (event.type !== 'clockCrossed' || event.threshold !== 'due') continue;
    brought.push(...afterBreach(within(complaint, brought, context), event.clockId, context));
  }
  return brought;
}

const droppedOf = (complaint: Complaint, context: Context): readonly ComplaintEvent[] =>
  complaint.appointments
    .filter((appointment) => !hasReason(complaint, appointment, context))
    .map(({ id }): ComplaintEvent => ({ type: 'appointmentDropped', appointmentId: id }));

/** Everything that time has done by now, and what follows from it; looked at again until nothing more has passed. */
export function timePassed(complaint: Complaint, context: Context): readonly ComplaintEvent[] {
  const happened: ComplaintEvent[] = [];
  for (let present = complaint; ; ) {
    const passed = passedThresholds(present, context);
    if (passed.length === 0) return happened;
    const all = withConsequences(present, passed, context);
    happened.push(...all);
    present = within(present, all, context);
  }
}
