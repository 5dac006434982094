/**
 * The closed lists of words of the product, each declared once. GraphQL enums, the CHECK constraints of the
 * database and the dictionaries of the dashboard are made from these.
 */

/** 诉求性质: what the caller wants. */
export const Kind = {
  inquiry: 'inquiry',
  help: 'help',
  grievance: 'grievance',
  report: 'report',
  suggestion: 'suggestion',
  praise: 'praise',
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** 紧急程度, always with a reason when it is not normal. */
export const Urgency = { normal: 'normal', urgent: 'urgent', critical: 'critical' } as const;
export type Urgency = (typeof Urgency)[keyof typeof Urgency];

/** Rank for ordering: the higher, the sooner it must be looked at. */
export const urgencyRank: Readonly<Record<Urgency, number>> = { normal: 0, urgent: 1, critical: 2 };

/** How the complaint came in. */
export const Channel = {
  phone: 'phone',
  app: 'app',
  web: 'web',
  wechat: 'wechat',
  letter: 'letter',
  visit: 'visit',
  other: 'other',
} as const;
export type Channel = (typeof Channel)[keyof typeof Channel];

/** Where the complaint as a whole stands. */
export const ComplaintState = {
  /** 待派发: registered, no department has it yet. */
  registered: 'registered',
  /** 待签收: dispatched, the lead has not signed. */
  dispatched: 'dispatched',
  /** 办理中: the lead has signed and works on it. */
  inHandling: 'inHandling',
  /** 待审核: the lead has answered, the center has not accepted the answer. */
  answered: 'answered',
  /** 待回访: the answer is accepted, the caller has not been called back. */
  accepted: 'accepted',
  /** 办结. */
  closed: 'closed',
} as const;
export type ComplaintState = (typeof ComplaintState)[keyof typeof ComplaintState];

/** 主办 leads and answers for the result; 协办 assists. */
export const AssignmentRole = { lead: 'lead', assist: 'assist' } as const;
export type AssignmentRole = (typeof AssignmentRole)[keyof typeof AssignmentRole];

/** Where one department's leg stands. */
export const AssignmentState = {
  awaitingSignature: 'awaitingSignature',
  signed: 'signed',
  answered: 'answered',
  accepted: 'accepted',
  /** The department left because the center moved its leg to another. */
  reassigned: 'reassigned',
} as const;
export type AssignmentState = (typeof AssignmentState)[keyof typeof AssignmentState];

/** Which promise a clock measures. */
export const ClockMetric = {
  /** 群众时限: receipt to accepted result; nothing a department does stops it. */
  citizen: 'citizen',
  /** 派发时限: receipt to dispatch. */
  dispatch: 'dispatch',
  /** 签收时限: dispatch to signature, for each leg. */
  sign: 'sign',
  /** 办理时限: dispatch to answer, for each leg. */
  handle: 'handle',
  /** 催办答复时限: urge to its answer. */
  urgeReply: 'urgeReply',
  /** 升级确认时限: escalation to its acknowledgement. */
  escalationAck: 'escalationAck',
} as const;
export type ClockMetric = (typeof ClockMetric)[keyof typeof ClockMetric];

/** How a clock stands. `met` and `missed` are final verdicts; `cancelled` clocks are in no statistic. */
export const ClockState = { running: 'running', met: 'met', missed: 'missed', cancelled: 'cancelled' } as const;
export type ClockState = (typeof ClockState)[keyof typeof ClockState];

/** The instants at which a running clock speaks: part of its budget used, most of it used, all of it used. */
export const Threshold = { early: 'early', near: 'near', due: 'due' } as const;
export type Threshold = (typeof Threshold)[keyof typeof Threshold];

/** How loudly a row speaks: the worst crossed threshold of its running clocks. */
export const Alarm = { none: 'none', early: 'early', near: 'near', breached: 'breached' } as const;
export type Alarm = (typeof Alarm)[keyof typeof Alarm];

/** Rank for comparing alarms. */
export const alarmRank: Readonly<Record<Alarm, number>> = { none: 0, early: 1, near: 2, breached: 3 };

/** 催办: sent, then answered by the liaison; lapsed when the department left before it answered. */
export const UrgeState = { sent: 'sent', answered: 'answered', lapsed: 'lapsed' } as const;
export type UrgeState = (typeof UrgeState)[keyof typeof UrgeState];

/** 升级: raised, then acknowledged by a named person. */
export const EscalationState = { raised: 'raised', acknowledged: 'acknowledged' } as const;
export type EscalationState = (typeof EscalationState)[keyof typeof EscalationState];

/** Why a complaint was escalated. */
export const EscalationCause = { byHand: 'byHand', breach: 'breach' } as const;
export type EscalationCause = (typeof EscalationCause)[keyof typeof EscalationCause];

/** Who a person is to the product. */
export const Role = { supervisor: 'supervisor', liaison: 'liaison', leader: 'leader', admin: 'admin' } as const;
export type Role = (typeof Role)[keyof typeof Role];

/** Orders of the live queue. */
export const QueueOrder = { mostUrgent: 'mostUrgent', due: 'due', age: 'age' } as const;
export type QueueOrder = (typeof QueueOrder)[keyof typeof QueueOrder];
