import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { bookOf } from '../i18n/directory.js';
import { messages } from '../i18n/messages.js';
import { wordsOf } from '../i18n/words.js';
import type { Refusal } from './refusal.js';
import { refusalSentence } from './refusal-sentences.js';

const at = '2026-11-22T02:30:07.000Z';

/** One of each: a refusal that the contract gains and this lacks does not compile. */
const refusals: { readonly [Name in Refusal['__typename']]: Extract<Refusal, { __typename: Name }> } = {
  ComplaintNotFound: { __typename: 'ComplaintNotFound' },
  AlreadyRegistered: { __typename: 'AlreadyRegistered', number: '26-118204' },
  NotAllowed: { __typename: 'NotAllowed', role: 'leader' },
  StaleVersion: { __typename: 'StaleVersion', changedAt: at, changedBy: '李科' },
  WrongState: { __typename: 'WrongState', complaintState: 'closed' },
  AssignmentNotFound: { __typename: 'AssignmentNotFound' },
  WrongAssignmentState: { __typename: 'WrongAssignmentState', assignmentState: 'answered' },
  AlreadyAssigned: { __typename: 'AlreadyAssigned', departmentId: 'housing' },
  UnknownReference: { __typename: 'UnknownReference', what: 'district', id: 'x9' },
  TextNeeded: { __typename: 'TextNeeded', field: 'answer', problem: 'hollow', limit: null },
  PromiseInPast: { __typename: 'PromiseInPast', now: at },
  NotInPast: { __typename: 'NotInPast', now: at },
  CallerWithheld: { __typename: 'CallerWithheld' },
  KeyReused: { __typename: 'KeyReused' },
  StorageFull: { __typename: 'StorageFull' },
  NothingChanged: { __typename: 'NothingChanged' },
  LoweringIsAsked: { __typename: 'LoweringIsAsked', lowering: 'supervision' },
  OwnEscalation: { __typename: 'OwnEscalation', onShift: ['陈静', '赵宁'] },
  NoCaller: { __typename: 'NoCaller' },
  PhoneOfAnother: { __typename: 'PhoneOfAnother' },
  RequestPending: { __typename: 'RequestPending', asked: 'return', askedAt: at },
  RequestNotFound: { __typename: 'RequestNotFound' },
  RequestSettled: { __typename: 'RequestSettled', requestState: 'granted' },
  SecondPersonNeeded: { __typename: 'SecondPersonNeeded', askedBy: '王敏' },
  TooLate: { __typename: 'TooLate', until: at },
  TooMany: { __typename: 'TooMany', asked: 'extension', most: 3 },
  TooLong: { __typename: 'TooLong', longest: { amount: 3, unit: 'workingDays' } },
  Designated: { __typename: 'Designated' },
  DesignationNeeded: { __typename: 'DesignationNeeded', bounces: 2 },
  Loop: { __typename: 'Loop', departmentId: 'housing' },
  UnknownPauseCause: { __typename: 'UnknownPauseCause', cause: 'x', known: ['works', 'weather'] },
  ClockNotFound: { __typename: 'ClockNotFound' },
  NoBreach: { __typename: 'NoBreach' },
  OccurredTooEarly: { __typename: 'OccurredTooEarly', earliest: at },
  NotSuspended: { __typename: 'NotSuspended' },
  NoDeadline: { __typename: 'NoDeadline' },
  UrgePending: { __typename: 'UrgePending', urgeId: 'u1', sentAt: at, sentBy: '王敏', reason: '请说明' },
  UrgeNotFound: { __typename: 'UrgeNotFound' },
  UrgeAlreadyAnswered: { __typename: 'UrgeAlreadyAnswered', answeredAt: at },
  WrongUrgeState: { __typename: 'WrongUrgeState', urgeState: 'withdrawn' },
  SupervisionNotFound: { __typename: 'SupervisionNotFound' },
  WrongSupervisionState: { __typename: 'WrongSupervisionState', supervisionState: 'closed' },
  SupervisionPending: { __typename: 'SupervisionPending', rung: 'circular' },
  WrongRung: { __typename: 'WrongRung', rung: 'notice' },
  EscalationPending: { __typename: 'EscalationPending', raisedAt: at },
  EscalationNotFound: { __typename: 'EscalationNotFound' },
  WrongEscalationState: { __typename: 'WrongEscalationState', escalationState: 'answered' },
  AboveYourLevel: { __typename: 'AboveYourLevel', level: 2 },
  AlreadyAcknowledged: { __typename: 'AlreadyAcknowledged', by: '王敏', at },
  PartsMissing: { __typename: 'PartsMissing', assignmentIds: ['a2'] },
  CallbackNotFound: { __typename: 'CallbackNotFound' },
  WrongCallbackState: { __typename: 'WrongCallbackState', callbackState: 'done' },
  CallbackTooSoon: { __typename: 'CallbackTooSoon', notBefore: at },
  CallbackFirst: { __typename: 'CallbackFirst' },
  SatisfactionAsked: { __typename: 'SatisfactionAsked', excluded: false },
  UndoTooLate: { __typename: 'UndoTooLate', until: at },
  NothingToUndo: { __typename: 'NothingToUndo' },
  AlreadyConvened: { __typename: 'AlreadyConvened', openedAt: at },
  NotConvened: { __typename: 'NotConvened' },
  TooManyRepresentatives: { __typename: 'TooManyRepresentatives', most: 5 },
  MembersNeeded: { __typename: 'MembersNeeded', least: 2 },
  CannotMerge: { __typename: 'CannotMerge', into: { number: '26-2' } },
};

const plain = (value: unknown) => String(value);
const list = (names: readonly string[]) => names.join(', ');
const limit = ({ amount, unit }: { amount: number; unit: string }) => `${amount} ${unit}`;
const format = {
  number: plain,
  percent: plain,
  dateTime: plain,
  shortDateTime: plain,
  time: plain,
  timeToSecond: plain,
};

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const intl = createIntl({
    locale: language,
    messages: messages[language],
    onError: (error) => {
      throw error;
    },
  });
  const tell = {
    text: (id: string, values?: Readonly<Record<string, string>>) =>
      intl.formatMessage({ id: `ui.refusal.${id}` }, values),
    words: wordsOf(language, bookOf({ departments: [], districts: [], categories: [] })),
    format,
    limit,
    list,
  };

  test.each(Object.values(refusals))('$__typename says what is so and then what to do', (refusal) => {
    const sentence = refusalSentence(refusal, tell);
    expect(sentence).not.toMatch(/undefined|null|\{|ui\./);
    const sentences = sentence.split(/[。.:：]\s*/).filter(Boolean);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
  });

  test.each(['missing', 'tooShort', 'tooLong', 'hollow'] as const)('a text that is %s is named', (problem) => {
    const sentence = refusalSentence({ __typename: 'TextNeeded', field: 'nextStep', problem, limit: 5 }, tell);
    expect(sentence).toContain(language === 'zh' ? '下一步' : 'Next step');
  });
});

test('a stale version names who changed it, and that nothing is lost', () => {
  const intl = createIntl({ locale: 'zh', messages: messages.zh });
  const text = (id: string, values?: Readonly<Record<string, string>>) =>
    intl.formatMessage({ id: `ui.refusal.${id}` }, values);
  const words = wordsOf('zh', bookOf({ departments: [], districts: [], categories: [] }));
  const sentence = refusalSentence(refusals.StaleVersion, { text, words, format, limit, list });
  expect(sentence).toContain('李科');
  expect(sentence).toContain('已保留');
});
