import type { Limit } from '../clock.js';
import { clockById, legById } from '../complaint.js';
import type { ComplaintEvent } from '../event.js';
import type { Asked } from '../request.js';
import type { BreachState } from '../vocabulary.js';
import type { ClockKeeper } from './keeper.js';

/** What is asked and ruled. */
type AskingEvent = Extract<ComplaintEvent, { type: 'requested' | 'ruled' | 'requestEnded' }>;

/** The center is on the clock until it has ruled; a grant may change the clock that was asked about. */
export function asking(event: AskingEvent, keeper: ClockKeeper): void {
  const { requestId } = event;
  const asked = keeper.complaint.requests.find(({ id }) => id === requestId);
  switch (event.type) {
    case 'requested':
      keeper.start('ruling', requestId);
      if (event.asked.kind === 'appeal') keeper.mark(event.asked.clockId, 'contested');
      break;
    case 'ruled':
      keeper.stop('ruling', requestId);
      if (asked?.kind === 'appeal') settle(asked.clockId, event.granted ? 'waived' : 'standing', keeper);
      if (asked !== undefined && event.granted) grant(asked, keeper);
      break;
    case 'requestEnded':
      keeper.cancel('ruling', requestId, 'withdrawn');
      if (asked?.kind === 'appeal') settle(asked.clockId, 'standing', keeper);
      break;
  }
}

/** A breach that another ruling has settled meanwhile stays as that left it. */
function settle(clockId: string, state: BreachState, keeper: ClockKeeper): void {
  if (clockById(keeper.complaint, clockId)?.breach?.state === 'contested') keeper.mark(clockId, state);
}

function grant(asked: Asked, keeper: ClockKeeper): void {
  if (asked.kind === 'evidence') {
    keeper.say({ type: 'clockCorrected', clockId: asked.clockId, stoppedAt: asked.occurredAt });
  }
  if (asked.kind === 'extension') extend(asked.assignmentId, asked.limit, keeper);
}

/** The leg's deadline moves; of a lead the caller's with it, where the clock's policy says so (case S37). */
function extend(assignmentId: string, limit: Limit, keeper: ClockKeeper): void {
  const own = keeper.live('handle', assignmentId);
  if (own === undefined) return;
  const { movesCitizen } = keeper.context.law.policyOf(own.policyVersion).extension;
  const leads = legById(keeper.complaint, assignmentId)?.role === 'lead';
  for (const clock of [movesCitizen && leads ? keeper.live('citizen', null) : undefined, own]) {
    if (clock === undefined) continue;
    const amendments = [...clock.amendments, { kind: 'extended', limit, at: keeper.now } as const];
    keeper.change(clock, 'extended', { amendments });
  }
}
