import { describe, expect, test } from 'vitest';
import type { KeptCaller } from '../../src/decision.js';
import { closed, leader, liaisonOf, signed, supervisor } from '../life.js';

const wang: KeptCaller = { name: '王芳', phone: '13800001111', othersPhone: false };
const correction = { type: 'correctCaller', name: '王方', phone: '139 0000-1234', reason: '登记时听错' } as const;
const known = (keptCaller = wang) => signed({}, { keptCaller });

describe('a caller who was taken down wrongly', () => {
  test('A5 is corrected by a command of its own, masked on the record, with a reason', () => {
    const life = known();
    const before = life.it;
    expect(life.events(supervisor, correction)).toEqual([
      {
        type: 'callerCorrected',
        reason: '登记时听错',
        before: { name: '王*', phone: '138****1111' },
        after: { name: '王*', phone: '139****1234' },
      },
    ]);
    // nothing that a decision on older sight could trample on
    expect({ ...life.it, version: 0, lastAt: 0, movedAt: 0 }).toEqual({ ...before, version: 0, lastAt: 0, movedAt: 0 });
  });

  test('A5 keeps what is not said to be another', () => {
    expect(known().events(supervisor, { ...correction, phone: null })).toMatchObject([
      { before: { phone: '138****1111' }, after: { name: '王*', phone: '138****1111' } },
    ]);
    expect(known({ ...wang, phone: '' }).events(supervisor, { ...correction, phone: ' ' })).toMatchObject([
      { before: { phone: '' }, after: { phone: '' } },
    ]);
  });

  test('A5 also of a case that is closed', () => {
    expect(closed({}, { keptCaller: wang }).events(supervisor, correction)).toHaveLength(1);
  });

  test('A5 not without a reason, a change, a caller, or a phone that one can call', () => {
    expect(known().refusal(supervisor, { ...correction, reason: '' })).toMatchObject({ field: 'reason' });
    expect(known().refusal(supervisor, { ...correction, phone: '12' })).toMatchObject({ problem: 'notAPhone' });
    const same = { ...correction, name: ' 王芳 ', phone: '138-0000-1111' };
    expect(known().refusal(supervisor, same)).toEqual({ kind: 'nothingChanged' });
    expect(signed({}, { callerId: null }).refusal(supervisor, correction)).toEqual({ kind: 'noCaller' });
  });

  test('A5 never becomes one with another caller', () => {
    expect(known({ ...wang, othersPhone: true }).refusal(supervisor, correction)).toEqual({ kind: 'phoneOfAnother' });
  });

  test('A5 is corrected by the center alone', () => {
    for (const actor of [leader, liaisonOf('housing')]) {
      expect(known().refusal(actor, correction)).toEqual({ kind: 'notAllowed' });
    }
  });
});
