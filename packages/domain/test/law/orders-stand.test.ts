import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import type { Pressing } from '../../src/command.js';
import { type Life, leader, liaisonOf, onlyTimePasses, registered, ruled, signed, supervisor } from '../life.js';
import { accepted, closed, expectRecomputed, housing, reopen } from '../support/steps.js';
import { answer, ask, assist, judgeSupervision, reassign, replySupervision, sign, supervise } from '../verbs.js';

const undo = (assignmentId: string) => ({ type: 'undoReassign', assignmentId }) as const;

/** The one unsettled order, and who owes its reply. */
function standing(life: Life) {
  const orders = life.it.supervisions.filter(({ state }) => state === 'issued' || state === 'replied');
  expectRecomputed(life);
  return orders.map(({ assignmentId, rung, state, issuedBy }) => {
    const leg = life.it.assignments.find(({ id }) => id === assignmentId);
    return { owing: leg?.leftAt === null ? leg.departmentId : null, rung, state, issuedBy };
  });
}

const ordered = (): Life => signed().at('2026-11-09 11:00').give(leader, supervise('listed'));
const listed = { rung: 'listed', state: 'issued', issuedBy: leader.id } as const;

/** A group decides which of housing and water leads. */
const ledBy = (life: Life, leadDepartmentId: string): Life =>
  life
    .give(leader, {
      ...{ type: 'convene', memberDepartmentIds: ['housing', 'water'], representatives: [], reason: '多人反映' },
      expectedVersion: null,
    })
    .give(leader, {
      ...{ type: 'decideCoordination', text: '由水务牵头并于三日内办结', leadDepartmentId },
      expectedVersion: null,
    });

