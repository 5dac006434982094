import type { Tellings } from './facts.js';

/** The caller was called back, the complaint ended or went on, groups and other complaints took part. */
export const settlingTellings: Tellings<
  | 'closed'
  | 'reopened'
  | 'callbackPlanned'
  | 'callbackTried'
  | 'callbackDone'
  | 'callbackDropped'
  | 'convened'
  | 'coordinationDecided'
  | 'absorbed'
  | 'splitInto'
> = {
  closed: ({ ending, note: text, mergedInto }) => ({
    ending,
    text,
    ...(mergedInto !== null && { complaints: [mergedInto] }),
  }),
  reopened: ({ assignmentId, cause: reopenCause, reason: text, countsAgainst: chargedTo }, known) => ({
    ...known.leg(assignmentId),
    reopenCause,
    text,
    chargedTo,
  }),
  callbackPlanned: ({ callbackId }, known) => known.callback(callbackId),
  callbackTried: ({ callbackId, note: text, last }, known) => ({ ...known.callback(callbackId), text, last }),
  callbackDone: ({ callbackId, result }, known) => ({
    ...known.callback(callbackId),
    departmentId: result.departmentId,
    solved: result.solved,
    satisfied: result.satisfied,
    text: result.note,
  }),
  callbackDropped: ({ callbackId }, known) => known.callback(callbackId),
  convened: ({ memberDepartmentIds: departmentIds, reason: text }) => ({ departmentIds, text }),
  coordinationDecided: ({ leadDepartmentId: departmentId, text }) => ({ departmentId, text }),
  absorbed: ({ duplicate }) => ({ complaints: [duplicate] }),
  splitInto: ({ parts: complaints, reason: text }) => ({ complaints, text }),
};
