import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { bookOf } from '../../../../i18n/directory.js';
import { wordsOf } from '../../../../i18n/words.js';
import { en, zh } from '../../messages.js';
import { entry } from '../../testing/acted.js';
import type { Entry, Verb } from './timeline-entry.js';
import { type Names, sentenceOf } from './timeline-sentence.js';

const at = '2026-11-22T02:30:00.000Z';
const housing = { departmentId: 'housing' };
const byLiaison = { ...housing, actorName: '李科' };
const ofClock = { ...housing, metric: 'handle', dueAt: at, bySystem: true } as const;

/** For each verb the shapes that the server sends; a verb the contract gains must be added here to compile. */
const shapes: Readonly<Record<Verb, readonly Partial<Entry>[]>> = {
  registered: [{}, { complaints: [{ id: 'c9', number: '26-9' }] }],
  calledAgain: [{ text: '又打来' }],
  reclassified: [{ kind: 'help', urgency: 'urgent', categoryId: 'gas', text: '有燃气味' }],
  callerRevealed: [{ text: '回访' }],
  callerCorrected: [
    {
      callerBefore: { name: '王*', phone: '138****1111' },
      callerAfter: { name: '王*', phone: '139****1234' },
      text: '登记时听错',
    },
  ],
  assigned: [
    { ...housing, role: 'lead', handing: 'dispatch' },
    { departmentId: 'fire', role: 'assist', handing: 'dispatch' },
    { departmentId: 'traffic', role: 'lead', handing: 'reassigned', fromDepartmentId: 'housing' },
    { departmentId: 'traffic', role: 'lead', handing: 'returned', fromDepartmentId: 'housing' },
    { departmentId: 'traffic', role: 'lead', handing: 'coordinated', fromDepartmentId: 'housing' },
  ],
  legEnded: [housing],
  designated: [housing],
  reassignmentUndone: [{ ...housing, fromDepartmentId: 'traffic' }],
  signed: [byLiaison],
  contacted: [
    { ...byLiaison, reached: true, text: '约好上门' },
    { ...byLiaison, reached: false, text: '无人接听' },
  ],
  progressReported: [{ ...byLiaison, text: '已到现场' }],
  partWaived: [{ departmentId: 'fire', text: '与本件无关' }],
  answered: [{ ...byLiaison, text: '已修好' }],
  answerRejected: [{ ...housing, text: '没有联系来电人' }],
  answerAccepted: [housing],
  closed: (['done', 'notAccepted', 'withdrawn', 'merged', 'stale'] as const).map((ending) => ({
    ending,
    complaints: ending === 'merged' ? [{ id: 'c2', number: '26-2' }] : null,
  })),
  reopened: [
    { ...housing, reopenCause: 'newFacts', text: '又漏了' },
    { ...housing, reopenCause: 'dissatisfied', chargedTo: 'housing', text: '没解决' },
  ],
  suspended: [{ ...housing, pauseCause: 'works', from: at, promisedAt: at }],
  resumed: [{ ...housing, text: '提前完工' }],
  requested: [
    { ...byLiaison, request: 'return', text: '不属职责' },
    { request: 'lowerUrgency', urgency: 'normal', text: '误报' },
    { request: 'appeal', text: '节假日' },
  ],
  ruled: [
    { ...housing, request: 'extension', requestState: 'granted', text: '同意' },
    { request: 'lowerUrgency', requestState: 'refused', text: '仍有危险' },
  ],
  requestEnded: [
    { ...byLiaison, request: 'return', requestState: 'withdrawn' },
    { ...housing, request: 'return', requestState: 'lapsed', bySystem: true },
  ],
  urged: [{ ...housing, text: '请尽快' }],
  urgeJoined: [{ ...housing, text: '又来电' }],
  urgeReleased: [{ ...housing, bySystem: true }],
  urgeDelivered: [{ ...housing, bySystem: true }],
  urgeRead: [byLiaison],
  urgeAnswered: [{ ...byLiaison, text: '在修', nextStep: '回电', promisedAt: at }],
  urgeJudged: [
    { ...housing, accepted: true },
    { ...housing, accepted: false, text: '没有写做了什么' },
  ],
  urgeWithdrawn: [{ ...housing, text: '催错了' }],
  urgeClimbed: [{ ...housing, rung: 'notice', copiedTo: ['inspection'], bySystem: true }],
  supervised: (['byHand', 'urge', 'overdue'] as const).map((supervisionCause) => ({
    ...housing,
    rung: 'supervision' as const,
    supervisionCause,
    copiedTo: ['leader'] as const satisfies Entry['copiedTo'],
  })),
  supervisionReplied: [{ ...byLiaison, text: '已整改' }],
  supervisionJudged: [
    { ...housing, accepted: true },
    { ...housing, accepted: false, text: '没有说明原因' },
  ],
  supervisionMoved: [
    { ...housing, rung: 'circular', bySystem: true },
    { ...housing, rung: 'supervision', text: '已有进展' },
  ],
  supervisionFollowed: [{ ...housing }],
  supervisionWithdrawn: [{ ...housing, text: '误发' }],
  escalated: [
    { level: 1, cause: 'byHand', text: '多次催办无果' },
    { level: 1, cause: 'breach', text: 'sign', bySystem: true },
    { level: 2, cause: 'dissatisfied', text: '没解决' },
  ],
  escalationClimbed: (['notAcknowledged', 'notAnswered', 'nobodyThere'] as const).map((climbReason) => ({
    level: 2,
    climbReason,
    bySystem: true,
  })),
  escalationAcknowledged: [{}],
  escalationAnswered: [{ text: '由住建局今日解决' }],
  escalationWithdrawn: [{ text: '误升级' }],
  callbackPlanned: [{ round: 1 }],
  callbackTried: [
    { round: 1, last: false, text: '无人接听' },
    { round: 1, last: true, text: '空号' },
  ],
  callbackDone: [
    { ...housing, round: 1, solved: true, satisfied: true },
    { ...housing, round: 2, solved: true, satisfied: null },
    { ...housing, round: 1, solved: false, satisfied: false },
  ],
  callbackDropped: [{ round: 2 }],
  convened: [{ departmentIds: ['housing', 'fire'], text: '多人反映' }],
  coordinationDecided: [{ ...housing, text: '由住建局牵头' }],
  absorbed: [{ complaints: [{ id: 'c2', number: '26-2' }] }],
  splitInto: [{ complaints: [{ id: 'c2', number: '26-2' }], text: '两件事' }],
  clockStarted: [ofClock, { metric: 'citizen', bySystem: true }],
  clockStopped: [ofClock],
  clockMissed: [ofClock],
  clockCancelled: [{ ...ofClock, cancelCause: 'departed' }],
  clockChanged: [
    { ...ofClock, changeCause: 'extended' },
    { ...ofClock, changeCause: 'paused' },
  ],
  clockRestored: [ofClock],
  clockCrossed: [
    { ...ofClock, threshold: 'early' },
    { ...ofClock, threshold: 'near' },
    { metric: 'citizen', threshold: 'due', dueAt: at, bySystem: true },
  ],
  lawApplied: [{ bySystem: true }],
  breachMarked: [{ ...ofClock, breachState: 'contested' }],
  clockCorrected: [ofClock],
};

