import type { Facts, Tellings } from './facts.js';
import type { Known } from './known.js';
import type { TimelineVerb } from './verb.js';

type Pressing = Extract<TimelineVerb, `urge${string}` | `supervis${string}` | `escalat${string}`>;

/** Departments were urged and ordered, complaints escalated. */
export const pressureTellings: Tellings<Pressing> = {
  urged: ({ urgeId, reason: text }, known) => ({ ...of(urgeId, known), text }),
  urgeJoined: ({ urgeId, reason: text }, known) => ({ ...of(urgeId, known), text }),
  urgeReleased: ({ urgeId }, known) => of(urgeId, known),
  urgeDelivered: ({ urgeId }, known) => of(urgeId, known),
  urgeRead: ({ urgeId }, known) => of(urgeId, known),
  urgeAnswered: ({ urgeId, progress: text, nextStep, promisedAt }, known) => ({
    ...of(urgeId, known),
    text,
    nextStep,
    promisedAt,
  }),
  urgeJudged: ({ urgeId, accepted, reason: text }, known) => ({ ...of(urgeId, known), accepted, text }),
  urgeWithdrawn: ({ urgeId, reason: text }, known) => ({ ...of(urgeId, known), text }),
  urgeClimbed: ({ urgeId, rung, copiedTo }, known) => ({ ...of(urgeId, known), rung, copiedTo }),
  supervised: ({ supervisionId, rung, cause: supervisionCause, reason: text, copiedTo }, known) => ({
    ...of(supervisionId, known),
    rung,
    supervisionCause,
    text,
    copiedTo,
  }),
  supervisionReplied: ({ supervisionId, text }, known) => ({ ...of(supervisionId, known), text }),
  supervisionJudged: ({ supervisionId, accepted, reason: text }, known) => ({
    ...of(supervisionId, known),
    accepted,
    text,
  }),
  supervisionMoved: ({ supervisionId, rung, reason: text, copiedTo }, known) => ({
    ...of(supervisionId, known),
    rung,
    text,
    copiedTo,
  }),
  supervisionFollowed: ({ supervisionId }, known) => of(supervisionId, known),
  supervisionWithdrawn: ({ supervisionId, reason: text }, known) => ({ ...of(supervisionId, known), text }),
  escalated: ({ escalationId: subjectId, level, cause, reason: text }) => ({ subjectId, level, cause, text }),
  escalationClimbed: ({ escalationId: subjectId, level, reason: climbReason }) => ({ subjectId, level, climbReason }),
  escalationAcknowledged: ({ escalationId: subjectId, alone }) => ({ subjectId, ...(alone && { alone }) }),
  escalationAnswered: ({ escalationId: subjectId, text, alone }) => ({ subjectId, text, ...(alone && { alone }) }),
  escalationWithdrawn: ({ escalationId: subjectId, reason: text }) => ({ subjectId, text }),
};

/** An urge or an order, and the leg that it presses. */
const of = (subjectId: string, known: Known): Facts => ({ ...known.legOf(subjectId), subjectId });
