import { Lowering, ReferenceKind, TextField, TextProblem } from '@watchfloor/domain/refusal';
import { registerWords } from './register-words.js';

registerWords(Lowering, 'Lowering', 'What is lowered by two people.', {
  urgency: 'The urgency of a complaint.',
  supervision: 'An order above an urge.',
});

registerWords(ReferenceKind, 'ReferenceKind', 'Which table of the directory an id belongs to.', {
  department: 'A department.',
  district: 'A district.',
  category: 'A category.',
});

registerWords(TextField, 'TextField', 'Which text of a command a refusal speaks of.', {
  title: "The complaint's title.",
  details: "The complaint's full text.",
  urgencyReason: 'Why it is urgent.',
  reason: 'The reason for the command.',
  note: 'The note given with it.',
  answer: "The department's answer.",
  progress: 'What has been done so far.',
  nextStep: 'What will be done next.',
  basis: 'On what a return is based.',
  evidence: 'The evidence.',
  ground: 'The ground.',
  decision: 'What was decided.',
  callerNotice: 'What the caller was told.',
  place: 'Where it is.',
  callerName: "The caller's name.",
  callerPhone: "The caller's phone number.",
  representative: 'The name of somebody who speaks for the callers.',
});

registerWords(TextProblem, 'TextProblem', 'What is wrong with a text.', {
  missing: 'It is empty.',
  tooShort: 'It is too short to say anything.',
  tooLong: 'It is longer than the product keeps.',
  hollow: 'It says nothing, such as "received" (收到) alone.',
  notAPhone: 'It is no number that anybody could be called back on.',
});