const book = bookOf({
  departments: ['housing', 'fire', 'traffic'].map((id) => ({
    id,
    name: id,
    nameEn: id,
    shortName: { housing: '住建局', fire: '消防支队', traffic: '交通局' }[id] ?? id,
    liaisonName: '',
    liaisonPhone: '',
  })),
  districts: [],
  categories: [{ id: 'gas', parentId: null, name: '燃气', nameEn: 'Gas', departmentId: null }],
});

const intls = {
  zh: createIntl({ locale: 'zh-CN', messages: zh }),
  en: createIntl({ locale: 'en', messages: en }),
};

const names = (language: 'zh' | 'en'): Names => ({
  words: wordsOf(language, book),
  clock: (metric, department) => `${department ?? ''}[${metric}]`,
  moment: () => '11-22 10:30',
  list: (several) => several.join('+'),
  pauseCause: (id) => id,
  system: language === 'zh' ? '系统' : 'the system',
});

const tell = (language: 'zh' | 'en', verb: Verb, shape: Partial<Entry>): string => {
  const { id, values } = sentenceOf(entry({ actorName: '王敏', ...shape, verb }), names(language));
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
  for (const [verb, list] of Object.entries(shapes)) {
    expect(new Set(list.map((shape) => tell('zh', verb as Verb, shape))).size).toBe(list.length);
  }
});

test('how a department came by its leg is told', () => {
  expect(shapes.assigned.map((shape) => tell('zh', 'assigned', shape))).toEqual([
    '王敏 派给 住建局 主办',
    '王敏 请 消防支队 协办',
    '王敏 把主办从 住建局 改派到 交通局',
    '退单获准，主办从 住建局 转给 交通局',
    '会商决定后，由 交通局 主办',
  ]);
});

test('a callback says what was asked, and nothing of what was not', () => {
  expect(shapes.callbackDone.map((shape) => tell('zh', 'callbackDone', shape))).toEqual([
    '王敏 第 1 次回访：已解决，满意',
    '王敏 第 2 次回访：已解决',
    '王敏 第 1 次回访：未解决，不满意',
  ]);
});

test('what the product did by itself names no person', () => {
  expect(tell('en', 'escalated', { level: 1, cause: 'breach', bySystem: true, actorName: '' })).toBe(
    'Escalated to level 1 because a deadline passed',
  );
});
