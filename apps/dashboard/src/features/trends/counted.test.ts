import { expect, test } from 'vitest';
import { type Counted, casesAddress, countedOf } from './counted.js';

const counted: Counted = {
  ...{ figure: 'openOverdue', from: '2026-11-01T00:00:00.000Z', to: '2026-11-08T00:00:00.000Z' },
  ...{ departmentId: 'housing', categoryId: null, undispatched: false },
};
const read = (address: string) => countedOf(new URLSearchParams(address.split('?')[1]));

test('G1 the address of a number is read as the number that was asked', () => {
  expect(read(casesAddress(counted))).toEqual(counted);
  const apart: Counted = { ...counted, departmentId: null, categoryId: 'noise', undispatched: true };
  expect(read(casesAddress(apart))).toEqual(apart);
});

test('an address that names no figure or no period asks for nothing', () => {
  for (const search of [
    '',
    'figure=moon&from=2026-11-01&to=2026-11-02',
    'figure=due&from=x&to=y',
    'figure=due&from=2026-11-02&to=2026-11-01',
  ]) {
    expect(countedOf(new URLSearchParams(search)), search).toBeNull();
  }
});
