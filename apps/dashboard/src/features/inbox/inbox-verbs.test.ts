import { expect, test } from 'vitest';
import { inboxRow, leg, order, urge } from './inbox-row.fixture.js';
import { dueVerbs, otherVerbs } from './inbox-verbs.js';

const at = '2026-11-22T02:00:00.000Z';
const clock = (metric: 'contact' | 'handle', departmentId: string) => ({
  id: metric,
  metric,
  departmentId,
  startedAt: at,
  earlyAt: at,
  nearAt: at,
  dueAt: at,
  provisional: false,
  pausedAt: null,
});

test('an order is replied to before an urge is answered, and that before anything else', () => {
  const row = inboxRow('c', { openUrges: [urge('a1')], supervisions: [order('a1')] });
  expect(dueVerbs(row, 'housing')).toEqual(['replySupervision']);
  expect(dueVerbs({ ...row, supervisions: [order('a1', 'replied')] }, 'housing')).toEqual(['answerUrge']);
  expect(dueVerbs({ ...row, supervisions: [order('a2')], openUrges: [] }, 'housing')).toEqual(['answer']);
});

test('a department signs, then speaks with the caller while that is measured, then answers', () => {
  const legs = [leg('a1', 'housing', 'awaitingSignature')];
  expect(dueVerbs(inboxRow('c', { legs }), 'housing')).toEqual(['sign']);
  expect(dueVerbs(inboxRow('c', { clocks: [clock('contact', 'housing')] }), 'housing')).toEqual([
    'recordContact',
    'answer',
  ]);
  expect(dueVerbs(inboxRow('c', { clocks: [clock('contact', 'fire')] }), 'housing')).toEqual(['answer']);
});

test('what waits at the center asks for nothing', () => {
  const row = inboxRow('c', { legs: [leg('a1', 'housing', 'answered')] });
  expect(dueVerbs(row, 'housing')).toEqual([]);
  expect(otherVerbs(row, 'housing')).toEqual([]);
});

test('beside the next step stands what else a leg allows, without saying it twice', () => {
  expect(otherVerbs(inboxRow('c'), 'housing')).toEqual([
    'recordContact',
    'reportProgress',
    'askExtension',
    'askSuspension',
    'askReturn',
  ]);
  const legs = [leg('a1', 'housing', 'awaitingSignature')];
  expect(otherVerbs(inboxRow('c', { legs }), 'housing')).toEqual(['recordContact', 'askReturn', 'askExtension']);
});
