import type {
  Alarm,
  AssignmentRole,
  AssignmentState,
  Channel,
  ClockMetric,
  ClockState,
  ComplaintState,
  EscalationCause,
  EscalationState,
  Kind,
  QueueOrder,
  Role,
  Threshold,
  Urgency,
  UrgeState,
} from '@watchfloor/domain/vocabulary';
import type { Language } from './languages.js';

/** One word in both languages. */
export type Word = Readonly<Record<Language, string>>;

/** The closed lists of the product, in words. Total: a value the domain gains and this lacks does not compile. */
export const vocabulary = {
  kind: {
    inquiry: { zh: '咨询', en: 'Inquiry' },
    help: { zh: '求助', en: 'Help' },
    grievance: { zh: '投诉', en: 'Grievance' },
    report: { zh: '举报', en: 'Report' },
    suggestion: { zh: '建议', en: 'Suggestion' },
    praise: { zh: '表扬', en: 'Praise' },
  } satisfies Record<Kind, Word>,
  urgency: {
    normal: { zh: '一般', en: 'Normal' },
    urgent: { zh: '紧急', en: 'Urgent' },
    critical: { zh: '非常紧急', en: 'Critical' },
  } satisfies Record<Urgency, Word>,
  channel: {
    phone: { zh: '电话', en: 'Phone' },
    app: { zh: '应用', en: 'App' },
    web: { zh: '网站', en: 'Website' },
    wechat: { zh: '微信', en: 'WeChat' },
    letter: { zh: '来信', en: 'Letter' },
    visit: { zh: '来访', en: 'Visit' },
    other: { zh: '其他', en: 'Other' },
  } satisfies Record<Channel, Word>,
  complaintState: {
    registered: { zh: '待派发', en: 'To dispatch' },
    dispatched: { zh: '待签收', en: 'To sign' },
    inHandling: { zh: '办理中', en: 'In handling' },
    answered: { zh: '待审核', en: 'To review' },
    accepted: { zh: '待回访', en: 'To call back' },
    closed: { zh: '已办结', en: 'Closed' },
  } satisfies Record<ComplaintState, Word>,
  assignmentRole: {
    lead: { zh: '主办', en: 'Lead' },
    assist: { zh: '协办', en: 'Assist' },
  } satisfies Record<AssignmentRole, Word>,
  assignmentState: {
    awaitingSignature: { zh: '待签收', en: 'To sign' },
    signed: { zh: '已签收', en: 'Signed' },
    answered: { zh: '已答复', en: 'Answered' },
    accepted: { zh: '已通过', en: 'Accepted' },
    reassigned: { zh: '已改派', en: 'Reassigned' },
  } satisfies Record<AssignmentState, Word>,
  metric: {
    citizen: { zh: '群众', en: 'Citizen' },
    dispatch: { zh: '派发', en: 'Dispatch' },
    sign: { zh: '签收', en: 'Sign' },
    handle: { zh: '办结', en: 'Handle' },
    urgeReply: { zh: '催复', en: 'Urge' },
    escalationAck: { zh: '确认', en: 'Ack' },
  } satisfies Record<ClockMetric, Word>,
  metricInFull: {
    citizen: { zh: '群众时限', en: 'Citizen deadline' },
    dispatch: { zh: '派发时限', en: 'Dispatch deadline' },
    sign: { zh: '签收时限', en: 'Signature deadline' },
    handle: { zh: '办理时限', en: 'Handling deadline' },
    urgeReply: { zh: '催办答复时限', en: 'Urge reply deadline' },
    escalationAck: { zh: '升级确认时限', en: 'Escalation acknowledgement deadline' },
  } satisfies Record<ClockMetric, Word>,
  clockState: {
    running: { zh: '进行中', en: 'Running' },
    met: { zh: '按时', en: 'On time' },
    missed: { zh: '超期', en: 'Missed' },
    cancelled: { zh: '已取消', en: 'Cancelled' },
  } satisfies Record<ClockState, Word>,
  threshold: {
    early: { zh: '预警', en: 'Early warning' },
    near: { zh: '临期', en: 'Near due' },
    due: { zh: '超期', en: 'Overdue' },
  } satisfies Record<Threshold, Word>,
  alarm: {
    none: { zh: '正常', en: 'On track' },
    early: { zh: '预警', en: 'Early warning' },
    near: { zh: '临期', en: 'Near due' },
    breached: { zh: '超期', en: 'Overdue' },
  } satisfies Record<Alarm, Word>,
  urgeState: {
    sent: { zh: '待答', en: 'Unanswered' },
    answered: { zh: '已答', en: 'Answered' },
    lapsed: { zh: '已失效', en: 'Lapsed' },
  } satisfies Record<UrgeState, Word>,
  escalationState: {
    raised: { zh: '待确认', en: 'To acknowledge' },
    acknowledged: { zh: '已确认', en: 'Acknowledged' },
  } satisfies Record<EscalationState, Word>,
  escalationCause: {
    byHand: { zh: '人工升级', en: 'Raised by hand' },
    breach: { zh: '超期升级', en: 'Raised by a missed deadline' },
  } satisfies Record<EscalationCause, Word>,
  role: {
    supervisor: { zh: '值班长', en: 'Supervisor' },
    liaison: { zh: '联络员', en: 'Liaison' },
    leader: { zh: '领导', en: 'Leader' },
    admin: { zh: '管理员', en: 'Administrator' },
  } satisfies Record<Role, Word>,
  queueOrder: {
    mostUrgent: { zh: '最紧急', en: 'Most urgent' },
    due: { zh: '最先到期', en: 'Soonest due' },
    age: { zh: '等待最久', en: 'Oldest' },
  } satisfies Record<QueueOrder, Word>,
};
