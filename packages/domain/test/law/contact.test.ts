import { describe, expect, test } from 'vitest';
import { defaultLaw } from '../../src/default-law.js';
import { explainClock } from '../../src/explain.js';
import { lawWith, shanghai, signed, supervisor } from '../life.js';
import { expectRecomputed, housing } from '../support/steps.js';
import { answer, ask, contact, reclassify, reject, rule } from '../verbs.js';

const clockOf = (life: ReturnType<typeof signed>) => life.clock('contact', 'a1');

describe('D3 the promise to contact the caller', () => {
  test('D3 is kept by contact', () => {
    const life = signed().give(housing, contact(true)).at('2026-11-09 15:00').give(housing, answer());
    expect(clockOf(life)).toMatchObject({ state: 'met', breach: null });
    expectRecomputed(life);
  });

  test('D3 is missed by an answer that comes without it, even before its deadline', () => {
    const life = signed().at('2026-11-09 15:00');
    const events = life.events(housing, answer());
    const { id: clockId } = clockOf(life);
    expect(events).toContainEqual({ type: 'clockMissed', clockId, at: life.now });
    expect(clockOf(life)).toMatchObject({
      state: 'missed',
      stoppedAt: life.now,
      breach: { at: life.now, state: 'standing' },
    });
    expect(explainClock(clockOf(life), defaultLaw.calendarIn('east')).dueAt).toBe(shanghai('2026-11-10 17:30'));
    expectRecomputed(life);
  });

  test('D3 tries that reached nobody do not keep it, until they are as many as the policy asks for', () => {
    const twice = signed().give(housing, contact(false)).give(housing, contact(false)).give(housing, answer());
    expect(clockOf(twice).state).toBe('missed');
  });

  test('D3 an answer that is sent back does not make it kept', () => {
    const life = signed().give(housing, answer()).give(supervisor, reject).give(housing, contact(true));
    expect(clockOf(life).state).toBe('missed');
    expectRecomputed(life);
  });

  test('D3 proof of a contact that was not recorded corrects it', () => {
    const life = signed().at('2026-11-09 15:00').give(housing, answer());
    const occurredAt = shanghai('2026-11-09 14:00');
    const proof = { kind: 'evidence', clockId: clockOf(life).id, occurredAt, evidence: '通话记录截图' } as const;
    life.give(housing, ask(proof)).give(supervisor, rule('r1', true));
    expect(clockOf(life)).toMatchObject({ state: 'met', stoppedAt: occurredAt, breach: { state: 'waived' } });
    expectRecomputed(life);
  });

  test('D3 where a named exception of the policy holds nothing is promised: nobody to call, a case from elsewhere, a report', () => {
    const promises = (life: ReturnType<typeof signed>) => life.it.clocks.filter(({ metric }) => metric === 'contact');
    const nobody = signed({}, { callerId: null });
    expect(promises(nobody)).toEqual([]);
    expectRecomputed(nobody.give(housing, answer()));
    expect(promises(signed({ source: { system: 'x', id: '1' } }))).toEqual([]);
    expect(promises(signed({ kind: 'report' }))).toEqual([]);
    const strict = { law: lawWith({ contactExceptions: [] }), callerId: null };
    expect(clockOf(signed({}, strict).give(housing, answer())).state).toBe('missed');
  });

  test('A4 D3 what turns out to be a report is owed no contact, nor when it turns out to be none: its unit never learns whom to call', () => {
    const life = signed();
    const be = (kind: 'report' | 'help') => life.give(supervisor, reclassify({ kind }));
    be('report');
    expect(clockOf(life).state).toBe('cancelled');
    be('help');
    expect(clockOf(life).state).toBe('cancelled');
    expectRecomputed(life);
  });
});
