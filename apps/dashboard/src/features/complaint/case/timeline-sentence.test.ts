import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { en, zh } from '../messages.js';
import { type Entry, type Names, sentenceOf, type Verb } from './timeline-sentence.js';

const at = '2026-11-22T02:30:00.000Z';
const nothing: Omit<Entry, 'verb'> = {
  id: '1:0',
  at,
  actorName: '王敏',
  bySystem: false,
  departmentId: null,
  role: null,
  fromDepartmentId: null,
  text: null,
  nextStep: null,
  promisedAt: null,
  metric: null,
  threshold: null,
  dueAt: null,
  level: null,
  cause: null,
};

/** For each verb the shapes that the server sends; a verb the contract gains must be added here to compile. */
const shapes: Readonly<Record<Verb, readonly Partial<Entry>[]>> = {
  registered: [{}],
  assigned: [
    { departmentId: 'housing', role: 'lead' },
    { departmentId: 'fire', role: 'assist' },
    { departmentId: 'traffic', role: 'lead', fromDepartmentId: 'housing' },
  ],
  signed: [{ departmentId: 'housing', actorName: '李科' }],
  answered: [{ departmentId: 'housing', actorName: '李科', text: '已修好' }],
  answerAccepted: [{ departmentId: 'housing' }],
  closed: [{}],
  calledAgain: [{ text: '又打来' }],
  urged: [{ departmentId: 'housing', text: '请尽快' }],
  urgeAnswered: [{ departmentId: 'housing', actorName: '李科', text: '在修', nextStep: '回电', promisedAt: at }],
  escalated: [
    { level: 1, cause: 'byHand', text: '多次催办无果' },
    { level: 1, cause: 'breach', text: 'sign', bySystem: true },
  ],
  escalationAcknowledged: [{}],
  callerRevealed: [{ text: '回访' }],
  clockStarted: [
    { metric: 'sign', departmentId: 'housing', dueAt: at, bySystem: true },
    { metric: 'citizen', bySystem: true },
  ],
  clockStopped: [{ metric: 'sign', departmentId: 'housing', bySystem: true }],
  clockCancelled: [{ metric: 'handle', departmentId: 'housing', bySystem: true }],
  clockCrossed: [
    { metric: 'sign', departmentId: 'housing', threshold: 'early', dueAt: at, bySystem: true },
    { metric: 'sign', departmentId: 'housing', threshold: 'near', dueAt: at, bySystem: true },
    { metric: 'citizen', threshold: 'due', dueAt: at, bySystem: true },
  ],
};

const intls = {
  zh: createIntl({ locale: 'zh-CN', messages: zh }),
  en: createIntl({ locale: 'en', messages: en }),
};

const names = (language: 'zh' | 'en'): Names => ({
  department: (id) => ({ housing: '住建局', fire: '消防支队', traffic: '交通局' })[id] ?? id,
  clock: (metric, department) => `${department ?? ''}[${metric}]`,
  role: (role) => (language === 'zh' ? { lead: '主办', assist: '协办' } : { lead: 'lead', assist: 'assist' })[role],
  moment: () => '11-22 10:30',
  system: language === 'zh' ? '系统' : 'the system',
});

const tell = (language: 'zh' | 'en', verb: Verb, shape: Partial<Entry>): string => {
  const { id, values } = sentenceOf({ ...nothing, ...shape, verb }, names(language));
  return intls[language].formatMessage({ id }, { ...values });
};

const told = Object.entries(shapes).flatMap(([verb, list]) => list.map((shape) => [verb as Verb, shape] as const));

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(told)('%s %o is a whole sentence', (verb, shape) => {
    const sentence = tell(language, verb, shape);
    expect(sentence).not.toContain('complaint.timeline');
    expect(sentence).not.toMatch(/null|undefined|\{|\}|\s{2,}/);
    expect(sentence.trim()).toBe(sentence);
  });
});

test('the shapes of one verb are told apart', () => {
  const sentences = shapes.assigned.map((shape) => tell('zh', 'assigned', shape));
  expect(sentences).toEqual(['王敏 派给 住建局 主办', '王敏 请 消防支队 协办', '王敏 把主办从 住建局 改派到 交通局']);
});

test('what the product did by itself names no person', () => {
  expect(tell('en', 'escalated', { level: 1, cause: 'breach', bySystem: true, actorName: '' })).toBe(
    'Escalated to level 1 because a deadline passed',
  );
});
