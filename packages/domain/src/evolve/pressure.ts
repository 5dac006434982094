import type { ActorRef } from '../actor.js';
import type { AssignmentId } from '../assignment-id.js';
import {
  type Complaint,
  type Escalation,
  isOwed,
  isUnsettled,
  openUrgeOf,
  type Supervision,
  type Urge,
} from '../complaint.js';
import type { ComplaintEvent } from '../event.js';
import type { Instant } from '../time.js';
import type { UrgeState } from '../vocabulary.js';
import { patch } from './patch.js';

/** What urges, orders and escalations say. */
export type PressureEvent = Extract<
  ComplaintEvent,
  { type: `urge${string}` | `supervis${string}` | `escalat${string}` }
>;

/** Folds one of them. */
export function pressure(complaint: Complaint, event: PressureEvent, at: Instant, actor: ActorRef): Complaint {
  switch (event.type) {
    case 'urged':
      return { ...complaint, urges: [...complaint.urges, sent(event, at, actor)] };
    case 'urgeJoined':
      return withUrge(complaint, event.urgeId, ({ weight }) => ({ weight: weight + 1 }));
    case 'urgeReleased':
      return withUrge(complaint, event.urgeId, ({ state }) => ({
        state: event.nobodyThere && state === 'sent' ? 'nobodyThere' : state,
        releasedAt: at,
      }));
    case 'urgeDelivered':
      return withUrge(complaint, event.urgeId, (urge) => ({
        state: urge.state === 'sent' || urge.state === 'nobodyThere' ? 'delivered' : urge.state,
        deliveredAt: at,
        // a page that is open at night takes it, and its answer is owed from the morning all the same
        ...(event.channel !== undefined && urge.releasedAt === undefined && { releasedAt: null }),
      }));
    case 'urgeRead':
      return withUrge(complaint, event.urgeId, ({ state }) => ({
        state: state === 'hollow' ? state : 'read',
        readAt: at,
        readBy: actor,
      }));
    case 'urgeAnswered': {
      const { progress, nextStep, promisedAt } = event;
      const answer = { progress, nextStep, promisedAt, answeredAt: at, answeredBy: actor };
      return withUrge(complaint, event.urgeId, () => ({ state: 'answered', answer }));
    }
    case 'urgeJudged':
      return withUrge(complaint, event.urgeId, (urge) => ({ state: judged(complaint, urge, event.accepted) }));
    case 'urgeWithdrawn':
      return withUrge(complaint, event.urgeId, () => ({ state: 'withdrawn' }));
    case 'urgeClimbed':
      return withUrge(complaint, event.urgeId, () => ({ rung: event.rung, copiedTo: event.copiedTo }));
    case 'supervised':
      return { ...complaint, supervisions: [...complaint.supervisions, issued(event, at, actor)] };
    case 'supervisionReplied': {
      const reply = { text: event.text, at, by: actor };
      return withOrder(complaint, event.supervisionId, { state: 'replied', reply });
    }
    case 'supervisionJudged':
      return withOrder(complaint, event.supervisionId, { state: event.accepted ? 'closed' : 'issued' });
    case 'supervisionMoved':
      return withOrder(complaint, event.supervisionId, { rung: event.rung, copiedTo: event.copiedTo, state: 'issued' });
    case 'supervisionFollowed': {
      const { supervisionId, assignmentId, replied } = event;
      return withOrder(complaint, supervisionId, { assignmentId, state: replied ? 'replied' : 'issued' });
    }
    case 'supervisionWithdrawn':
      return withOrder(complaint, event.supervisionId, { state: 'withdrawn' });
    case 'escalated':
      return { ...complaint, escalations: [...complaint.escalations, raised(event, at, actor)] };
    case 'escalationClimbed':
      return withEscalation(complaint, event.escalationId, ({ level, climbs, alone }) => ({
        state: 'raised',
        level: event.level,
        climbs: [...climbs, { from: level, at, reason: event.reason }],
        acknowledgedAt: null,
        acknowledgedBy: null,
        ...(alone && { alone: false }),
      }));
    case 'escalationAcknowledged':
      return withEscalation(complaint, event.escalationId, () => ({
        state: 'acknowledged',
        acknowledgedAt: at,
        acknowledgedBy: actor,
        ...(event.alone && { alone: event.alone }),
      }));
    case 'escalationAnswered':
      return withEscalation(complaint, event.escalationId, () => ({
        state: 'answered',
        answer: { text: event.text, at, by: actor },
        ...(event.alone && { alone: event.alone }),
      }));
    case 'escalationWithdrawn':
      return withEscalation(complaint, event.escalationId, () => ({ state: 'withdrawn' }));
  }
}

