import {
  Addressee,
  ClimbReason,
  EscalationCause,
  EscalationState,
  Rung,
  SupervisionCause,
  SupervisionState,
  UrgeState,
} from '@watchfloor/domain/vocabulary';
import { registerWords } from './register-words.js';

registerWords(UrgeState, 'UrgeState', 'Where an urge stands.', {
  sent: 'Nobody has taken it yet.',
  nobodyThere: 'The department has no account that could take it: it climbs at once.',
  delivered: "A person's open page has taken it; waits for its answer.",
  read: 'The liaison has seen it; waits for its answer.',
  answered: 'Has been answered; the center has not judged the answer.',
  accepted: 'The answer is accepted.',
  hollow: 'The answer said nothing: another is owed.',
  lapsed: 'The department left, or the complaint ended, before it answered.',
  withdrawn: 'Taken back by the center.',
});

registerWords(Rung, 'Rung', 'How hard a department is pressed, from a reminder to the executive (催办阶梯).', {
  urge: 'A reminder (催办).',
  notice: 'A written notice (催办通知书).',
  supervision: 'A supervision order (督办单).',
  circular: 'Named in a circular (通报批评).',
  listed: 'Publicly listed (挂牌督办).',
  executive: 'Put before the executive (提请市领导).',
});

registerWords(Addressee, 'Addressee', 'Whom a rung addresses, or is copied to.', {
  liaison: "The department's liaison.",
  deputyLeader: "The department's deputy leader.",
  leader: "The department's leader.",
  inspection: 'The inspection office.',
  allUnits: 'All departments.',
  governmentOffice: 'The office of the government.',
  executives: 'The executives of the city.',
});

registerWords(SupervisionState, 'SupervisionState', 'Where an order stands.', {
  issued: 'Waits for its reply.',
  replied: 'Has been replied to; the center has not judged the reply.',
  closed: 'The center is content with the reply.',
  withdrawn: 'Taken back.',
  lapsed: 'The department left, or the complaint ended.',
});

registerWords(SupervisionCause, 'SupervisionCause', 'Why an order above an urge was issued.', {
  urge: 'An urge went unanswered.',
  overdue: 'A deadline was missed.',
  byHand: 'A person issued it.',
});

registerWords(EscalationState, 'EscalationState', 'Where an escalation stands.', {
  raised: 'Waits to be acknowledged.',
  acknowledged: 'A named person has acknowledged it; the answer is owed.',
  answered: 'Answered: only this settles it.',
  withdrawn: 'Taken back.',
});

registerWords(EscalationCause, 'EscalationCause', 'Why a complaint was escalated.', {
  byHand: 'A person raised it.',
  breach: 'A deadline passed.',
  willEscalate: 'The caller says that they will take it higher.',
  escalatedBefore: 'The caller has escalated before and words it strongly.',
  threat: 'A life is threatened.',
  safety: 'Public safety is in danger.',
  mass: 'Many people are behind it.',
  dissatisfied: 'The callback found the caller dissatisfied.',
});

registerWords(ClimbReason, 'ClimbReason', 'Why an escalation went to another level, or passed one by.', {
  notAcknowledged: 'Nobody acknowledged it in time.',
  notAnswered: 'Nobody answered it in time.',
  nobodyThere: "Nobody of the level's roles can be reached.",
  graver: 'Something graver came up while it was open.',
});
