import { asking } from './clockwork/asking.js';
import { handing } from './clockwork/handing.js';
import { handling } from './clockwork/handling.js';
import { ClockKeeper, type ClockworkContext } from './clockwork/keeper.js';
import { applyLaw, remeasure } from './clockwork/law.js';
import { pressing } from './clockwork/pressing.js';
import { whole } from './clockwork/whole.js';
import type { Complaint } from './complaint.js';
import type { ClockEvent, ComplaintEvent } from './event.js';
import { evolve } from './evolve.js';

/**
 * Which clocks the events of a command start, stop, change and cancel. The only place that knows it.
 *
 * @param before the complaint before the events; null when they register it
 */
export function clockEvents(
  before: Complaint | null,
  events: readonly ComplaintEvent[],
  context: ClockworkContext,
): readonly ClockEvent[] {
  // who did it is no matter to a clock
  const after = evolve(before, { version: (before?.version ?? 0) + 1, at: context.now, actor: '', events });
  const keeper = new ClockKeeper(before, after, context);
  for (const event of events) hear(event, keeper);
  return keeper.said;
}

function hear(event: ComplaintEvent, keeper: ClockKeeper): void {
  switch (event.type) {
    case 'registered':
    case 'closed':
    case 'reopened':
    case 'absorbed':
    case 'callbackPlanned':
    case 'callbackTried':
    case 'callbackDone':
    case 'callbackDropped':
      whole(event, keeper);
      break;
    case 'assigned':
    case 'legEnded':
    case 'designated':
    case 'reassignmentUndone':
      handing(event, keeper);
      break;
    case 'signed':
    case 'contacted':
    case 'progressReported':
    case 'answered':
    case 'answerRejected':
    case 'answerAccepted':
    case 'suspended':
    case 'resumed':
      handling(event, keeper);
      break;
    case 'requested':
    case 'ruled':
    case 'requestEnded':
      asking(event, keeper);
      break;
    case 'urgeReleased':
    case 'urgeDelivered':
    case 'urgeAnswered':
    case 'urgeJudged':
    case 'urgeWithdrawn':
    case 'urgeClimbed':
    case 'supervised':
    case 'supervisionReplied':
    case 'supervisionJudged':
    case 'supervisionMoved':
    case 'supervisionFollowed':
    case 'supervisionWithdrawn':
    case 'escalated':
    case 'escalationClimbed':
    case 'escalationAcknowledged':
    case 'escalationAnswered':
    case 'escalationWithdrawn':
      pressing(event, keeper);
      break;
    case 'reclassified':
      remeasure(keeper);
      break;
    case 'lawApplied':
      applyLaw(event, keeper);
      break;
    // no clock minds these
    case 'calledAgain':
    case 'callerRevealed':
    case 'callerCorrected':
    case 'partWaived':
    case 'urged':
    case 'urgeJoined':
    case 'urgeRead':
    case 'convened':
    case 'coordinationDecided':
    case 'splitInto':
    case 'clockStarted':
    case 'clockStopped':
    case 'clockMissed':
    case 'clockCancelled':
    case 'clockChanged':
    case 'clockRestored':
    case 'clockCrossed':
    case 'breachMarked':
    case 'clockCorrected':
    case 'appointed':
    case 'appointmentKept':
    case 'appointmentDropped':
      break;
  }
}
