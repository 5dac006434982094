import { expect, test } from 'vitest';
import { theSystem } from '../src/actor.js';
import { sourceRefusal } from '../src/decide/source.js';

const NOW = Date.parse('2026-03-02T09:00:00+08:00');
const RECEIVED = NOW - 1_000;
const elsewhere = { source: { system: 's', id: '1' }, receivedAt: RECEIVED } as Parameters<typeof sourceRefusal>[0];
const supervisor = { id: 'u', role: 'supervisor', departmentId: null } as Parameters<typeof sourceRefusal>[2]['actor'];
const refusal = (occurredAt: number | undefined, complaint = elsewhere, actor: typeof supervisor = theSystem) =>
  sourceRefusal(complaint, occurredAt === undefined ? {} : { occurredAt }, { actor, now: NOW });

test('I4 only the product says when something happened in a source, and only of what came from one', () => {
  expect(refusal(NOW)).toBeNull();
  expect(refusal(NOW, elsewhere, supervisor)).toEqual({ kind: 'notAllowed' });
  expect(refusal(NOW, { ...elsewhere, source: null })).toEqual({ kind: 'notAllowed' });
  expect(refusal(undefined, { ...elsewhere, source: null }, supervisor)).toBeNull();
});

test('I4 it is never before the receipt nor later than now', () => {
  expect(refusal(RECEIVED)).toBeNull();
  expect([refusal(RECEIVED - 1), refusal(NOW + 1)]).toEqual([
    { kind: 'notInPast', now: NOW },
    { kind: 'notInPast', now: NOW },
  ]);
});
