import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { expect, test } from 'vitest';
import { zh } from '../messages.js';
import { differencesOf } from './law-changes.js';
import { placeOf } from './places.js';

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

test('A12 every place has a heading that the desk has words for', () => {
  expect(placeOf('limits.sign[1].limit.amount')).toEqual({ heading: 'settings.limits', metric: 'sign' });
  expect(placeOf('escalation.critical[0].words')).toEqual({ heading: 'settings.critical', metric: null });
  const parts = [...Object.keys(defaultPolicy), ...Object.keys(chinaSpec), 'closures', 'substance', 'nobody'];
  for (const part of parts) expect(Object.keys(zh)).toContain(placeOf(part).heading);
});
