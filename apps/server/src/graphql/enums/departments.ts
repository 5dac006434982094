import { AssignmentRole, AssignmentState, RequestKind, RequestState } from '@watchfloor/domain/vocabulary';
import { registerWords } from './register-words.js';

registerWords(AssignmentRole, 'AssignmentRole', "A department's part in a complaint.", {
  lead: 'Leads, and answers for the result (主办).',
  assist: 'Assists the lead (协办).',
});

registerWords(AssignmentState, 'AssignmentState', "Where one department's leg stands.", {
  awaitingSignature: 'The department has not signed for it.',
  signed: 'The department works on it.',
  answered: 'The department has answered.',
  accepted: 'The center has accepted the answer.',
  reassigned: 'The center moved the leg to another department; this one has left.',
  returned: 'The department left because its return was granted (退单).',
  undone: 'The reassignment that brought the leg was taken back.',
});

registerWords(RequestKind, 'RequestKind', 'What one person asks and another rules on (申请).', {
  return: 'Not our duty (退单).',
  extension: 'A later deadline (延期).',
  suspension: 'A stop of the clock with a promised date (挂账).',
  backdate: 'A suspension entered after the fact.',
  lowerUrgency: 'A lower urgency.',
  lowerSupervision: 'An order taken down to a lower rung, or back.',
  evidence: 'Proof that a promise was kept though the record came late.',
  appeal: 'A missed deadline that should not count (考核申诉).',
});

registerWords(RequestState, 'RequestState', 'What became of what was asked.', {
  pending: 'Waits for its ruling.',
  granted: 'Granted.',
  refused: 'Refused.',
  withdrawn: 'Taken back by those who asked.',
  lapsed: 'Made void by what happened since.',
});
