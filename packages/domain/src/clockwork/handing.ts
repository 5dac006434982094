import { isLive } from '../clock.js';
import { clockById, isUnsettled, legById } from '../complaint.js';
import type { ComplaintEvent } from '../event.js';
import { liveClocksOfLeg } from '../evolve/clocks.js';
import type { ClockKeeper } from './keeper.js';

/** How departments get and lose legs. */
type HandingEvent = Extract<ComplaintEvent, { type: 'assigned' | 'legEnded' | 'designated' | 'reassignmentUndone' }>;

/** A leg's clocks begin and end with it. */
export function handing(event: HandingEvent, keeper: ClockKeeper): void {
  switch (event.type) {
    case 'assigned':
      keeper.stop('dispatch', null);
      if (event.replaces !== null) cancelLeg(event.replaces, keeper);
      for (const metric of ['sign', 'contact', 'handle'] as const) keeper.start(metric, event.assignmentId);
      if (!event.designated) keeper.start('returnWindow', event.assignmentId);
      break;
    case 'legEnded':
      cancelLeg(event.assignmentId, keeper);
      break;
    case 'designated':
      keeper.cancel('returnWindow', event.assignmentId, 'withdrawn');
      break;
    case 'reassignmentUndone':
      cancelLeg(event.assignmentId, keeper);
      restoreLeg(event.assignmentId, keeper);
      break;
  }
}

/** The department leaves: its own clocks and those of what it was asked are in no statistic; rulings end with their request. */
function cancelLeg(assignmentId: string, keeper: ClockKeeper): void {
  for (const { id, metric } of liveClocksOfLeg(keeper.complaint, assignmentId)) {
    if (metric !== 'ruling') keeper.say({ type: 'clockCancelled', clockId: id, cause: 'departed' });
  }
}

/** The clocks that ended when the old leg left run on as if it never had. */
function restoreLeg(newcomerId: string, keeper: ClockKeeper): void {
  const replaces = legById(keeper.complaint, newcomerId)?.replaces ?? '';
  const left = keeper.before === null ? undefined : legById(keeper.before, replaces);
  for (const clockId of left?.leftBehind?.clockIds ?? []) {
    const clock = clockById(keeper.complaint, clockId);
    if (clock === undefined || isLive(clock) || isSettled(keeper, clock.subjectId)) continue;
    // an order that followed the leg has had another clock meanwhile
    keeper.cancel(clock.metric, clock.subjectId, 'departed');
    keeper.say({ type: 'clockRestored', clockId });
  }
}

/** An order that was taken back while the leg was away is owed no more. */
const isSettled = ({ complaint }: ClockKeeper, orderId: string | null): boolean =>
  complaint.supervisions.some((order) => order.id === orderId && !isUnsettled(order));