describe('A12 an order is not taken down by moving its leg', () => {
  test('to another department: it follows, as high and by whom it was given, with the whole time for the reply', () => {
    const life = ordered().at('2026-11-10 09:00').give(supervisor, reassign('traffic'));
    expect(standing(life)).toEqual([{ ...listed, owing: 'traffic' }]);
    expect(life.clock('supervisionReply', 's1')).toMatchObject({ startedAt: life.now, state: 'running' });
    life.give(liaisonOf('traffic'), sign('a2')).give(liaisonOf('traffic'), replySupervision());
    expect(life.refusal(housing, replySupervision())).toEqual({ kind: 'complaintNotFound' });
    expect(life.give(leader, judgeSupervision(true)).it.supervisions).toMatchObject([{ state: 'closed' }]);
  });

  test('there and back, and nobody gains time by it', () => {
    const life = ordered().at('2026-11-10 09:00').give(supervisor, reassign('traffic'));
    const { dueAt } = life.clock('supervisionReply', 's1');
    life.at('2026-11-11 09:00').give(supervisor, reassign('housing', 'a2'));
    life.at('2026-11-11 10:00').give(supervisor, reassign('traffic', 'a3'));
    expect(standing(life)).toEqual([{ ...listed, owing: 'traffic' }]);
    expect(life.clock('supervisionReply', 's1')).toMatchObject({ dueAt, state: 'running' });
  });

  test('nor does one that was not replied to stop climbing', () => {
    const life = signed().at('2026-11-09 11:00').give(leader, supervise());
    life.at('2026-11-10 09:00').give(supervisor, reassign('traffic'));
    life.at('2026-11-10 10:00').give(supervisor, reassign('housing', 'a2'));
    onlyTimePasses(life, '2026-11-30 17:00');
    expect(life.it.supervisions[0]?.rung).not.toBe('supervision');
    expectRecomputed(life);
  });

  test('nor does one that is overdue: it climbs when it would have, wherever it is sent', () => {
    const climbs = (life: Life) => {
      onlyTimePasses(life, '2026-12-10 17:00');
      expectRecomputed(life);
      return life.it.supervisions[0]?.rung;
    };
    const overdue = () => {
      const life = signed().at('2026-11-09 11:00').give(leader, supervise());
      onlyTimePasses(life, '2026-11-13 10:00');
      expect(life.clock('supervisionReply', 's1').breach).not.toBeNull();
      return life;
    };
    const stayed = overdue();
    const sent = overdue().at('2026-11-18 10:00').give(supervisor, reassign('traffic'));
    sent.at('2026-11-18 10:05').give(supervisor, reassign('housing', 'a2'));
    expect(sent.clock('supervisionReply', 's1')).toMatchObject({ dueAt: stayed.clock('supervisionReply', 's1').dueAt });
    expect(climbs(sent)).toBe(climbs(stayed));
    expect(sent.it.supervisions[0]?.rung).not.toBe('supervision');
  });

  test('and back by an undo: the reply that waited for its judgement waits again', () => {
    const life = ordered().give(housing, replySupervision());
    const before = life.it.supervisions;
    life.give(supervisor, reassign('traffic'));
    expect(standing(life)).toEqual([{ ...listed, owing: 'traffic' }]);
    life.give(supervisor, undo('a2'));
    expect(life.it.supervisions).toEqual(before);
    expectRecomputed(life);
  });

  test('nor is one that was given to the new department by an undo', () => {
    const life = signed()
      .give(supervisor, reassign('traffic'))
      .give(leader, supervise('listed', 'a2'))
      .give(supervisor, undo('a2'));
    expect(standing(life)).toEqual([{ ...listed, owing: 'housing' }]);
    const higher = signed().give(leader, supervise()).give(supervisor, reassign('traffic'));
    expect(higher.refusal(leader, supervise('listed', 'a2'))).toMatchObject({ kind: 'supervisionPending' });
  });

  test('what two people took down meanwhile does not come back with an undo', () => {
    const life = ordered().give(supervisor, reassign('traffic'));
    ruled(
      life.give(leader, ask({ kind: 'lowerSupervision', supervisionId: 's1', toRung: null, reason: '督办对象有误' })),
      true,
    );
    life.give(supervisor, undo('a2'));
    expect(standing(life)).toEqual([]);
    expect(life.it.clocks.filter(({ metric, state }) => metric === 'supervisionReply' && state === 'running')).toEqual(
      [],
    );
  });

  test('by a return that is granted, and by a group that decides who leads', () => {
    const returned = ordered().give(
      housing,
      ask({ kind: 'return', assignmentId: 'a1', basis: '权责清单第12项', toDepartmentId: 'water' }),
    );
    expect(standing(ruled(returned, true))).toEqual([{ ...listed, owing: 'water' }]);
    const group = ordered().give(supervisor, assist('water')).give(leader, supervise('circular', 'a2'));
    expect(standing(ledBy(group, 'water'))).toMatchObject([{ owing: 'water', rung: 'listed' }]);
  });

  test('and where two come to stand on one leg the higher counts, whichever came first', () => {
    const lower = signed().give(leader, supervise('circular')).give(supervisor, assist('water'));
    const group = ledBy(lower.give(leader, supervise('listed', 'a2')), 'water');
    expect(standing(group)).toMatchObject([{ owing: 'water', rung: 'listed' }]);
  });

  test('nor by closing and reopening', () => {
    const life = ordered().give(housing, answer());
    life.give(supervisor, { type: 'acceptAnswer', expectedVersion: null });
    life.give(theSystem, { type: 'close', note: null, expectedVersion: null });
    expect(standing(life)).toEqual([]);
    expect(standing(life.give(supervisor, reopen))).toEqual([{ ...listed, owing: 'housing' }]);
    expect(standing(closed().give(supervisor, reopen))).toEqual([]);
    expect(standing(accepted().give(supervisor, reopen))).toEqual([]);
  });

  test('but one that was settled before the closing stays settled', () => {
    const life = ordered()
      .give(housing, replySupervision())
      .give(leader, judgeSupervision(true))
      .give(housing, answer());
    life.give(supervisor, { type: 'acceptAnswer', expectedVersion: null });
    life.give(theSystem, { type: 'close', note: null, expectedVersion: null });
    expect(standing(life.give(supervisor, reopen))).toEqual([]);
  });
});

describe('A12 an order of a duplicate', () => {
  const brought = (rung: 'supervision' | 'listed'): Pressing => ({
    urges: [],
    orders: [{ supervisionId: 's3', departmentId: 'housing', rung, cause: 'byHand', reason: '群众反映强烈' }],
    escalation: null,
  });
  const absorbing = (life: Life, rung: 'supervision' | 'listed') =>
    ({
      type: 'absorb',
      duplicate: { id: 'other', number: '26-000002' },
      receivedAt: life.now,
      dueAt: null,
      urgency: 'normal',
      urgencyReason: null,
      weight: 1,
      pressing: brought(rung),
    }) as const;

  test('takes the one that stands up to its own height, and never down', () => {
    const life = signed().give(leader, supervise());
    expect(standing(life.give(theSystem, absorbing(life, 'listed')))).toMatchObject([
      { rung: 'listed', owing: 'housing' },
    ]);
    expect(standing(life.give(theSystem, absorbing(life, 'supervision')))).toMatchObject([{ rung: 'listed' }]);
  });

  test('stands where the result is given already, too', () => {
    const life = signed().give(housing, answer());
    expect(standing(life.give(theSystem, absorbing(life, 'listed')))).toMatchObject([
      { rung: 'listed', owing: 'housing' },
    ]);
  });

  test('keeps it from being merged into what nobody handles yet', () => {
    const life = registered();
    const refusal = { kind: 'supervisionPending', supervisionId: 's3', rung: 'listed' };
    expect(life.refusal(theSystem, absorbing(life, 'listed'))).toEqual(refusal);
  });
});
