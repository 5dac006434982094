import { expect, test } from 'vitest';
import { theSystem } from '../src/actor.js';
import { queueItemOf } from '../src/queue-item.js';
import { sortKey } from '../src/queue-view.js';
import {
  accepted,
  dispatched,
  type Life,
  liaisonOf,
  onlyTimePasses,
  otherSupervisor,
  passTime,
  registered,
  signed,
  supervisor,
} from './life.js';
import { accept, answer, contact, escalate, urge } from './verbs.js';

const row = (life: Life) => queueItemOf(life.it);
const key = (life: Life) => sortKey('mostUrgent', row(life));
const critical = { urgency: 'critical', urgencyReason: '燃气泄漏' } as const;

/** Signing was due on the first day, and nobody has urged. */
const overdue = () => onlyTimePasses(dispatched(), '2026-11-09 23:00');
/** A quarter of an hour is left to sign. */
const near = () => {
  const life = dispatched();
  const { nearAt } = life.clock('sign', 'a1');
  life.now = nearAt;
  life.give(theSystem, { type: 'passTime' });
  return life;
};
/** … and once it had passed, an urge was sent and delivered. */
const urgedAfterBreach = () => {
  const life = onlyTimePasses(dispatched(), '2026-11-10 09:30').give(otherSupervisor, urge());
  return onlyTimePasses(life, '2026-11-10 09:31');
};
const escalated = () => signed().give(otherSupervisor, escalate);
const urgentInHand = () => signed(critical);
const inTime = () => signed();
const awaitingCallback = () => {
  const life = signed(critical).at('2026-11-09 10:35').give(liaisonOf('housing'), contact(true));
  return life.at('2026-11-09 12:00').give(liaisonOf('housing'), answer()).give(supervisor, accept);
};

test('C2 what is owed now and can still be helped comes first, and a callback that is not due comes last', () => {
  const lives = {
    'an escalation that nobody has acknowledged': escalated(),
    'a deadline has passed and nobody presses': overdue(),
    'time is nearly used up': near(),
    'nobody has the case yet': registered(),
    'a deadline has passed, and an urge is out': urgedAfterBreach(),
    'critical, in hand and in time': urgentInHand(),
    'everything else': inTime(),
    'nothing is owed but a callback in days': awaitingCallback(),
  };
  const order = Object.entries(lives).sort(([, one], [, other]) => (key(one) < key(other) ? -1 : 1));
  expect(order.map(([what]) => what)).toEqual(Object.keys(lives));
});

test('C2 among equals the soonest deadline comes first', () => {
  const first = onlyTimePasses(registered(), '2026-11-09 10:25').give(otherSupervisor, {
    type: 'dispatch',
    leadDepartmentId: 'housing',
    assistDepartmentIds: [],
    expectedVersion: null,
  });
  expect(key(dispatched()) < key(first)).toBe(true);
});

test('C2 a callback that is overdue is owed now', () => {
  const life = accepted();
  passTime(life, '2026-12-30 10:00');
  expect(key(life) < key(near())).toBe(true);
});
