import { LimitUnit } from '@watchfloor/domain/clock';
import { ReferenceKind, TextField, TextProblem } from '@watchfloor/domain/refusal';
import {
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
import { registerEnumType } from 'type-graphql';

registerEnumType(Kind, {
  name: 'Kind',
  description: 'What the caller wants (诉求性质).',
  valuesConfig: {
    inquiry: { description: 'Asks something (咨询).' },
    help: { description: 'Asks for help (求助).' },
    grievance: { description: 'Complains about something (投诉).' },
    report: { description: 'Reports a wrong (举报).' },
    suggestion: { description: 'Suggests something (建议).' },
    praise: { description: 'Thanks somebody (表扬).' },
  },
});

registerEnumType(Urgency, {
  name: 'Urgency',
  description: 'How urgent the complaint is (紧急程度).',
  valuesConfig: {
    normal: { description: 'Takes its turn (一般).' },
    urgent: { description: 'Goes before normal ones (紧急).' },
    critical: { description: 'Life, health or public order is in danger (非常紧急).' },
  },
});

registerEnumType(Channel, {
  name: 'Channel',
  description: 'How the complaint came in.',
  valuesConfig: {
    phone: { description: 'By telephone.' },
    app: { description: "By the hotline's own app." },
    web: { description: 'By a web page.' },
    wechat: { description: 'By WeChat.' },
    letter: { description: 'By letter.' },
    visit: { description: 'In person.' },
    other: { description: 'In some other way.' },
  },
});

registerEnumType(ComplaintState, {
  name: 'ComplaintState',
  description: 'Where the complaint as a whole stands.',
  valuesConfig: {
    registered: { description: 'No department has it yet (待派发).' },
    dispatched: { description: 'The lead department has not signed for it (待签收).' },
    inHandling: { description: 'The lead has signed and works on it (办理中).' },
    answered: { description: 'The lead has answered, the center has not accepted the answer (待审核).' },
    accepted: { description: 'The answer is accepted, the caller has not been called back (待回访).' },
    closed: { description: 'Done (办结).' },
  },
});

registerEnumType(AssignmentRole, {
  name: 'AssignmentRole',
  description: "A department's part in a complaint.",
  valuesConfig: {
    lead: { description: 'Leads, and answers for the result (主办).' },
    assist: { description: 'Assists the lead (协办).' },
  },
});

registerEnumType(AssignmentState, {
  name: 'AssignmentState',
  description: "Where one department's leg stands.",
  valuesConfig: {
    awaitingSignature: { description: 'The department has not signed for it.' },
    signed: { description: 'The department works on it.' },
    answered: { description: 'The department has answered.' },
    accepted: { description: 'The center has accepted the answer.' },
    reassigned: { description: 'The center moved the leg to another department; this one has left.' },
  },
});

registerEnumType(ClockMetric, {
  name: 'ClockMetric',
  description: 'Which promise a clock measures.',
  valuesConfig: {
    citizen: { description: "Receipt to accepted result, the caller's own clock: nothing a department does stops it." },
    dispatch: { description: 'Receipt to dispatch.' },
    sign: { description: 'Dispatch to signature, for each leg.' },
    handle: { description: 'Dispatch to answer, for each leg.' },
    urgeReply: { description: 'Urge to its answer.' },
    escalationAck: { description: 'Escalation to its acknowledgement.' },
  },
});

registerEnumType(ClockState, {
  name: 'ClockState',
  description: 'How a clock stands.',
  valuesConfig: {
    running: { description: 'Time is being counted.' },
    met: { description: 'Stopped at or before its deadline. Final.' },
    missed: { description: 'Stopped after its deadline. Final.' },
    cancelled: { description: 'No longer wanted; counts in no statistic.' },
  },
});

registerEnumType(Threshold, {
  name: 'Threshold',
  description: 'The instants at which a running clock speaks.',
  valuesConfig: {
    early: { description: 'Part of the time is used.' },
    near: { description: 'Most of the time is used.' },
    due: { description: 'All of the time is used: the promise is broken unless the clock stops now.' },
  },
});

registerEnumType(Alarm, {
  name: 'Alarm',
  description: 'How loudly a row speaks: the worst threshold that its running clocks have crossed.',
  valuesConfig: {
    none: { description: 'No threshold is crossed.' },
    early: { description: 'Part of the time is used.' },
    near: { description: 'Most of the time is used.' },
    breached: { description: 'A deadline has passed.' },
  },
});

registerEnumType(UrgeState, {
  name: 'UrgeState',
  description: 'Where an urge stands.',
  valuesConfig: {
    sent: { description: 'Waits for its answer.' },
    answered: { description: 'Has been answered.' },
    lapsed: { description: 'The department left before it answered.' },
  },
});

registerEnumType(EscalationState, {
  name: 'EscalationState',
  description: 'Where an escalation stands.',
  valuesConfig: {
    raised: { description: 'Waits to be acknowledged.' },
    acknowledged: { description: 'A named person has acknowledged it.' },
  },
});

registerEnumType(EscalationCause, {
  name: 'EscalationCause',
  description: 'Why a complaint was escalated.',
  valuesConfig: {
    byHand: { description: 'A person raised it.' },
    breach: { description: 'A deadline passed.' },
  },
});

registerEnumType(Role, {
  name: 'Role',
  description: 'Who a person is to the product.',
  valuesConfig: {
    supervisor: { description: 'Leads the shift on the floor; sees everything.' },
    liaison: { description: 'Answers for one department (联络员); sees its complaints only.' },
    leader: { description: 'Reads the figures; sees everything, decides nothing.' },
    admin: { description: 'Looks after the product; sees and may do everything.' },
  },
});

registerEnumType(QueueOrder, {
  name: 'QueueOrder',
  description: 'Orders of the live queue.',
  valuesConfig: {
    mostUrgent: { description: 'What needs eyes first comes first.' },
    due: { description: 'The soonest deadline first.' },
    age: { description: 'The longest open first.' },
  },
});

registerEnumType(LimitUnit, {
  name: 'LimitUnit',
  description: 'The unit in which a time limit was promised.',
  valuesConfig: {
    minutes: { description: 'Elapsed minutes.' },
    hours: { description: 'Elapsed hours, nights and holidays included.' },
    days: { description: 'Calendar days by the wall clock of the jurisdiction.' },
    workingMinutes: { description: 'Minutes of the working calendar.' },
    workingHours: { description: 'Hours of the working calendar.' },
    workingDays: { description: 'Days on which the working calendar has hours.' },
  },
});

registerEnumType(ReferenceKind, {
  name: 'ReferenceKind',
  description: 'Which table of the directory an id belongs to.',
  valuesConfig: {
    department: { description: 'A department.' },
    district: { description: 'A district.' },
    category: { description: 'A category.' },
  },
});

registerEnumType(TextField, {
  name: 'TextField',
  description: 'Which text of a command a refusal speaks of.',
  valuesConfig: {
    title: { description: "The complaint's title." },
    details: { description: "The complaint's full text." },
    urgencyReason: { description: 'Why it is urgent.' },
    reason: { description: 'The reason for the command.' },
    note: { description: 'The note given with it.' },
    answer: { description: "The department's answer." },
    progress: { description: 'What has been done so far.' },
    nextStep: { description: 'What will be done next.' },
  },
});

registerEnumType(TextProblem, {
  name: 'TextProblem',
  description: 'What is wrong with a text.',
  valuesConfig: {
    missing: { description: 'It is empty.' },
    tooShort: { description: 'It is too short to say anything.' },
    tooLong: { description: 'It is longer than the product keeps.' },
    hollow: { description: 'It says nothing, such as "received" (收到) alone.' },
  },
});
