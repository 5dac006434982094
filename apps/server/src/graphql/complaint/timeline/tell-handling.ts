import type { Tellings } from './facts.js';

/** The complaint came in, departments got it, worked on it and were judged. */
export const handlingTellings: Tellings<
  | 'registered'
  | 'calledAgain'
  | 'reclassified'
  | 'callerRevealed'
  | 'callerCorrected'
  | 'assigned'
  | 'legEnded'
  | 'designated'
  | 'reassignmentUndone'
  | 'signed'
  | 'contacted'
  | 'progressReported'
  | 'partWaived'
  | 'answered'
  | 'answerRejected'
  | 'answerAccepted'
  | 'suspended'
  | 'resumed'
> = {
  registered: ({ splitFrom }) => (splitFrom === null ? {} : { complaints: [splitFrom] }),
  calledAgain: ({ note: text }) => ({ text }),
  reclassified: ({ kind, urgency, categoryId, reason: text }) => ({ kind, urgency, categoryId, text }),
  callerRevealed: ({ reason: text }) => ({ text }),
  callerCorrected: ({ reason: text, before: callerBefore, after: callerAfter }) => ({
    text,
    callerBefore,
    callerAfter,
  }),
  assigned: ({ assignmentId, role, note: text, replaces, because: handing }, known) => ({
    ...known.leg(assignmentId),
    role,
    text,
    handing,
    fromDepartmentId: known.departmentOf(replaces),
  }),
  legEnded: ({ assignmentId }, known) => known.leg(assignmentId),
  designated: ({ assignmentId }, known) => known.leg(assignmentId),
  reassignmentUndone: ({ assignmentId }, known) => ({
    ...known.legOf(known.replacedBy(assignmentId)),
    fromDepartmentId: known.departmentOf(assignmentId),
  }),
  signed: ({ assignmentId }, known) => known.leg(assignmentId),
  contacted: ({ assignmentId, reached, note: text }, known) => ({ ...known.leg(assignmentId), reached, text }),
  progressReported: ({ assignmentId, text }, known) => ({ ...known.leg(assignmentId), text }),
  partWaived: ({ assignmentId, reason: text }, known) => ({ ...known.leg(assignmentId), text }),
  answered: ({ assignmentId, text, at }, known) => ({ ...known.leg(assignmentId), text, at }),
  answerRejected: ({ assignmentId, reason: text }, known) => ({ ...known.leg(assignmentId), text }),
  answerAccepted: ({ assignmentId }, known) => known.leg(assignmentId),
  suspended: ({ assignmentId, cause: pauseCause, from, to, promisedAt }, known) => ({
    ...known.leg(assignmentId),
    pauseCause,
    from,
    to,
    promisedAt,
  }),
  resumed: ({ assignmentId, at, reason: text }, known) => ({ ...known.leg(assignmentId), at, text }),
};
