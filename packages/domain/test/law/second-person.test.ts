import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import { readPolicy } from '../../src/law/document.js';
import { defaultPolicy } from '../../src/policies/default.js';
import { defaultSecondPerson, secondPersonOf } from '../../src/second-person.js';
import {
  admin,
  Life,
  lawWith,
  leader,
  liaisonOf,
  onlyTimePasses,
  otherSupervisor,
  registration,
  signed,
  supervisor,
} from '../life.js';
import { expectRecomputed } from '../support/steps.js';
import {
  acknowledge,
  answerEscalation,
  askLower,
  escalate,
  judgeSupervision,
  lower,
  replySupervision,
  rule,
  supervise,
} from '../verbs.js';

const alone = lawWith({
  secondPerson: { publishing: false, rollingBack: false, loweringSupervision: false, ownEscalation: false },
});
const liaison = liaisonOf('housing');

describe('the policy says for what a second person is needed', () => {
  test('A12 a document from before there was such a rule wants one for everything', () => {
    expect(secondPersonOf(defaultPolicy)).toEqual(defaultSecondPerson);
    expect(Object.values(defaultSecondPerson)).toEqual([true, true, true, true]);
  });

  test('A12 one that says it is read as it stands, and has a word for each', () => {
    const secondPerson = { ...defaultSecondPerson, publishing: false };
    const read = readPolicy({ ...defaultPolicy, secondPerson });
    expect(read.ok && secondPersonOf(read.document)).toEqual(secondPerson);
    const { ownEscalation: _, ...short } = secondPerson;
    expect(readPolicy({ ...defaultPolicy, secondPerson: short })).toMatchObject({
      problems: [{ kind: 'wrongShape', path: 'secondPerson.ownEscalation' }],
    });
  });
});

describe('an escalation is confirmed by another than the one who raised it', () => {
  const raised = (onShift: readonly (typeof leader)[], law = lawWith({})): Life =>
    signed({}, { onShift, law }).give(supervisor, escalate);

  test('A12 while somebody else is on shift who may, and these are named', () => {
    const life = raised([supervisor, otherSupervisor, leader, admin, liaison]);
    const refusal = { kind: 'ownEscalation', onShift: ['陈静', '赵宁', '孙立'] };
    expect(life.refusal(supervisor, acknowledge())).toEqual(refusal);
    // answering at once would confirm it as well
    expect(life.refusal(supervisor, answerEscalation())).toEqual(refusal);
    expect(life.give(otherSupervisor, acknowledge()).it.escalations).toMatchObject([{ acknowledgedBy: 'p-chen' }]);
    expect(life.it.escalations[0]?.alone).toBeUndefined();
    // what another has confirmed, the one who raised it may answer
    expect(life.give(supervisor, answerEscalation()).it.escalations).toMatchObject([{ state: 'answered' }]);
  });

  test('A12 what the product raises by the words of a complaint is not the own one of whoever registered it', () => {
    const onShift = [supervisor, otherSupervisor];
    const life = new Life('2026-11-09 10:00', { onShift });
    life.give(supervisor, { ...registration, details: '小区内燃气泄漏' });
    expect(life.it.escalations).toMatchObject([{ cause: 'safety', state: 'raised' }]);
    life.give(supervisor, acknowledge());
    expect(life.it.escalations).toMatchObject([{ state: 'acknowledged', acknowledgedBy: 'p-wang' }]);
    expect(life.it.escalations[0]).not.toHaveProperty('alone');
  });

  test('A12 and of one that came with a duplicate whoever raised it there, not whoever merged', () => {
    const escalation = { cause: 'byHand', level: 1, reason: '群众反映强烈', raisedBy: leader.id } as const;
    const life = signed({}, { onShift: [supervisor, otherSupervisor, leader] });
    life.give(theSystem, {
      ...{
        type: 'absorb',
        duplicate: { id: 'other', number: '26-000002' },
        receivedAt: life.now,
        dueAt: null,
        weight: 1,
      },
      ...{ urgency: 'normal', urgencyReason: null, pressing: { urges: [], orders: [], escalation } },
    });
    expect(life.it.escalations).toMatchObject([{ cause: 'byHand', raisedBy: leader.id }]);
    expect(life.refusal(leader, acknowledge())).toMatchObject({ kind: 'ownEscalation' });
    expect(life.give(supervisor, acknowledge()).it.escalations).toMatchObject([{ state: 'acknowledged' }]);
    expectRecomputed(life);
  });

  test('A12 and by that one where nobody else is, which the record says', () => {
    for (const others of [[], [supervisor], [liaison]]) {
      const life = raised(others).give(supervisor, acknowledge());
      expect(life.log.at(-1)?.events).toContainEqual({
        type: 'escalationAcknowledged',
        escalationId: 'e1',
        alone: true,
      });
      expect(life.it.escalations).toMatchObject([{ state: 'acknowledged', acknowledgedBy: 'p-wang', alone: true }]);
      expectRecomputed(life);
    }
    expect(raised([]).give(supervisor, answerEscalation()).it.escalations).toMatchObject([
      { state: 'answered', alone: true },
    ]);
  });

  test('A12 of history, where nobody knows who was there, nothing is refused and nothing is said', () => {
    const life = signed().give(supervisor, escalate).give(supervisor, acknowledge());
    expect(life.it.escalations[0]).toMatchObject({ state: 'acknowledged' });
    expect(life.it.escalations[0]).not.toHaveProperty('alone');
  });

  test('A12 of a higher level only those count who reach it', () => {
    const life = signed({}, { onShift: [otherSupervisor], staffed: new Set(['leader']) }).give(leader, escalate);
    expect(life.it.escalations).toMatchObject([{ level: 2 }]);
    expect(life.give(leader, acknowledge()).it.escalations).toMatchObject([{ alone: true }]);
  });

  test('A12 once it has climbed it waits for somebody anew', () => {
    const life = raised([]).give(supervisor, acknowledge());
    onlyTimePasses(life, '2026-11-09 12:31');
    expect(life.it.escalations).toMatchObject([{ state: 'raised', level: 2, alone: false }]);
  });

  test('A12 not where the policy leaves it to one person, and then there is nothing to say', () => {
    const life = raised([otherSupervisor], alone).give(supervisor, acknowledge());
    expect(life.it.escalations[0]).toMatchObject({ state: 'acknowledged' });
    expect(life.it.escalations[0]).not.toHaveProperty('alone');
  });
});

