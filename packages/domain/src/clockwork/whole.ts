import { type Clock, isLive } from '../clock.js';
import type { ComplaintEvent } from '../event.js';
import type { Instant } from '../time.js';
import { capFor } from './cap.js';
import type { ClockKeeper } from './keeper.js';
import { startMissing } from './law.js';

/** What happens to the complaint as a whole. */
type WholeEvent = Extract<
  ComplaintEvent,
  { type: 'registered' | 'closed' | 'reopened' | 'absorbed' | `callback${string}` }
>;

/** The caller's clock, the center's, and the ends of all. */
export function whole(event: WholeEvent, keeper: ClockKeeper): void {
  switch (event.type) {
    case 'registered':
      keeper.start('citizen', null, event.receivedAt);
      keeper.start('dispatch', null);
      break;
    case 'closed':
      end(event.ending === 'done', keeper);
      break;
    case 'reopened':
      startMissing(keeper);
      break;
    case 'absorbed':
      if (event.dueAt !== null) absorb(event.dueAt, keeper);
      break;
    case 'callbackPlanned':
      keeper.start('callback', event.callbackId);
      break;
    case 'callbackTried':
      if (event.last) keeper.stop('callback', event.callbackId);
      break;
    case 'callbackDone':
      keeper.stop('callback', event.callbackId);
      break;
    case 'callbackDropped':
      keeper.cancel('callback', event.callbackId, 'cycle');
      break;
  }
}

function end(done: boolean, keeper: ClockKeeper): void {
  for (const clock of keeper.complaint.clocks.filter(isLive)) {
    // whether the caller is content is asked after the closing, too; a contested breach is ruled on whatever became of the case
    if ((done && clock.metric === 'callback') || isContest(clock, keeper)) continue;
    keeper.say({ type: 'clockCancelled', clockId: clock.id, cause: 'ended' });
  }
}

function isContest({ metric, subjectId }: Clock, { complaint }: ClockKeeper): boolean {
  const request = complaint.requests.find(({ id }) => id === subjectId);
  return metric === 'ruling' && (request?.kind === 'appeal' || request?.kind === 'evidence');
}

/** The strictest of the merged deadlines counts, for the departments as well (case S32). */
function absorb(dueAt: Instant, keeper: ClockKeeper): void {
  if (keeper.before?.deadline.kind === 'none') startMissing(keeper);
  const citizen = keeper.live('citizen', null);
  if (citizen === undefined) return;
  cutTo(dueAt, citizen, keeper);
  for (const clock of keeper.complaint.clocks) {
    if (clock.metric !== 'handle' || !isLive(clock)) continue;
    const { capAt } = capFor(keeper.complaint, clock, keeper.context.law);
    if (capAt !== null) cutTo(capAt, clock, keeper);
  }
}

/** Extensions count from the end of what they extend: where there are some, the new end is a deadline that is given. */
function cutTo(dueAt: Instant, clock: Clock, keeper: ClockKeeper): void {
  if (dueAt >= clock.dueAt) return;
  const extended = clock.amendments.some(({ kind }) => kind === 'extended');
  const given = { limit: null, givenDueAt: dueAt, capAt: null, amendments: [] };
  keeper.change(clock, 'absorbed', extended ? given : { capAt: dueAt });
}
