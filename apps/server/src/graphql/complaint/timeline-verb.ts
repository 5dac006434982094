import type { ComplaintEvent } from '@watchfloor/domain/event';

/** What a timeline entry tells: every kind of event, word for word. */
export const TimelineVerb = {
  registered: 'registered',
  assigned: 'assigned',
  signed: 'signed',
  answered: 'answered',
  answerAccepted: 'answerAccepted',
  closed: 'closed',
  calledAgain: 'calledAgain',
  urged: 'urged',
  urgeAnswered: 'urgeAnswered',
  escalated: 'escalated',
  escalationAcknowledged: 'escalationAcknowledged',
  callerRevealed: 'callerRevealed',
  clockStarted: 'clockStarted',
  clockStopped: 'clockStopped',
  clockCancelled: 'clockCancelled',
  clockCrossed: 'clockCrossed',
} as const satisfies { readonly [T in ComplaintEvent['type']]: T };
export type TimelineVerb = (typeof TimelineVerb)[keyof typeof TimelineVerb];
