import { describe, expect, test } from 'vitest';
import { maskName, maskPhone, scopeKey, scopeOf, visible } from '../src/access.js';
import { dispatched, liaisonOf, supervisor } from './life.js';

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
