import { endPauses, type Pause } from '../clock.js';
import { legById } from '../complaint.js';
import type { ComplaintEvent } from '../event.js';
import { REVIEW_PAUSE } from '../policy.js';
import type { Instant } from '../time.js';
import type { ClockKeeper } from './keeper.js';

/** What departments do, and what the center makes of it. */
type HandlingEvent = Extract<
  ComplaintEvent,
  {
    type:
      | 'signed'
      | 'contacted'
      | 'progressReported'
      | 'answered'
      | 'answerRejected'
      | 'answerAccepted'
      | 'suspended'
      | 'resumed';
  }
>;

/** The clocks of a leg at work. */
export function handling(event: HandlingEvent, keeper: ClockKeeper): void {
  const { assignmentId } = event;
  switch (event.type) {
    case 'signed':
      keeper.stop('sign', assignmentId);
      break;
    case 'contacted':
      contacted(assignmentId, event.reached, keeper);
      break;
    case 'progressReported':
      keepPromises(assignmentId, keeper.now, keeper);
      break;
    case 'answered':
      answered(event, keeper);
      break;
    case 'answerRejected':
      takeBack(assignmentId, keeper);
      break;
    case 'answerAccepted':
      if (legById(keeper.complaint, assignmentId)?.role === 'lead') keeper.stop('citizen', null, event.at);
      break;
    case 'suspended':
      pause(assignmentId, { from: event.from, to: event.to, cause: event.cause }, keeper);
      if (event.promisedAt !== null) keeper.promise(assignmentId, event.promisedAt);
      break;
    case 'resumed':
      resume(assignmentId, event.at, keeper);
      break;
  }
}

/** Contact counts as made when the caller was reached, or could not be at so many tries as the clock's policy asks for. */
function contacted(assignmentId: string, reached: boolean, keeper: ClockKeeper): void {
  const clock = keeper.live('contact', assignmentId);
  if (clock === undefined) return;
  const tries = legById(keeper.complaint, assignmentId)?.contactTries ?? 0;
  const enough = keeper.context.law.policyOf(clock.policyVersion).contactTries;
  if (reached || tries >= enough) keeper.stop('contact', assignmentId);
}

/** The result is in: whatever else the department owed on the way to it is done as well, but for speaking with the caller. */
function answered(event: Extract<HandlingEvent, { type: 'answered' }>, keeper: ClockKeeper): void {
  const { assignmentId, at } = event;
  keeper.stop('handle', assignmentId, at);
  if (event.contact === 'missed') keeper.miss('contact', assignmentId);
  else if (event.contact === 'excepted') keeper.cancel('contact', assignmentId, 'excepted');
  else keeper.stop('contact', assignmentId);
  keeper.cancel('returnWindow', assignmentId, 'withdrawn');
  keeper.stop('promise', assignmentId, at);
  keepPromises(assignmentId, at, keeper);
  for (const { id, assignmentId: on } of keeper.complaint.urges) if (on === assignmentId) keeper.stop('urgeReply', id);
}

/** What was promised in answers to urges has been done, or told of. */
function keepPromises(assignmentId: string, at: Instant, keeper: ClockKeeper): void {
  for (const urge of keeper.complaint.urges) {
    if (urge.assignmentId === assignmentId) keeper.stop('promise', urge.id, at);
  }
}

/** A rejected answer gains and loses its department no time: the clock stood still while the center looked at it. */
function takeBack(assignmentId: string, keeper: ClockKeeper): void {
  const clock = keeper.complaint.clocks.findLast(
    ({ metric, subjectId }) => metric === 'handle' && subjectId === assignmentId,
  );
  if (clock === undefined || clock.stoppedAt === null || (clock.state !== 'met' && clock.state !== 'missed')) return;
  keeper.say({ type: 'clockRestored', clockId: clock.id });
  const review = { from: clock.stoppedAt, to: keeper.now, cause: REVIEW_PAUSE };
  keeper.change(clock, 'resumed', { pauses: [...clock.pauses, review] });
}

function pause(assignmentId: string, added: Pause, keeper: ClockKeeper): void {
  const clock = keeper.live('handle', assignmentId);
  if (clock === undefined) return;
  const pauses = [...clock.pauses, added];
  const { dueAt } = keeper.schedule(clock.metric, { ...clock, pauses }, clock);
  const { breach } = clock;
  // entered after the fact: the deadline that passed meanwhile was none (case S20); whether the new one has, time tells
  const counts = breach !== null && breach.state !== 'waived';
  const wasNone = counts && added.from < breach.at && (added.to === null || breach.at < dueAt);
  keeper.change(wasNone ? { ...clock, crossed: 'near' } : clock, 'paused', { pauses });
  if (wasNone) keeper.mark(clock.id, 'waived');
}

function resume(assignmentId: string, at: Instant, keeper: ClockKeeper): void {
  const clock = keeper.live('handle', assignmentId);
  if (clock !== undefined) keeper.change(clock, 'resumed', { pauses: endPauses(clock.pauses, at) });
  keeper.stop('promise', assignmentId, at);
}
