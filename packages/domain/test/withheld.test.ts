import { describe, expect, test } from 'vitest';
import { scopeOf } from '../src/access.js';
import { queueItemOf } from '../src/queue-item.js';
import { matchesWithin } from '../src/queue-view.js';
import { isWithheld, withholdsCaller } from '../src/rights/withheld.js';
import { Kind } from '../src/vocabulary.js';
import { dispatched, leader, liaisonOf, signed, supervisor } from './life.js';

const housing = liaisonOf('housing');
const look = { type: 'revealCaller', reason: '联系举报人核实' } as const;

describe('who has reported', () => {
  test('A4 is kept from liaisons, of reports alone, and not from the center', () => {
    expect(Object.values(Kind).filter((kind) => isWithheld({ kind }))).toEqual(['report']);
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

  test('A4 stays so of a report that is taken for something else afterwards, in whichever order', () => {
    const report = signed({ kind: 'report' });
    const { categoryId, urgency } = report.it;
    const as = (kind: Kind) =>
      ({ type: 'reclassify', expectedVersion: null, kind, urgency, categoryId, reason: '更正性质' }) as const;
    report.events(supervisor, as('help'));
    expect(isWithheld(report.it)).toBe(true);
    expect(report.refusal(housing, look)).toEqual({ kind: 'callerWithheld' });
    report.events(supervisor, as('grievance'));
    expect(isWithheld(report.it)).toBe(true);
    const help = signed({ kind: 'help' });
    help.events(supervisor, as('grievance'));
    expect(isWithheld(help.it)).toBe(false);
  });

  test('A4 a report is found by its number alone where its words are searched by those who handle it', () => {
    const item = queueItemOf(dispatched({ kind: 'report', title: '13900005678 举报无证经营', place: '欧阳建军家' }).it);
    const found = (text: string) => matchesWithin(scopeOf(housing), { text }, item);
    expect(['13900005678', '欧阳', '无证', item.number, ''].map(found)).toEqual([false, false, false, true, true]);
    expect(matchesWithin(scopeOf(supervisor), { text: '13900005678' }, item)).toBe(true);
    expect(matchesWithin(scopeOf(housing), { text: item.number, kinds: ['help'] }, item)).toBe(false);
  });
});
