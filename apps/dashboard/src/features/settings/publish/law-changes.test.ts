import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { expect, test } from 'vitest';
import { differencesOf } from './law-changes.js';

test('A12 a second person sees every place at which a proposal differs, and none besides', () => {
  const [first, ...others] = defaultPolicy.escalation.critical;
  if (first === undefined) throw new Error('the default has words');
  const critical = [{ ...first, words: [...first.words.slice(1), '投毒'] }, ...others];
  const changed = {
    ...defaultPolicy,
    version: '2026.2',
    contactTries: 5,
    reviewReserve: { amount: 2, unit: 'workingHours' },
    escalation: { ...defaultPolicy.escalation, critical },
  };
  expect(differencesOf(defaultPolicy, changed)).toEqual([
    { path: 'reviewReserve', before: null, after: '{"amount":2,"unit":"workingHours"}' },
    { path: 'escalation.critical[0].words', before: first.words[0], after: '投毒' },
    { path: 'contactTries', before: '3', after: '5' },
  ]);
  expect(differencesOf(defaultPolicy, { ...defaultPolicy, version: 'other' })).toEqual([]);
});