/** A hollow answer leaves the urge open, unless another on the same leg waits already. */
function judged(complaint: Complaint, { assignmentId }: Urge, accepted: boolean): UrgeState {
  if (accepted) return 'accepted';
  return openUrgeOf(complaint, assignmentId) === undefined ? 'hollow' : 'lapsed';
}

/** Callers who call again, or stand behind a duplicate, add weight to every urge that still waits. */
export const heavier = (urges: readonly Urge[], by: number): readonly Urge[] =>
  urges.map((urge) => (isOwed(urge) ? { ...urge, weight: urge.weight + by } : urge));

/** Urges that are not settled, of one leg or of all, are overtaken. */
export const overtaken = (urges: readonly Urge[], assignmentId: AssignmentId | null = null): readonly Urge[] =>
  urges.map((urge) =>
    (assignmentId === null || urge.assignmentId === assignmentId) && (isOwed(urge) || urge.state === 'answered')
      ? { ...urge, state: 'lapsed' }
      : urge,
  );

/** Orders that are not settled, of one leg or of all, are overtaken. */
export const ordersOvertaken = (
  orders: readonly Supervision[],
  assignmentId: AssignmentId | null = null,
): readonly Supervision[] =>
  orders.map((order) =>
    (assignmentId === null || order.assignmentId === assignmentId) && isUnsettled(order)
      ? { ...order, state: 'lapsed' }
      : order,
  );

function sent(event: Extract<PressureEvent, { type: 'urged' }>, at: Instant, actor: ActorRef): Urge {
  const { urgeId: id, assignmentId, reason, weight = 1 } = event;
  return {
    id,
    assignmentId,
    reason,
    weight,
    rung: 'urge',
    state: 'sent',
    sentAt: at,
    sentBy: actor,
    copiedTo: [],
    deliveredAt: null,
    readAt: null,
    readBy: null,
    answer: null,
  };
}

function issued(event: Extract<PressureEvent, { type: 'supervised' }>, at: Instant, actor: ActorRef): Supervision {
  const { supervisionId: id, assignmentId, rung, cause, reason, copiedTo } = event;
  return {
    id,
    assignmentId,
    rung,
    cause,
    reason,
    copiedTo,
    state: 'issued',
    issuedAt: at,
    issuedBy: actor,
    reply: null,
  };
}

function raised(event: Extract<PressureEvent, { type: 'escalated' }>, at: Instant, actor: ActorRef): Escalation {
  const { escalationId: id, cause, level, reason, raisedBy = actor } = event;
  return {
    id,
    cause,
    level,
    reason,
    state: 'raised',
    raisedAt: at,
    raisedBy,
    acknowledgedAt: null,
    acknowledgedBy: null,
    answer: null,
    climbs: [],
  };
}

function withUrge(complaint: Complaint, id: string, change: (urge: Urge) => Partial<Urge>): Complaint {
  const urges = complaint.urges.map((urge) => (urge.id === id ? { ...urge, ...change(urge) } : urge));
  return { ...complaint, urges };
}

function withOrder(complaint: Complaint, id: string, change: Partial<Supervision>): Complaint {
  return { ...complaint, supervisions: patch(complaint.supervisions, id, change) };
}

function withEscalation(
  complaint: Complaint,
  id: string,
  change: (escalation: Escalation) => Partial<Escalation>,
): Complaint {
  const escalations = complaint.escalations.map((one) => (one.id === id ? { ...one, ...change(one) } : one));
  return { ...complaint, escalations };
}
