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
  /** 办结, or ended otherwise: see `Ending`. */
  closed: 'closed',
} as const;
export type ComplaintState = (typeof ComplaintState)[keyof typeof ComplaintState];

/** How a complaint came to its end. Only `done` says that a department has answered for it. */
export const Ending = {
  done: 'done',
  /** 不予受理: not the hotline's to take, on a ground that the caller was told. */
  notAccepted: 'notAccepted',
  /** The caller took it back. */
  withdrawn: 'withdrawn',
  /** 并入: lives on in another complaint. */
  merged: 'merged',
  /** Ended by the product for want of any movement; a distinct outcome, never `done` (case S56). */
  stale: 'stale',
} as const;
export type Ending = (typeof Ending)[keyof typeof Ending];

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
  /** 退单: the department left because its return was granted. */
  returned: 'returned',
  /** The reassignment that brought the leg was undone. */
  undone: 'undone',
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
  /** 首次联系时限: dispatch to the first contact with the caller, for each lead. */
  contact: 'contact',
  /** 办理时限: dispatch to answer, for each leg. */
  handle: 'handle',
  /** 退单期限: how long a leg may be returned; its end is nobody's failure. */
  returnWindow: 'returnWindow',
  /** 审核时限: how long the center may take to rule on what was asked. */
  ruling: 'ruling',
  /** 催办答复时限: an urge's delivery to its answer. */
  urgeReply: 'urgeReply',
  /** 督办答复时限: a supervision order to its reply. */
  supervisionReply: 'supervisionReply',
  /** 升级确认时限: escalation to its acknowledgement by a named person. */
  escalationAck: 'escalationAck',
  /** 升级答复时限: the acknowledgement to the answer. */
  escalationAnswer: 'escalationAnswer',
  /** 回访时限. */
  callback: 'callback',
  /** 承诺时限: what a department promised by itself, in an answer to an urge or for a suspension. */
  promise: 'promise',
} as const;
export type ClockMetric = (typeof ClockMetric)[keyof typeof ClockMetric];

/** How a clock stands. `met` and `missed` are verdicts; `cancelled` clocks are in no statistic. */
export const ClockState = {
  running: 'running',
  paused: 'paused',
  met: 'met',
  missed: 'missed',
  cancelled: 'cancelled',
} as const;
export type ClockState = (typeof ClockState)[keyof typeof ClockState];

/** Why a clock that ran was taken out of every statistic. */
export const CancelCause = {
  /** The department left. */
  departed: 'departed',
  /** The complaint ended. */
  ended: 'ended',
  /** What it measured was taken back: an urge, an order, a request. */
  withdrawn: 'withdrawn',
  /** The policy that now applies has no such promise (case S24). */
  policy: 'policy',
  /** The complaint was answered anew: a new cycle runs on a clock of its own. */
  cycle: 'cycle',
  /** The policy makes an exception: nobody could have done it here. */
  excepted: 'excepted',
} as const;
export type CancelCause = (typeof CancelCause)[keyof typeof CancelCause];

/** The texts of a complaint in which words are looked for that make it critical. */
export const CriticalField = { title: 'title', details: 'details' } as const;
export type CriticalField = (typeof CriticalField)[keyof typeof CriticalField];

/** What excuses a department that answers without having spoken with the caller. */
export const ContactException = {
  /** Nobody is known whom one could call. */
  noCaller: 'noCaller',
  /** It came from another system, which does not say who was called. */
  imported: 'imported',
  /** The department that handles it is not told who called. */
  withheld: 'withheld',
} as const;
export type ContactException = (typeof ContactException)[keyof typeof ContactException];

/** What changed the budget of a running clock. */
export const ChangeCause = {
  paused: 'paused',
  resumed: 'resumed',
  extended: 'extended',
  urgency: 'urgency',
  category: 'category',
  policy: 'policy',
  calendar: 'calendar',
  absorbed: 'absorbed',
} as const;
export type ChangeCause = (typeof ChangeCause)[keyof typeof ChangeCause];

/** What became of a breach: it stands, a department contests it, or a ruling took it out of the figures. */
export const BreachState = { standing: 'standing', contested: 'contested', waived: 'waived' } as const;
export type BreachState = (typeof BreachState)[keyof typeof BreachState];

/** The instants at which a running clock speaks: part of its budget used, most of it used, all of it used. */
export const Threshold = { early: 'early', near: 'near', due: 'due' } as const;
export type Threshold = (typeof Threshold)[keyof typeof Threshold];

