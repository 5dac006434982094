import { DayKind, SkipReason } from '@watchfloor/domain/calendars/year-file/noticed-day';
import { LawChangeCause, LawExtent, LawKind, OpenClocks } from '@watchfloor/domain/law/change';
import { ClockEffectKind } from '@watchfloor/domain/law/effects';
import { ProposalState, ProposedCause } from '@watchfloor/domain/law/proposal';
import { Became } from '@watchfloor/domain/law/word-trial';
import { registerWords } from './register-words.js';

registerWords(LawKind, 'LawKind', 'Which of the two documents of the law.', {
  policy: 'Limits, warnings, returns, extensions, pauses, ladder, levels, callbacks (规则).',
  calendar: 'Working hours, holidays, make-up days, closures (工作日历).',
});

registerWords(OpenClocks, 'OpenClocks', 'What a publication does to clocks that run already.', {
  keep: 'They keep the version they began by.',
  migrate: 'They move to the new version.',
});

registerWords(LawChangeCause, 'LawChangeCause', 'How a version came into force.', {
  shipped: 'With the product itself.',
  published: 'Somebody published it.',
  rolledBack: 'The version that had replaced it was taken out of force.',
});

registerWords(ProposalState, 'LawProposalState', 'What became of a change of the law that waits for a second person.', {
  waiting: 'It waits for a second person.',
  confirmed: 'In force, by the word of a second person.',
  declined: 'A second person said no.',
  withdrawn: 'Whoever proposed it took it back.',
  expired: 'The version that it would have changed is in force no more.',
});

registerWords(ProposedCause, 'LawProposalCause', 'What is proposed.', {
  published: 'A document is to be published.',
  rolledBack: 'The version in force is to be taken out of force.',
});

registerWords(LawExtent, 'LawExtent', 'Which running clocks a change of the law moves.', {
  all: 'Every one: limits, warnings and calendar.',
  calendar: 'Every one: the calendar only.',
  provisional: 'Those whose deadlines reached into a year that was not published.',
});

registerWords(ClockEffectKind, 'ClockEffectKind', 'What a law does to one clock.', {
  newlyLate: 'It is late at once, and was not.',
  rescued: 'It was late, and is not any more.',
  cancelled: 'The law has no such promise.',
  started: 'The law has a promise that nobody had made.',
  forgiven: 'Its breach is put in order.',
  moved: 'Its deadline is another, and it is as late as it was, or as little.',
});

registerWords(Became, 'Became', 'What really happened to a complaint that words are tried on.', {
  byWords: 'The words of the law in force then made it critical when it was registered.',
  otherwise: 'A person, or time, made it critical or escalated it, at once or later.',
  never: 'Neither.',
});

registerWords(DayKind, 'DayKind', 'What a list says of a day.', {
  off: 'Off.',
  worked: 'Worked although its weekday is off (调休).',
  cultural: 'A festival: off for nobody by that.',
});

registerWords(SkipReason, 'SkipReason', 'Why a day of a file is not taken.', {
  cultural: 'A festival; it can be taken by hand.',
  duplicate: 'It stands in the file before.',
  otherYear: 'It belongs to another year.',
  plain: 'It says of a weekday or a weekend what holds anyway.',
  timed: 'It takes part of a day only.',
  recurring: 'It comes back by a rule; files of single years do not say so.',
  cancelled: 'It was called off.',
});
