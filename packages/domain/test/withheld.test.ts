import { describe, expect, test } from 'vitest';
import { scopeOf } from '../src/access.js';
import { queueItemOf } from '../src/queue-item.js';
import { matchesWithin } from '../src/queue-view.js';
import { withheldKinds, withholdsCaller, withoutCaller } from '../src/rights/withheld.js';
import { dispatched, leader, liaisonOf, signed, supervisor } from './life.js';

const caller = { name: '欧阳建军', phone: '13900005678' };
const housing = liaisonOf('housing');
const look = { type: 'revealCaller', reason: '联系举报人核实' } as const;

describe('who has reported', () => {
  test('A4 is kept from liaisons, of reports alone, and not from the center', () => {
    expect(withheldKinds).toEqual(['report']);
    expect(withholdsCaller(scopeOf(housing), { kind: 'report' })).toBe(true);
    expect(withholdsCaller(scopeOf(housing), { kind: 'grievance' })).toBe(false);
    for (const person of [supervisor, leader]) expect(withholdsCaller(scopeOf(person), { kind: 'report' })).toBe(false);
  });

  test('A4 is refused to the department that works on it, in words of its own', () => {
    const report = signed({ kind: 'report' });
    expect(report.refusal(housing, look)).toEqual({ kind: 'callerWithheld' });
    expect(report.events(supervisor, look)).toHaveLength(1);
    expect(signed().events(housing, look)).toHaveLength(1);
  });

  test('A4 a report is found by its number alone where its words are searched by those who handle it', () => {
    const item = queueItemOf(dispatched({ kind: 'report', title: '13900005678 举报无证经营', place: '欧阳建军家' }).it);
    const found = (text: string) => matchesWithin(scopeOf(housing), { text }, item);
    expect(['13900005678', '欧阳', '无证', item.number, ''].map(found)).toEqual([false, false, false, true, true]);
    expect(matchesWithin(scopeOf(supervisor), { text: '13900005678' }, item)).toBe(true);
    expect(matchesWithin(scopeOf(housing), { text: item.number, kinds: ['help'] }, item)).toBe(false);
  });
});

describe('a text for those who must not know who called', () => {
  test.each([
    ['我是欧阳建军，电话13900005678', '我是***，电话***'],
    ['欧阳 建军 139-0000-5678', '*** ***'],
    ['请打１３９００００５６７８', '请打***'],
    ['+86 139 0000 5678 或 0755-82345678', '*** 或 ***'],
    ['邻居电话13811112222', '邻居电话***'],
    ['QQ 123456789，邮箱 ou.yang@example.com', 'QQ ***，邮箱 ***'],
    ['身份证44030519800101123X', '身份证***'],
    ['店里电话 82345678', '店里电话 ***'],
    ['店里 8234-5678，家里 623 4567', '店里 ***，家里 ***'],
    ['８２３４－５６７８', '***'],
  ])('A4 %s', (text, bare) => expect(withoutCaller([caller])(text)).toBe(bare));

  test.each([
    '工单 26-118204',
    '2026-11-28 与 20261128 两次',
    '罚款 50000 元',
    '约 300-1000 人',
    '2000-3000元',
    '2025-2026 供暖季',
    '建设路 8 号 3 栋 1202',
    '',
  ])('A4 is left as it is where nothing tells: %s', (text) =>
    expect(withoutCaller([{ name: '', phone: '' }])(text)).toBe(text),
  );
});

test('A4 a name is no pattern: points, hyphens and quotes in it find it, and cost no time', () => {
  for (const name of ['买买提·艾力', "O'Brien", 'Ann-Marie', '（王）小明', '........x']) {
    const bare = withoutCaller([{ name, phone: '' }]);
    expect(bare(`我是 ${name.replace(/[^\p{L}]/gu, ' ')} 本人`)).not.toMatch(/艾力|Brien|Marie|小明/);
    expect(bare('.'.repeat(20_000))).toHaveLength(20_000);
  }
  expect(withoutCaller([{ name: '', phone: '' }])('a'.repeat(20_000))).toHaveLength(20_000);
});

test('A4 every name that the caller is known by is taken out', () => {
  const bare = withoutCaller([
    { name: '王先生', phone: '13800000000' },
    { name: '王小明', phone: '' },
  ]);
  expect(bare('王小明（王先生）反映')).toBe('***（***）反映');
});