describe('an order is taken down by two', () => {
  const listed = (law = lawWith({})) =>
    signed({}, { law }).at('2026-11-09 11:00').give(supervisor, supervise('listed'));

  test('A12 nobody does it alone: it is asked for, and another rules', () => {
    expect(listed().refusal(leader, lower('supervision'))).toEqual({
      kind: 'loweringIsAsked',
      lowering: 'supervision',
    });
    const life = listed().give(leader, askLower('supervision'));
    expect(life.it.supervisions).toMatchObject([{ rung: 'listed' }]);
    expect(life.clock('ruling', 'r1').state).toBe('running');
    expect(life.refusal(otherSupervisor, askLower(null))).toMatchObject({ kind: 'requestPending' });
    expect(life.refusal(leader, rule('r1', true))).toEqual({ kind: 'secondPersonNeeded', askedBy: 'p-zhao' });
    expect(life.refusal(liaison, rule('r1', true))).toEqual({ kind: 'notAllowed' });
    life.give(otherSupervisor, rule('r1', true));
    expect(life.it.supervisions).toMatchObject([{ rung: 'supervision', state: 'issued' }]);
    expect(life.it.requests).toMatchObject([{ askedBy: 'p-zhao', ruling: { by: 'p-chen' } }]);
    expectRecomputed(life);
  });

  test('A12 what is refused leaves the order as it stands', () => {
    const life = listed().give(supervisor, askLower(null)).give(leader, rule('r1', false));
    expect(life.it.supervisions).toMatchObject([{ rung: 'listed', state: 'issued' }]);
  });

  test('A12 nobody rules on an order that is settled; one that follows its leg is ruled on as before', () => {
    const settled = listed().give(leader, askLower(null)).give(liaison, replySupervision());
    settled.give(supervisor, judgeSupervision(true));
    expect(settled.it.requests).toMatchObject([{ state: 'lapsed' }]);
    expect(settled.clock('ruling', 'r1').state).toBe('cancelled');
    expectRecomputed(settled);
    const moved = listed().give(leader, askLower(null));
    moved.give(supervisor, {
      ...{ type: 'reassign', assignmentId: 'a1', toDepartmentId: 'water', reason: '属对方单位职责' },
      expectedVersion: null,
    });
    expect(moved.it.requests).toMatchObject([{ state: 'pending' }]);
    expect(moved.give(supervisor, rule('r1', true)).it.supervisions).toMatchObject([{ state: 'withdrawn' }]);
    expect(listed().refusal(leader, askLower(null, 's9'))).toMatchObject({ kind: 'supervisionNotFound' });
    expect(listed().refusal(leader, askLower('urge'))).toEqual({ kind: 'wrongRung', rung: 'urge' });
  });

  test('A12 one person does where the policy leaves it to one', () => {
    expect(listed(alone).give(leader, lower('supervision')).it.supervisions).toMatchObject([{ rung: 'supervision' }]);
  });
});
