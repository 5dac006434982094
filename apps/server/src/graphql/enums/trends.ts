import { TrendFigure } from '@watchfloor/ledger/trends/figure';
import { registerWords } from './register-words.js';

registerWords(TrendFigure, 'TrendFigure', 'What is counted of a period: a set of complaints.', {
  received: 'Received within the period.',
  closed: 'Closed within the period.',
  closedWithDeadline: 'Closed within the period, of those whose deadline counts.',
  closedOnTime: 'Closed within the period with the deadline kept.',
  waived: 'Closed within the period, late, and taken out of the figures by a ruling.',
  otherEndings: 'Closed within the period otherwise than by a result, such as merged or withdrawn.',
  open: 'Open when the period ended, or now where it has not.',
  openOverdue: 'Of those open: the deadline had passed without an accepted result.',
  due: 'The deadline fell within the period, open ones and those closed with a result.',
  dueOnTime: 'Of those due: the result was accepted in time.',
});
