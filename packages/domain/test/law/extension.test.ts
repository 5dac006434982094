import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policies/default.js';
import {
  dispatched,
  lawWith,
  liaisonOf,
  otherSupervisor,
  passTime,
  ruled,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import { answer, ask, askExtension, askSuspension, assist, reassign, rule, sign } from '../verbs.js';

/** The second day of a leg that is due on Monday the sixteenth. */
const tuesday = () => signed().at('2026-11-10 10:00');

describe('S37 an extension is asked', () => {
  test('before the deadline, to the millisecond', () => {
    const dueAt = shanghai('2026-11-16 17:30');
    const inTime = signed();
    inTime.now = dueAt;
    inTime.give(liaisonOf('housing'), askExtension(3));
    const late = signed();
    late.now = dueAt + 1;
    expect(late.refusal(liaisonOf('housing'), askExtension(3))).toEqual({ kind: 'tooLate', until: dueAt });
  });

  test('no longer than the policy allows at a time, counted from the deadline', () => {
    const longest = { amount: 3, unit: 'workingDays' };
    expect(tuesday().refusal(liaisonOf('housing'), askExtension(4))).toEqual({ kind: 'tooLong', longest });
    const hours = (amount: number) =>
      ask({ kind: 'extension', assignmentId: 'a1', limit: { amount, unit: 'workingHours' }, reason: '等待配件' });
    expect(tuesday().refusal(liaisonOf('housing'), hours(22))).toEqual({ kind: 'tooLong', longest });
    tuesday().give(liaisonOf('housing'), hours(21));
  });

  test.each([0, -1, 0.5])('never for %s working days', (amount) => {
    expect(tuesday().refusal(liaisonOf('housing'), askExtension(amount))).toMatchObject({ kind: 'tooLong' });
  });

  test('with a reason, for a leg that has a deadline', () => {
    const bare = ask({ kind: 'extension', assignmentId: 'a1', limit: { amount: 1, unit: 'workingDays' }, reason: ' ' });
    expect(tuesday().refusal(liaisonOf('housing'), bare)).toMatchObject({ kind: 'textNeeded', field: 'reason' });
    const none = signed({ deadline: { kind: 'none' } });
    expect(none.refusal(liaisonOf('housing'), askExtension(1))).toEqual({
      kind: 'noDeadline',
      assignmentId: 'a1',
    });
  });

  test('a request that waits does not stop the clock', () => {
    const life = tuesday().give(liaisonOf('housing'), askExtension(3));
    passTime(life, '2026-11-17 09:00');
    expect(life.clock('handle', 'a1').breach).toEqual({ at: shanghai('2026-11-16 17:30'), state: 'standing' });
    expect(life.it.requests[0]?.state).toBe('pending');
  });

  test('one granted after the breach gives more time, and leaves the breach', () => {
    const life = tuesday().give(liaisonOf('housing'), askExtension(3));
    passTime(life, '2026-11-17 09:00');
    ruled(life, true).at('2026-11-18 09:00').give(liaisonOf('housing'), answer());
    expect(life.clock('handle', 'a1')).toMatchObject({
      dueAt: shanghai('2026-11-19 17:30'),
      state: 'missed',
      breach: { state: 'standing' },
    });
  });

  test('a result that comes first overtakes it', () => {
    const life = tuesday().give(liaisonOf('housing'), askExtension(3)).give(liaisonOf('housing'), answer());
    expect(life.it.requests[0]?.state).toBe('lapsed');
  });

  test('a leg that stands still asks by the time it had when it stopped', () => {
    const life = tuesday().give(liaisonOf('housing'), askSuspension(shanghai('2026-12-10 10:00')));
    ruled(life, true).at('2026-11-20 09:00').give(liaisonOf('housing'), askExtension(1));
    const late = signed()
      .at('2026-11-17 09:00')
      .give(liaisonOf('housing'), askSuspension(shanghai('2026-12-10 10:00')));
    expect(ruled(late, true).refusal(liaisonOf('housing'), askExtension(1))).toEqual({
      kind: 'tooLate',
      until: shanghai('2026-11-16 17:30'),
    });
  });
});

describe('S37 an extension that is granted', () => {
  test('creates a new deadline for the department and the caller; both dues are reported', () => {
    const life = ruled(tuesday().give(liaisonOf('housing'), askExtension(3)), true);
    const moved = { originalDueAt: shanghai('2026-11-16 17:30'), dueAt: shanghai('2026-11-19 17:30') };
    expect(life.clock('handle', 'a1')).toMatchObject(moved);
    expect(life.clock('citizen')).toMatchObject(moved);
  });

  test('leaves the caller’s deadline where the policy says so', () => {
    const law = lawWith({ extension: { ...defaultPolicy.extension, movesCitizen: false } });
    const life = signed({}, { law }).at('2026-11-10 10:00').give(liaisonOf('housing'), askExtension(3));
    ruled(life, true);
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-19 17:30'));
    expect(life.clock('citizen').dueAt).toBe(shanghai('2026-11-16 17:30'));
  });

  test('of an assistant moves that part alone', () => {
    const life = signed().give(supervisor, assist('water')).give(liaisonOf('water'), sign('a2'));
    ruled(life.give(liaisonOf('water'), askExtension(1, 'a2')), true);
    expect(life.clock('handle', 'a2').dueAt).toBe(shanghai('2026-11-16 17:30'));
    expect(life.clock('citizen').dueAt).toBe(shanghai('2026-11-16 17:30'));
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-16 17:30'));
  });

  test('says who granted it, and what the caller was told', () => {
    const life = tuesday().give(liaisonOf('housing'), askExtension(3));
    const untold = { ...rule('r1', true), callerNotice: ' ' };
    expect(life.refusal(otherSupervisor, untold)).toMatchObject({ kind: 'textNeeded', field: 'callerNotice' });
    expect(ruled(life, true).it.requests[0]).toMatchObject({
      state: 'granted',
      ruling: { by: 'p-chen', callerNotice: '已电话告知诉求人' },
    });
  });

  test('happens three times at the most', () => {
    const life = tuesday();
    for (let nth = 0; nth < 3; nth++) ruled(life.give(liaisonOf('housing'), askExtension(3)), true);
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-27 17:30'));
    expect(life.refusal(liaisonOf('housing'), askExtension(1))).toEqual({
      kind: 'tooMany',
      asked: 'extension',
      most: 3,
    });
  });

  test('a refused one counts for nothing, and moves nothing', () => {
    const life = tuesday();
    for (let nth = 0; nth < 4; nth++) ruled(life.give(liaisonOf('housing'), askExtension(3)), false);
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-16 17:30'));
  });

  test('the next department has its own', () => {
    const life = tuesday();
    for (let nth = 0; nth < 3; nth++) ruled(life.give(liaisonOf('housing'), askExtension(3)), true);
    life.give(supervisor, reassign('traffic')).give(liaisonOf('traffic'), askExtension(1, 'a2'));
    // and its leg is cut to what the caller has now, not to what it was first promised
    expect(life.clock('handle', 'a2').dueAt).toBe(shanghai('2026-11-17 17:30'));
  });

  test('is not granted once there is nothing to extend', () => {
    const life = dispatched().give(liaisonOf('housing'), askExtension(1)).give(supervisor, reassign('traffic'));
    expect(life.refusal(otherSupervisor, rule('r1', true))).toMatchObject({ kind: 'requestSettled', state: 'lapsed' });
  });
});