/** How loudly a row speaks: the worst crossed threshold of its running clocks. */
export const Alarm = { none: 'none', early: 'early', near: 'near', breached: 'breached' } as const;
export type Alarm = (typeof Alarm)[keyof typeof Alarm];

/** Rank for comparing alarms. */
export const alarmRank: Readonly<Record<Alarm, number>> = { none: 0, early: 1, near: 2, breached: 3 };

/** How an urge came to a person of its department. */
export const DeliveryChannel = {
  /** A liaison's open page has acknowledged it. */
  page: 'page',
} as const;
export type DeliveryChannel = (typeof DeliveryChannel)[keyof typeof DeliveryChannel];

/** 催办. Sent, taken by a person's channel, read and answered by the liaison; the answer is accepted or hollow. */
export const UrgeState = {
  sent: 'sent',
  /** The department has no account that could take it: it climbs at once. */
  nobodyThere: 'nobodyThere',
  /** A person's channel took it. Time alone never makes it so. */
  delivered: 'delivered',
  read: 'read',
  answered: 'answered',
  accepted: 'accepted',
  /** The answer said nothing: another is owed. */
  hollow: 'hollow',
  /** Overtaken before it was settled: the department left, its result came in, or the complaint ended. */
  lapsed: 'lapsed',
  withdrawn: 'withdrawn',
} as const;
export type UrgeState = (typeof UrgeState)[keyof typeof UrgeState];

/** 催办阶梯: how hard a department is pressed, from a reminder to the executive. */
export const Rung = {
  /** 催办. */
  urge: 'urge',
  /** 催办通知书. */
  notice: 'notice',
  /** 督办单. */
  supervision: 'supervision',
  /** 通报批评. */
  circular: 'circular',
  /** 挂牌督办. */
  listed: 'listed',
  /** 提请市领导. */
  executive: 'executive',
} as const;
export type Rung = (typeof Rung)[keyof typeof Rung];

/** The rungs from the lowest to the highest. */
export const rungRank: Readonly<Record<Rung, number>> = {
  urge: 0,
  notice: 1,
  supervision: 2,
  circular: 3,
  listed: 4,
  executive: 5,
};

/** Whom a rung addresses, or is copied to. */
export const Addressee = {
  liaison: 'liaison',
  deputyLeader: 'deputyLeader',
  leader: 'leader',
  inspection: 'inspection',
  allUnits: 'allUnits',
  governmentOffice: 'governmentOffice',
  executives: 'executives',
} as const;
export type Addressee = (typeof Addressee)[keyof typeof Addressee];

/** 督办: issued, replied to, then closed by the center or sent back for a better reply. */
export const SupervisionState = {
  issued: 'issued',
  replied: 'replied',
  closed: 'closed',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
} as const;
export type SupervisionState = (typeof SupervisionState)[keyof typeof SupervisionState];

/** Why an order above an urge was issued. */
export const SupervisionCause = { urge: 'urge', overdue: 'overdue', byHand: 'byHand' } as const;
export type SupervisionCause = (typeof SupervisionCause)[keyof typeof SupervisionCause];

/** 升级: raised, acknowledged by a named person, then answered; only the answer ends it. */
export const EscalationState = {
  raised: 'raised',
  acknowledged: 'acknowledged',
  answered: 'answered',
  withdrawn: 'withdrawn',
} as const;
export type EscalationState = (typeof EscalationState)[keyof typeof EscalationState];

/** Why a complaint was escalated. */
export const EscalationCause = {
  byHand: 'byHand',
  breach: 'breach',
  /** The caller says that they will take it higher. */
  willEscalate: 'willEscalate',
  /** The caller has escalated before and words it strongly. */
  escalatedBefore: 'escalatedBefore',
  threat: 'threat',
  safety: 'safety',
  mass: 'mass',
  /** The callback found the caller dissatisfied. */
  dissatisfied: 'dissatisfied',
} as const;
export type EscalationCause = (typeof EscalationCause)[keyof typeof EscalationCause];

/** Why an escalation went to another level, or passed one by. */
export const ClimbReason = {
  notAcknowledged: 'notAcknowledged',
  notAnswered: 'notAnswered',
  /** Nobody of the level's role can be reached. */
  nobodyThere: 'nobodyThere',
  /** Something graver has come up while it was open. */
  graver: 'graver',
} as const;
export type ClimbReason = (typeof ClimbReason)[keyof typeof ClimbReason];

