import { describe, expect, test } from 'vitest';
import { audienceOf, departmentsOf, maskName, maskPhone, scopeKey, scopeOf, visible } from '../src/access.js';
import { dispatched, leader, liaisonOf, supervisor } from './life.js';

describe('a scope', () => {
  test('liaisons see what their department has a current leg of', () => {
    const life = dispatched();
    expect(visible(scopeOf(liaisonOf('housing')), life.it)).toBe(true);
    expect(visible(scopeOf(liaisonOf('water')), life.it)).toBe(false);
    life.give(supervisor, {
      type: 'reassign',
      assignmentId: 'a1',
      toDepartmentId: 'water',
      reason: '转办',
      expectedVersion: null,
    });
    expect(visible(scopeOf(liaisonOf('housing')), life.it)).toBe(false);
  });

  test('members of a group see what it settles until it has decided, without learning who called', () => {
    const life = dispatched();
    const members = { memberDepartmentIds: ['housing', 'water'], representatives: [], expectedVersion: null };
    life.give(leader, { type: 'convene', ...members, reason: '两家都说不归自己管' });
    expect(departmentsOf(audienceOf(life.it))).toEqual(['housing', 'water']);
    expect(visible(scopeOf(liaisonOf('water')), life.it)).toBe(true);
    const reveal = { type: 'revealCaller', reason: '联系群众核实情况' } as const;
    expect(life.refusal(liaisonOf('water'), reveal)).toEqual({ kind: 'notAllowed' });
    expect(life.events(liaisonOf('housing'), reveal)).toHaveLength(1);
    const decision = { text: '由住建部门牵头办理', leadDepartmentId: 'housing', expectedVersion: null };
    life.give(leader, { type: 'decideCoordination', ...decision });
    expect(departmentsOf(audienceOf(life.it))).toEqual(['housing']);
  });

  test('viewers of one department share a key, the center another', () => {
    expect(scopeKey(scopeOf(liaisonOf('water')))).toBe('department:water');
    expect(scopeKey(scopeOf(supervisor))).toBe('all');
  });
});

describe('masks', () => {
  test.each([
    ['张三', '张*'],
    ['李小明', '李**'],
    ['欧阳娜娜', '欧阳**'],
    ['王', '王*'],
    ['', ''],
  ])('name %s', (name, masked) => expect(maskName(name)).toBe(masked));

  test.each([
    ['13812348000', '138****8000'],
    ['138 1234 8000', '138****8000'],
    ['0755-123', '****23'],
    ['', '****'],
  ])('phone %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));
});
