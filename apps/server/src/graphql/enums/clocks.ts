import { LimitUnit } from '@watchfloor/domain/clock';
import { SegmentKind } from '@watchfloor/domain/explain';
import {
  Alarm,
  BreachState,
  CancelCause,
  ChangeCause,
  ClockMetric,
  ClockState,
  Threshold,
} from '@watchfloor/domain/vocabulary';
import { registerWords } from './register-words.js';

registerWords(ClockMetric, 'ClockMetric', 'Which promise a clock measures.', {
  citizen: "Receipt to accepted result, the caller's own clock (群众时限): nothing a department does stops it.",
  dispatch: 'Receipt to dispatch (派发时限).',
  sign: 'Dispatch to signature, for each leg (签收时限).',
  contact: 'Dispatch to the first contact with the caller, for each lead (首次联系时限).',
  handle: 'Dispatch to answer, for each leg (办理时限).',
  returnWindow: "How long a leg may be returned (退单期限); its end is nobody's failure.",
  ruling: 'How long the center may take to rule on what was asked (审核时限).',
  urgeReply: "An urge's delivery to its answer (催办答复时限).",
  supervisionReply: 'A supervision order to its reply (督办答复时限).',
  escalationAck: 'Escalation to its acknowledgement (升级确认时限).',
  escalationAnswer: 'Acknowledgement of an escalation to its answer (升级答复时限).',
  callback: 'How long the center may take to call back (回访时限).',
  promise: 'What a department promised by itself: in an answer to an urge, or for a suspension (承诺时限).',
});

registerWords(ClockState, 'ClockState', 'How a clock stands.', {
  running: 'Time is being counted.',
  paused: 'Stands still; goes on when the pause ends.',
  met: 'Stopped at or before its deadline.',
  missed: 'Stopped after its deadline.',
  cancelled: 'No longer wanted; counts in no statistic.',
});

registerWords(CancelCause, 'CancelCause', 'Why a clock was taken out of every statistic.', {
  departed: 'The department left.',
  ended: 'The complaint ended.',
  withdrawn: 'What it measured was taken back.',
  policy: 'The policy that now applies has no such promise.',
  cycle: 'The complaint was answered anew: a new clock runs.',
  excepted: 'The policy makes an exception: nobody could have done it.',
});

registerWords(ChangeCause, 'ChangeCause', 'What changed the time that a running clock allows.', {
  paused: 'It stands still from now on.',
  resumed: 'It goes on.',
  extended: 'An extension was granted (延期).',
  urgency: 'The urgency changed.',
  category: 'The category or the kind changed.',
  policy: 'Another policy applies.',
  calendar: 'Another working calendar applies.',
  absorbed: 'A duplicate with a stricter deadline was taken in.',
});

registerWords(BreachState, 'BreachState', 'What became of a missed deadline.', {
  standing: 'It stands.',
  contested: 'A department contests it; a ruling is due.',
  waived: 'A ruling took it out of the figures.',
});

registerWords(Threshold, 'Threshold', 'The instants at which a running clock speaks.', {
  early: 'Part of the time is used.',
  near: 'Most of the time is used.',
  due: 'All of the time is used: the promise is broken unless the clock stops now.',
});

registerWords(Alarm, 'Alarm', 'How loudly a row speaks: the worst threshold that its running clocks have crossed.', {
  none: 'No threshold is crossed.',
  early: 'Part of the time is used.',
  near: 'Most of the time is used.',
  breached: 'A deadline has passed.',
});

registerWords(LimitUnit, 'LimitUnit', 'The unit in which a time limit was promised.', {
  minutes: 'Elapsed minutes.',
  hours: 'Elapsed hours, nights and holidays included.',
  days: 'Calendar days by the wall clock of the jurisdiction.',
  workingMinutes: 'Minutes of the working calendar.',
  workingHours: 'Hours of the working calendar.',
  workingDays: 'Days on which the working calendar has hours.',
});

registerWords(SegmentKind, 'SegmentKind', "What a stretch of a clock's life did to its time.", {
  counted: 'Was counted.',
  extended: 'Was counted, and is there only thanks to an extension.',
  paused: 'Would have counted, but the clock stood still.',
  offHours: 'Nights, breaks and weekends, and what a cut-off leaves of the day.',
  holiday: 'A whole day off by the list of holidays.',
  closure: 'Would have been worked, but for a closure.',
});