/** What one person asks and another rules on. */
export const RequestKind = {
  /** 退单. */
  return: 'return',
  /** 延期. */
  extension: 'extension',
  /** 挂账. */
  suspension: 'suspension',
  /** A suspension entered after the fact (case S20). */
  backdate: 'backdate',
  lowerUrgency: 'lowerUrgency',
  /** An order is to go down to a lower rung, or back. */
  lowerSupervision: 'lowerSupervision',
  /** Proof that a promise was kept though the record came late (S42). */
  evidence: 'evidence',
  /** 考核申诉: a department contests a breach. */
  appeal: 'appeal',
} as const;
export type RequestKind = (typeof RequestKind)[keyof typeof RequestKind];

export const RequestState = {
  pending: 'pending',
  granted: 'granted',
  refused: 'refused',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
} as const;
export type RequestState = (typeof RequestState)[keyof typeof RequestState];

/** 回访: waits, done, given up after every try, or not held because the case was answered anew. */
export const CallbackState = {
  waiting: 'waiting',
  done: 'done',
  unreachable: 'unreachable',
  dropped: 'dropped',
} as const;
export type CallbackState = (typeof CallbackState)[keyof typeof CallbackState];

/** Why a complaint whose result was accepted is handled again. */
export const ReopenCause = { newFacts: 'newFacts', dissatisfied: 'dissatisfied' } as const;
export type ReopenCause = (typeof ReopenCause)[keyof typeof ReopenCause];

/** What the product does by itself at an instant, besides crossing thresholds. */
export const AppointmentPurpose = {
  deliverUrge: 'deliverUrge',
  /** The next rung of the ladder. */
  climb: 'climb',
  /** A suspension ends with its promised date, or at its cap. */
  endPause: 'endPause',
  /** A look at whether the complaint still moves, or is ended because it does not. */
  endStale: 'endStale',
} as const;
export type AppointmentPurpose = (typeof AppointmentPurpose)[keyof typeof AppointmentPurpose];

/** 等什么: what somebody waits for. */
export const PendingKind = {
  dispatch: 'dispatch',
  signature: 'signature',
  /** The lead's result. */
  result: 'result',
  /** An assistant's part, for which the lead waits. */
  part: 'part',
  urgeAnswer: 'urgeAnswer',
  supervisionReply: 'supervisionReply',
  /** The center's judgement of an answer, a reply, or an answer to an urge. */
  judgement: 'judgement',
  ruling: 'ruling',
  /** The decision of a group. */
  decision: 'decision',
  acknowledgement: 'acknowledgement',
  escalationAnswer: 'escalationAnswer',
  callback: 'callback',
} as const;
export type PendingKind = (typeof PendingKind)[keyof typeof PendingKind];

/** Who a person is to the product. */
export const Role = { supervisor: 'supervisor', liaison: 'liaison', leader: 'leader', admin: 'admin' } as const;
export type Role = (typeof Role)[keyof typeof Role];

/** Why an open case stands where it stands in the order `mostUrgent`; `neededBy` says when each holds. */
export const Need = {
  /** An escalation that nobody has acknowledged. */
  acknowledge: 'acknowledge',
  /** A deadline has passed, and nobody presses whoever owes. */
  overdue: 'overdue',
  /** Most of the time of a promise is used. */
  near: 'near',
  /** It has not been dispatched. */
  dispatch: 'dispatch',
  /** A deadline has passed; an urge, an order or an escalation since then waits for its answer in time. */
  overdueInHand: 'overdueInHand',
  /** Urgent, critical or escalated, in hand and in time. */
  urgent: 'urgent',
  /** In hand and in time. */
  later: 'later',
  /** Nothing is owed but a callback that is not due yet. */
  callback: 'callback',
} as const;
export type Need = (typeof Need)[keyof typeof Need];

/** Rank for ordering: the lower, the sooner somebody must look. */
export const needRank: Readonly<Record<Need, number>> = {
  acknowledge: 0,
  overdue: 1,
  near: 2,
  dispatch: 3,
  overdueInHand: 4,
  urgent: 5,
  later: 6,
  callback: 7,
};

/** Orders of the live queue. */
export const QueueOrder = { mostUrgent: 'mostUrgent', due: 'due', age: 'age' } as const;
export type QueueOrder = (typeof QueueOrder)[keyof typeof QueueOrder];
