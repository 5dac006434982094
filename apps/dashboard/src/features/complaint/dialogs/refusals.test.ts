import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { bookOf } from '../../../i18n/directory.js';
import { messages } from '../../../i18n/messages.js';
import { wordsOf } from '../../../i18n/words.js';
import type { Refusal } from '../../../ui/refusal.js';
import { refusalSentence } from '../../../ui/refusal-sentences.js';

const at = '2026-11-22T02:30:00.000Z';

/** One of each; a refusal the contract gains must be added here to compile. */
const refusals: { readonly [Name in Refusal['__typename']]: Extract<Refusal, { __typename: Name }> } = {
  ComplaintNotFound: { __typename: 'ComplaintNotFound' },
  AlreadyRegistered: { __typename: 'AlreadyRegistered', number: '26-1' },
  NotAllowed: { __typename: 'NotAllowed', role: 'liaison' },
  StaleVersion: { __typename: 'StaleVersion', changedAt: at, changedBy: '李工' },
  WrongState: { __typename: 'WrongState', complaintState: 'closed' },
  AssignmentNotFound: { __typename: 'AssignmentNotFound' },
  WrongAssignmentState: { __typename: 'WrongAssignmentState', assignmentState: 'answered' },
  AlreadyAssigned: { __typename: 'AlreadyAssigned', departmentId: 'housing' },
  UnknownReference: { __typename: 'UnknownReference', what: 'department', id: 'x' },
  TextNeeded: { __typename: 'TextNeeded', field: 'progress', problem: 'hollow' },
  PromiseInPast: { __typename: 'PromiseInPast', now: at },
  UrgePending: { __typename: 'UrgePending', sentAt: at, sentBy: '王敏' },
  UrgeNotFound: { __typename: 'UrgeNotFound' },
  UrgeAlreadyAnswered: { __typename: 'UrgeAlreadyAnswered', answeredAt: at },
  EscalationPending: { __typename: 'EscalationPending', raisedAt: at },
  EscalationNotFound: { __typename: 'EscalationNotFound' },
  AlreadyAcknowledged: { __typename: 'AlreadyAcknowledged', by: '王敏', at },
};

const format = {
  number: String,
  percent: () => '',
  dateTime: () => '2026-11-22 10:30',
  shortDateTime: () => '11-22 10:30',
  time: () => '10:30',
  timeToSecond: () => '10:30:00',
};

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const intl = createIntl({ locale: language === 'zh' ? 'zh-CN' : 'en', messages: messages[language] });
  const words = wordsOf(language, bookOf({ departments: [], districts: [], categories: [] }));
  const text = (id: string, values?: Readonly<Record<string, string>>) =>
    intl.formatMessage({ id: `ui.refusal.${id}` }, values);

  test.each(Object.values(refusals))('$__typename says why, and then what to do', (refusal) => {
    const sentence = refusalSentence(refusal, { text, words, format });
    expect(sentence).not.toContain('ui.refusal');
    expect(sentence).not.toMatch(/undefined|null|\{/);
    // why, a mark between, what to do, a full stop
    expect(sentence).toMatch(language === 'zh' ? /[。!！].+。$/ : /[.:;].+\.$/);
  });
});
