import { legById } from '../complaint.js';
import type { ComplaintEvent } from '../event.js';
import type { ClockKeeper } from './keeper.js';

/** Urges, orders and escalations. */
type PressingEvent = Extract<
  ComplaintEvent,
  {
    type:
      | `urge${'Released' | 'Delivered' | 'Answered' | 'Judged' | 'Withdrawn' | 'Climbed'}`
      | `supervis${string}`
      | `escalat${string}`;
  }
>;

/** Whoever is pressed answers within a time; a level that was passed by owed nothing. */
export function pressing(event: PressingEvent, keeper: ClockKeeper): void {
  if ('urgeId' in event) urging(event, keeper);
  else if ('supervisionId' in event) supervising(event, keeper);
  else escalating(event, keeper);
}

function urging(event: Extract<PressingEvent, { urgeId: string }>, keeper: ClockKeeper): void {
  const { urgeId } = event;
  switch (event.type) {
    case 'urgeReleased':
      keeper.start('urgeReply', urgeId);
      break;
    case 'urgeDelivered':
      // in entries from before there were releases its answer was owed from here
      if (keeper.complaint.urges.find(({ id }) => id === urgeId)?.releasedAt === undefined)
        keeper.start('urgeReply', urgeId);
      break;
    case 'urgeAnswered':
      keeper.stop('urgeReply', urgeId);
      keeper.promise(urgeId, event.promisedAt);
      break;
    case 'urgeJudged':
      if (event.accepted) break;
      keeper.cancel('promise', urgeId, 'withdrawn');
      // unless another urge waits in its place
      if (keeper.complaint.urges.some(({ id, state }) => id === urgeId && state === 'hollow')) {
        keeper.start('urgeReply', urgeId);
      }
      break;
    case 'urgeWithdrawn':
      keeper.cancel('urgeReply', urgeId, 'withdrawn');
      keeper.cancel('promise', urgeId, 'withdrawn');
      break;
    case 'urgeClimbed':
      keeper.overtake('urgeReply', urgeId);
      keeper.start('urgeReply', urgeId);
      break;
  }
}

function supervising(event: Extract<PressingEvent, { supervisionId: string }>, keeper: ClockKeeper): void {
  const { supervisionId } = event;
  switch (event.type) {
    case 'supervised':
      // the order takes the place of the urges on its leg
      for (const { id, assignmentId } of keeper.complaint.urges) {
        if (assignmentId === event.assignmentId) keeper.overtake('urgeReply', id);
      }
      keeper.start('supervisionReply', supervisionId);
      break;
    case 'supervisionReplied':
      keeper.stop('supervisionReply', supervisionId);
      break;
    case 'supervisionJudged':
      if (!event.accepted) keeper.start('supervisionReply', supervisionId);
      break;
    case 'supervisionMoved':
      // up because it ran out; down with a reason: what it measured was taken back
      if (event.reason === null) keeper.overtake('supervisionReply', supervisionId);
      else keeper.cancel('supervisionReply', supervisionId, 'withdrawn');
      keeper.start('supervisionReply', supervisionId);
      break;
    case 'supervisionFollowed':
      following(event, keeper);
      break;
    case 'supervisionWithdrawn':
      keeper.cancel('supervisionReply', supervisionId, 'withdrawn');
      break;
  }
}

/**
 * A department that meets the complaint for the first time has the whole time for its reply, while the order is not overdue. One
 * that has had it before goes on with what is left. So nobody gains time by sending it there and back, nor stops an overdue order
 * from climbing by sending it on.
 */
function following(event: Extract<PressingEvent, { type: 'supervisionFollowed' }>, keeper: ClockKeeper): void {
  const { supervisionId, assignmentId, replied } = event;
  const { before, complaint } = keeper;
  const departmentId = legById(complaint, assignmentId)?.departmentId;
  const meets = before !== null && !before.assignments.some((leg) => leg.departmentId === departmentId);
  const isOverdue = keeper.live('supervisionReply', supervisionId)?.breach != null;
  if (replied || (meets && !isOverdue)) keeper.cancel('supervisionReply', supervisionId, 'departed');
  if (!replied && keeper.live('supervisionReply', supervisionId) === undefined) {
    keeper.start('supervisionReply', supervisionId);
  }
}

function escalating(event: Extract<PressingEvent, { escalationId: string }>, keeper: ClockKeeper): void {
  const { escalationId } = event;
  switch (event.type) {
    case 'escalated':
      atLevel(escalationId, event.level, keeper);
      break;
    case 'escalationClimbed':
      keeper.overtake('escalationAck', escalationId);
      keeper.overtake('escalationAnswer', escalationId);
      atLevel(escalationId, event.level, keeper);
      break;
    case 'escalationAcknowledged':
      keeper.stop('escalationAck', escalationId);
      keeper.start('escalationAnswer', escalationId);
      break;
    case 'escalationAnswered':
      keeper.stop('escalationAck', escalationId);
      keeper.stop('escalationAnswer', escalationId);
      break;
    case 'escalationWithdrawn':
      keeper.cancel('escalationAck', escalationId, 'withdrawn');
      keeper.cancel('escalationAnswer', escalationId, 'withdrawn');
      break;
  }
}

function atLevel(escalationId: string, level: number, keeper: ClockKeeper): void {
  const owing = keeper.complaint.escalations.find(({ id }) => id === escalationId)?.level;
  if (level === owing) keeper.start('escalationAck', escalationId);
}
