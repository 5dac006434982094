import { type Clock, type ClockTerms, endPauses, isLive } from '../clock.js';
import { partOf, termsFor } from '../clock-terms.js';
import type { ComplaintEvent } from '../event.js';
import { naturalClocks } from '../natural-clocks.js';
import type { Policy } from '../policy.js';
import type { ChangeCause } from '../vocabulary.js';
import { capFor } from './cap.js';
import type { ClockKeeper, Versions } from './keeper.js';

/** Puts the live clocks under a law, and gives those that it asks for and nobody has; see the command `ApplyLaw`. */
export function applyLaw(event: Extract<ComplaintEvent, { type: 'lawApplied' }>, keeper: ClockKeeper): void {
  const { extent, amnestySince, policyVersion, calendarVersion } = event;
  for (const clock of citizenFirst(keeper)) {
    if (extent === 'provisional' && !clock.provisional) continue;
    if (extent === 'all') rebuild(clock, 'policy', { policyVersion, calendarVersion }, keeper);
    else {
      const versions = { policyVersion: clock.policyVersion, calendarVersion };
      keeper.change(clock, 'calendar', recapped(clock, versions, keeper), versions);
    }
  }
  if (extent === 'all') startMissing(keeper);
  if (amnestySince === null) return;
  for (const { id, breach } of keeper.complaint.clocks) {
    if (breach !== null && breach.state !== 'waived' && breach.at >= amnestySince) keeper.mark(id, 'waived');
  }
}

/** The complaint is measured by other rules of the same policies: urgency, kind or category have changed. */
export function remeasure(keeper: ClockKeeper): void {
  const cause = keeper.before?.urgency === keeper.complaint.urgency ? 'category' : 'urgency';
  for (const clock of citizenFirst(keeper)) rebuild(clock, cause, clock, keeper);
  startMissing(keeper);
}

/** The promises that a complaint in this state has and for which no clock runs or ran in this cycle (case S24). */
export function startMissing(keeper: ClockKeeper): void {
  for (const { metric, subjectId, startedAt } of naturalClocks(keeper.complaint)) {
    const { cycle, clocks } = keeper.complaint;
    const same = clocks.filter((clock) => clock.metric === metric && clock.subjectId === subjectId);
    if (same.some((clock) => isLive(clock) || (clock.cycle === cycle && clock.state !== 'cancelled'))) continue;
    const dropped = same.findLast((clock) => clock.cycle === cycle);
    if (dropped === undefined) keeper.start(metric, subjectId, startedAt);
    else takeUp(dropped, keeper);
  }
}

/** A policy had dropped the promise and has it again: its clock runs on with what had happened to it. */
function takeUp(dropped: Clock, keeper: ClockKeeper): void {
  const { policy } = keeper.context.law;
  if (termsOf(dropped, policy, keeper) === null) return;
  keeper.say({ type: 'clockRestored', clockId: dropped.id });
  rebuild(dropped, 'policy', keeper.versionsInForce, keeper);
}

/** The caller's clock comes first: the caps of the others follow from it. */
const citizenFirst = ({ complaint }: ClockKeeper): readonly Clock[] =>
  complaint.clocks
    .filter(isLive)
    .sort((one, other) => Number(other.metric === 'citizen') - Number(one.metric === 'citizen'));

function termsOf(clock: Clock, policy: Policy, { complaint }: ClockKeeper): ClockTerms | null {
  const { metric, startedAt, cycle, subjectId, amendments } = clock;
  return termsFor(complaint, { metric, startedAt, cycle, part: partOf(complaint, subjectId) }, policy, amendments);
}

/** Its terms as the policy of this version has them; what happened to it since is kept. */
function rebuild(clock: Clock, cause: ChangeCause, versions: Versions, keeper: ClockKeeper): void {
  // a department's own promise goes with the suspension that it was given for
  if (keeper.live(clock.metric, clock.subjectId) === undefined) return;
  // what a department promised by itself is in no policy
  const own = clock.metric === 'promise' ? clock : null;
  const terms = own ?? termsOf(clock, keeper.context.law.policyOf(versions.policyVersion), keeper);
  if (terms === null) drop(clock, keeper);
  else {
    const { limit, amendments } = terms;
    keeper.change(clock, cause, { limit, amendments, ...recapped(clock, versions, keeper) }, versions);
  }
}

/** The policy that now applies has no such promise; a suspension of it is over with it. */
function drop(clock: Clock, keeper: ClockKeeper): void {
  if (clock.state === 'paused') {
    keeper.change(clock, 'resumed', { pauses: endPauses(clock.pauses, keeper.now) });
    keeper.cancel('promise', clock.subjectId, 'policy');
  }
  keeper.say({ type: 'clockCancelled', clockId: clock.id, cause: 'policy' });
}

const recapped = (
  clock: Clock,
  versions: Versions,
  { complaint, context }: ClockKeeper,
): Partial<Pick<ClockTerms, 'capAt'>> =>
  clock.metric === 'handle' ? capFor(complaint, { ...clock, ...versions }, context.law) : {};
