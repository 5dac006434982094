import { expect, test } from 'vitest';
import { theSystem } from '../src/actor.js';
import { chinaSpec } from '../src/calendars/china.js';
import type { Context } from '../src/decision.js';
import { type ClockEffect, lawEffects } from '../src/law/effects.js';
import { lawBook } from '../src/law-book.js';
import { defaultPolicy } from '../src/policies/default.js';
import type { Policy } from '../src/policy.js';
import { COMPLAINT, directory, everybody, Life, lawWith, registration, shanghai, supervisor } from './life.js';

const { complaintId: _, ...register } = registration;

/** Received on a Monday at nine and dispatched at ten: by the default policy to be signed by twelve. */
const dispatched = (policy: Partial<Policy> = {}) =>
  new Life('2026-11-09 09:00', { law: lawWith(policy) })
    .give(supervisor, register)
    .at('2026-11-09 10:00')
    .give(supervisor, {
      type: 'dispatch',
      expectedVersion: null,
      leadDepartmentId: 'housing',
      assistDepartmentIds: [],
    });

interface Given {
  readonly limits?: Partial<Policy['limits']>;
  readonly closures?: typeof chinaSpec.closures;
  readonly amnestySince?: string;
  readonly life?: Life;
}

function effects(
  at: string,
  { limits = {}, closures = [], amnestySince, life = dispatched() }: Given,
): readonly ClockEffect[] {
  const policy = { ...defaultPolicy, version: 'new', limits: { ...defaultPolicy.limits, ...limits } };
  const calendar = { ...chinaSpec, version: 'new', closures };
  const context: Context = {
    now: shanghai(at),
    actor: supervisor,
    directory,
    law: lawBook({
      policies: [defaultPolicy, policy],
      calendars: [chinaSpec, calendar],
      policyVersion: 'new',
      calendarVersion: 'new',
    }),
    staffed: everybody,
    number: '',
    callerId: null,
    callerEscalatedBefore: false,
  };
  const since = amnestySince === undefined ? null : shanghai(amnestySince);
  const command = { type: 'applyLaw', complaintId: COMPLAINT, extent: 'all', amnestySince: since } as const;
  return lawEffects(life.it, command, context);
}

const sign = (hours: number) => ({ sign: [{ limit: { amount: hours, unit: 'hours' as const } }] });
const of = (metric: string, all: readonly ClockEffect[]) => all.filter((effect) => effect.metric === metric);

test('another version to the same deadlines is not worth a word', () => {
  expect(effects('2026-11-09 10:30', {})).toEqual([]);
});

test('a deadline that is another is moved', () => {
  const dueBefore = shanghai('2026-11-09 12:00');
  const moved = { kind: 'moved', metric: 'sign', subjectId: 'a1', dueBefore };
  expect(effects('2026-11-09 10:30', { limits: sign(4) })).toMatchObject([
    { ...moved, dueAfter: shanghai('2026-11-09 14:00') },
  ]);
});

test('a deadline brought before now is late at once, one put behind now is rescued', () => {
  expect(effects('2026-11-09 11:30', { limits: sign(1) })).toMatchObject([{ kind: 'newlyLate', metric: 'sign' }]);
  expect(effects('2026-11-09 12:30', { limits: sign(4) })).toMatchObject([{ kind: 'rescued', metric: 'sign' }]);
  expect(effects('2026-11-09 12:30', { limits: sign(1) })).toMatchObject([{ kind: 'moved', metric: 'sign' }]);
});

test('a promise that is no more is cancelled, and one that is new is started, late or not', () => {
  expect(effects('2026-11-09 10:30', { limits: { sign: [] } })).toMatchObject([
    { kind: 'cancelled', metric: 'sign', dueAfter: null },
  ]);
  const unsigned = { life: dispatched({ limits: { ...defaultPolicy.limits, sign: [] } }) };
  const started = { metric: 'sign', dueBefore: null, dueAfter: shanghai('2026-11-09 12:00') };
  expect(effects('2026-11-09 10:30', unsigned)).toMatchObject([{ ...started, kind: 'started' }]);
  expect(effects('2026-11-09 12:30', unsigned)).toMatchObject([{ ...started, kind: 'newlyLate' }]);
});

test('a promise that a policy had dropped and has again is told as one that starts', () => {
  const life = dispatched({ version: 'old' });
  const dropped = lawWith({ version: 'dropped', limits: { ...defaultPolicy.limits, sign: [] } });
  life.context = { law: dropped };
  life.give(theSystem, { type: 'applyLaw', extent: 'all', amnestySince: null });
  expect(effects('2026-11-09 10:30', { life, limits: sign(4) })).toMatchObject([
    { kind: 'started', metric: 'sign', dueBefore: null, dueAfter: shanghai('2026-11-09 14:00') },
  ]);
});

test('a closure moves every deadline behind it', () => {
  const closures = [{ from: '2026-11-09T09:00', to: '2026-11-11T00:00', reason: '台风' }];
  const all = effects('2026-11-09 11:00', { closures });
  expect(of('sign', all)).toMatchObject([{ kind: 'moved', dueAfter: shanghai('2026-11-11 11:00') }]);
  for (const metric of ['citizen', 'contact', 'returnWindow']) expect(of(metric, all)).toHaveLength(1);
});

test('an amnesty forgives the breaches since its instant, and none before', () => {
  const life = dispatched().at('2026-11-09 12:30').give(theSystem, { type: 'passTime' });
  const forgiven = { kind: 'forgiven', metric: 'sign' };
  expect(effects('2026-11-09 13:00', { life, amnestySince: '2026-11-09 12:00' })).toMatchObject([forgiven]);
  expect(effects('2026-11-09 13:00', { life, amnestySince: '2026-11-09 12:01' })).toEqual([]);
});
