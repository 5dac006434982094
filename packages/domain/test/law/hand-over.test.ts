import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import { isLive } from '../../src/clock.js';
import { queueItemOf } from '../../src/queue-item.js';
import {
  answered,
  dispatched,
  lawWith,
  liaisonOf,
  passTime,
  registered,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import {
  answer,
  answerUrge,
  askExtension,
  askSuspension,
  assist,
  contact,
  dispatch,
  judgeUrge,
  reassign,
  replySupervision,
  rule,
  sign,
  supervise,
  urge,
} from '../verbs.js';

const undo = (assignmentId: string) => ({ type: 'undoReassign', assignmentId }) as const;

describe('S29 a leg that goes to another department', () => {
  test('leaves the caller’s clock alone', () => {
    const life = signed().at('2026-11-12 09:00');
    passTime(life, '2026-11-12 09:00');
    const citizen = life.clock('citizen');
    expect(life.give(supervisor, reassign('traffic')).clock('citizen')).toEqual(citizen);
  });

  test('ends the clocks of the department that leaves, out of every figure, and starts those of the next', () => {
    const life = signed().at('2026-11-11 09:00').give(supervisor, reassign('traffic'));
    expect(life.clock('handle', 'a1').state).toBe('cancelled');
    expect(life.clock('sign', 'a1').state).toBe('met');
    expect(life.clock('sign', 'a2').dueAt).toBe(shanghai('2026-11-11 11:00'));
    expect(life.clock('contact', 'a2').dueAt).toBe(shanghai('2026-11-12 17:30'));
    expect(life.clock('returnWindow', 'a2').dueAt).toBe(shanghai('2026-11-12 17:30'));
  });

  test('gives the next one the policy’s time, but never more than the caller was promised', () => {
    // five working days from Thursday would be the nineteenth; the caller was promised the sixteenth
    const life = signed().at('2026-11-12 09:00').give(supervisor, reassign('traffic'));
    expect(life.clock('handle', 'a2').dueAt).toBe(shanghai('2026-11-16 17:30'));
  });

  test('where the center keeps time for its review, less than the caller was promised by that', () => {
    const law = lawWith({ reviewReserve: { amount: 4, unit: 'workingHours' } });
    const life = signed({}, { law }).at('2026-11-12 09:00').give(supervisor, reassign('traffic'));
    expect(life.clock('handle', 'a2').dueAt).toBe(shanghai('2026-11-16 13:30'));
  });

  test('when the caller’s time is over, the next department has the policy’s own', () => {
    const life = signed().at('2026-11-17 09:00').give(supervisor, reassign('traffic'));
    expect(life.clock('citizen').breach?.at).toBe(shanghai('2026-11-16 17:30'));
    expect(life.clock('handle', 'a2').dueAt).toBe(shanghai('2026-11-24 17:30'));
  });

  test('shows both departments the same deadline of the caller', () => {
    const life = signed().at('2026-11-11 09:00').give(supervisor, reassign('traffic'));
    const row = queueItemOf(life.it);
    expect(row.clocks.find(({ metric }) => metric === 'citizen')?.dueAt).toBe(shanghai('2026-11-16 17:30'));
    expect(row.clocks.find(({ metric }) => metric === 'handle')?.departmentId).toBe('traffic');
  });
});

describe('S31 several departments on one complaint', () => {
  const three = () =>
    registered()
      .at('2026-11-09 10:10')
      .give(supervisor, dispatch('housing', 'water', 'traffic'));
  const atWork = () =>
    three()
      .give(liaisonOf('housing'), sign('a1'))
      .give(liaisonOf('water'), sign('a2'))
      .give(liaisonOf('traffic'), sign('a3'))
      .at('2026-11-11 10:00');

  test('one leads, and the parts of the others are due before its result', () => {
    const life = three();
    expect(life.it.assignments.map(({ role }) => role)).toEqual(['lead', 'assist', 'assist']);
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-16 17:30'));
    expect(life.clock('handle', 'a2').dueAt).toBe(shanghai('2026-11-13 17:30'));
  });

  test('the lead alone owes the caller a first contact', () => {
    expect(three().it.clocks.filter(({ metric }) => metric === 'contact')).toMatchObject([{ subjectId: 'a1' }]);
  });

  test('the lead’s result waits for every mandatory part', () => {
    const life = atWork();
    const missing = (...assignmentIds: string[]) => ({ kind: 'partsMissing', assignmentIds });
    expect(life.refusal(liaisonOf('housing'), answer('a1'))).toEqual(missing('a2', 'a3'));
    life.give(liaisonOf('water'), answer('a2'));
    expect(life.refusal(liaisonOf('housing'), answer('a1'))).toEqual(missing('a3'));
    life.give(liaisonOf('traffic'), answer('a3')).give(liaisonOf('housing'), answer('a1'));
    expect(life.it.state).toBe('answered');
  });

  test('or the lead says of each part why it does not wait', () => {
    const life = atWork().give(liaisonOf('water'), answer('a2'));
    const silent = answer('a1', { waive: [{ assignmentId: 'a3', reason: '' }] });
    expect(life.refusal(liaisonOf('housing'), silent)).toMatchObject({ kind: 'textNeeded', field: 'reason' });
    life.give(liaisonOf('housing'), answer('a1', { waive: [{ assignmentId: 'a3', reason: '路面不在本次范围' }] }));
    expect(life.it).toMatchObject({ state: 'answered' });
    expect(life.it.assignments[2]).toMatchObject({ waivedFor: '路面不在本次范围', state: 'signed' });
  });

  test('it cannot waive a part that it does not wait for', () => {
    const life = atWork().give(liaisonOf('water'), answer('a2')).give(liaisonOf('traffic'), answer('a3'));
    const waived = answer('a1', { waive: [{ assignmentId: 'a3', reason: '无需等待' }] });
    expect(life.refusal(liaisonOf('housing'), waived)).toEqual({ kind: 'assignmentNotFound', assignmentId: 'a3' });
  });

  test('a part that was asked for without obligation is not waited for', () => {
    const life = signed().give(supervisor, assist('water', false)).at('2026-11-10 10:00');
    expect(life.give(liaisonOf('housing'), answer('a1')).it.state).toBe('answered');
  });

  test('the answer of an assistant moves its own leg only', () => {
    const life = atWork().give(liaisonOf('water'), answer('a2'));
    expect(life.it.state).toBe('inHandling');
    expect(life.clock('handle', 'a2').state).toBe('met');
    expect(life.clock('citizen').state).toBe('running');
  });
});

describe('S28 what counts as first contact', () => {
  test('reaching the caller does', () => {
    const life = signed().give(liaisonOf('housing'), contact(true));
    expect(life.clock('contact', 'a1').state).toBe('met');
    expect(life.it.assignments[0]).toMatchObject({ contactTries: 1, contactedAt: life.now });
  });

  test('so do three tries on record, but not two', () => {
    const life = signed().give(liaisonOf('housing'), contact(false)).give(liaisonOf('housing'), contact(false));
    expect(life.clock('contact', 'a1').state).toBe('running');
    life.give(liaisonOf('housing'), contact(false));
    expect(life.clock('contact', 'a1').state).toBe('met');
    expect(life.it.assignments[0]?.contactedAt).toBeNull();
  });

  test('how many tries are enough says the policy that the clock runs by', () => {
    const once = dispatched({}, { law: lawWith({ contactTries: 1 }) }).give(liaisonOf('housing'), contact(false));
    expect(once.clock('contact', 'a1').state).toBe('met');
  });
});

describe('undoing a reassignment', () => {
  /** A leg with a clock that stands still, an urge that was read, an order, something asked and something promised. */
  const busy = () => {
    const life = signed()
      .at('2026-11-09 11:00')
      .give(supervisor, urge())
      .give(liaisonOf('housing'), { type: 'readUrge', urgeId: 'u1' })
      .give(supervisor, supervise())
      .give(liaisonOf('housing'), askSuspension(shanghai('2026-11-20 10:00')))
      .give(supervisor, rule('r1', true))
      .give(liaisonOf('housing'), askExtension(2))
      .at('2026-11-09 15:00');
    life.give(theSystem, { type: 'passTime' });
    return life;
  };

  test('restores legs, urges, orders, requests, appointments and clocks to the millisecond', () => {
    const life = busy();
    const before = life.it;
    life.give(supervisor, reassign('traffic'));
    expect(life.it.clocks.filter((clock) => clock.subjectId === 'a1' && isLive(clock))).toEqual([]);
    expect(life.it.appointments).toEqual([]);
    life.now += 9 * 60_000;
    life.give(supervisor, undo('a2'));
    const { assignments, urges, supervisions, requests, appointments, state } = life.it;
    expect(assignments[0]).toEqual(before.assignments[0]);
    expect({ urges, supervisions, requests, appointments, state }).toEqual({
      urges: before.urges,
      supervisions: before.supervisions,
      requests: before.requests,
      appointments: before.appointments,
      state: before.state,
    });
    const old = new Set(before.clocks.map(({ id }) => id));
    expect(life.it.clocks.filter(({ id }) => old.has(id))).toEqual(before.clocks);
    expect(life.it.clocks.filter(({ id }) => !old.has(id)).every(({ state: stands }) => stands === 'cancelled')).toBe(
      true,
    );
    expect(assignments[1]).toMatchObject({ state: 'undone', departmentId: 'traffic' });
  });

  test('an urge whose answer was hollow, and an order whose reply was, are owed again as before', () => {
    const life = signed()
      .give(supervisor, urge())
      .give(liaisonOf('housing'), answerUrge(shanghai('2026-11-10 10:00')))
      .give(supervisor, judgeUrge(false))
      .give(supervisor, supervise())
      .give(liaisonOf('housing'), replySupervision())
      .give(supervisor, { type: 'judgeSupervision', supervisionId: 's1', accept: false, reason: '整改措施不实' });
    const { urges, supervisions } = life.it;
    life.give(supervisor, reassign('traffic')).give(supervisor, undo('a2'));
    expect(life.it.urges).toEqual(urges);
    expect(life.it.supervisions).toEqual(supervisions);
    expect([urges[0]?.state, supervisions[0]?.state]).toEqual(['hollow', 'issued']);
  });

  test('what ended before the department left stays ended', () => {
    const life = signed().give(supervisor, urge());
    life.give(supervisor, { type: 'withdrawUrge', urgeId: 'u1', reason: '已电话沟通' });
    // in the very same millisecond
    life.give(supervisor, reassign('traffic')).give(supervisor, undo('a2'));
    expect(life.it.urges[0]?.state).toBe('withdrawn');
    expect(life.clock('urgeReply', 'u1').state).toBe('cancelled');
  });

  test('a threshold that passed while the leg was away is recorded with its true instant', () => {
    const life = dispatched().at('2026-11-09 13:38').give(supervisor, reassign('traffic'));
    life.at('2026-11-09 13:45').give(supervisor, undo('a2'));
    passTime(life, '2026-11-09 13:46');
    expect(life.clock('sign', 'a1').breach?.at).toBe(shanghai('2026-11-09 13:40'));
  });

  test('is possible for ten minutes', () => {
    const life = signed().give(supervisor, reassign('traffic')).at('2026-11-09 10:41');
    expect(life.refusal(supervisor, undo('a2'))).toEqual({
      kind: 'undoTooLate',
      until: shanghai('2026-11-09 10:40'),
    });
  });

  test('and as long as the new department has done nothing about it', () => {
    const moved = () => signed().give(supervisor, reassign('traffic'));
    const tooLate = { kind: 'undoTooLate', until: shanghai('2026-11-09 10:40') };
    expect(moved().give(liaisonOf('traffic'), sign('a2')).refusal(supervisor, undo('a2'))).toEqual(tooLate);
    expect(moved().give(liaisonOf('traffic'), contact(false, 'a2')).refusal(supervisor, undo('a2'))).toEqual(tooLate);
    expect(moved().give(liaisonOf('traffic'), askExtension(1, 'a2')).refusal(supervisor, undo('a2'))).toEqual(tooLate);
    const read = moved().give(supervisor, urge('a2')).give(liaisonOf('traffic'), { type: 'readUrge', urgeId: 'u1' });
    expect(read.refusal(supervisor, undo('a2'))).toEqual(tooLate);
  });

  test('only a reassignment is undone', () => {
    expect(signed().refusal(supervisor, undo('a1'))).toEqual({ kind: 'nothingToUndo', assignmentId: 'a1' });
  });

  test('and not to a department that has a leg again', () => {
    const life = signed().give(supervisor, reassign('traffic')).give(supervisor, assist('housing'));
    expect(life.refusal(supervisor, undo('a2'))).toEqual({ kind: 'alreadyAssigned', departmentId: 'housing' });
  });

  test('an answered leg is answered again', () => {
    const life = answered().give(supervisor, reassign('traffic'));
    expect(life.it.state).toBe('dispatched');
    life.give(supervisor, undo('a2'));
    expect(life.it.state).toBe('answered');
    expect(life.it.assignments[0]).toMatchObject({ state: 'answered', leftAt: null });
  });
});
