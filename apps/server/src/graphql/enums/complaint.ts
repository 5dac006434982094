import {
  CallbackState,
  Channel,
  ComplaintState,
  Ending,
  Kind,
  Need,
  PendingKind,
  QueueOrder,
  ReopenCause,
  Urgency,
} from '@watchfloor/domain/vocabulary';
import { registerWords } from './register-words.js';

registerWords(Kind, 'Kind', 'What the caller wants (诉求性质).', {
  inquiry: 'Asks something (咨询).',
  help: 'Asks for help (求助).',
  grievance: 'Complains about something (投诉).',
  report: 'Reports a wrong (举报).',
  suggestion: 'Suggests something (建议).',
  praise: 'Thanks somebody (表扬).',
});

registerWords(Urgency, 'Urgency', 'How urgent the complaint is (紧急程度).', {
  normal: 'Takes its turn (一般).',
  urgent: 'Goes before normal ones (紧急).',
  critical: 'Life, health or public order is in danger (非常紧急).',
});

registerWords(Channel, 'Channel', 'How the complaint came in.', {
  phone: 'By telephone.',
  app: "By the hotline's own app.",
  web: 'By a web page.',
  wechat: 'By WeChat.',
  letter: 'By letter.',
  visit: 'In person.',
  other: 'In some other way.',
});

registerWords(ComplaintState, 'ComplaintState', 'Where the complaint as a whole stands.', {
  registered: 'No department has it yet (待派发).',
  dispatched: 'The lead department has not signed for it (待签收).',
  inHandling: 'The lead has signed and works on it (办理中).',
  answered: 'The lead has answered, the center has not accepted the answer (待审核).',
  accepted: 'The answer is accepted, the caller has not been called back (待回访).',
  closed: 'Done, or ended otherwise: see `ending`.',
});

registerWords(Ending, 'Ending', 'How a complaint came to its end.', {
  done: 'A department has answered for it (办结).',
  notAccepted: "Not the hotline's to take; the caller was told the ground (不予受理).",
  withdrawn: 'The caller took it back.',
  merged: 'Lives on in another complaint (并入).',
  stale: 'Ended by the product for want of any movement; never counted as done.',
});

registerWords(ReopenCause, 'ReopenCause', 'Why a complaint whose result was accepted is handled again.', {
  newFacts: 'There are new facts.',
  dissatisfied: 'The callback found the caller dissatisfied.',
});

registerWords(QueueOrder, 'QueueOrder', 'Orders of the live queue.', {
  mostUrgent: 'What is owed now and can still be helped first, by `need`; callbacks that are not due yet last.',
  due: 'The soonest deadline first.',
  age: 'The longest open first.',
});

registerWords(
  Need,
  'QueueNeed',
  'Why an open complaint stands where it stands in the order mostUrgent, the first first.',
  {
    acknowledge: 'An escalation that nobody has acknowledged.',
    overdue: 'A deadline has passed, and nobody presses whoever owes.',
    near: 'Most of the time of a promise is used.',
    dispatch: 'It has not been dispatched.',
    overdueInHand: 'A deadline has passed; an urge, an order or an escalation since then waits for its answer in time.',
    urgent: 'Urgent, critical or escalated, in hand and in time.',
    later: 'In hand and in time.',
    callback: 'Nothing is owed but a callback that is not due yet.',
  },
);

registerWords(PendingKind, 'PendingKind', 'What somebody waits for.', {
  dispatch: 'That the complaint is dispatched.',
  signature: 'That a department signs.',
  result: "The lead's result.",
  part: "An assistant's part, for which the lead waits.",
  urgeAnswer: 'The answer to an urge.',
  supervisionReply: 'The reply to an order.',
  judgement: "The center's judgement of an answer or a reply.",
  ruling: "The center's ruling on what was asked.",
  decision: 'The decision of a group.',
  acknowledgement: 'That somebody acknowledges an escalation.',
  escalationAnswer: 'The answer to an escalation.',
  callback: 'That the caller is called back.',
});

registerWords(CallbackState, 'CallbackState', 'Where a callback stands (回访).', {
  waiting: 'The caller has not been reached yet.',
  done: 'The caller was reached.',
  unreachable: 'Given up after every try.',
  dropped: 'Not held: the complaint was answered anew.',
});
