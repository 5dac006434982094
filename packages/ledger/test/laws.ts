import type { Person } from '@watchfloor/domain/actor';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import type { Complaint } from '@watchfloor/domain/complaint';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { afterAll } from 'vitest';
import type { Ledger } from '../src/ledger.js';
import { dispatchOf, done, ledgerTest, registration, supervisor } from './support.js';

export const admin: Person = { id: 'adm-1', name: '何宁', role: 'admin', departmentId: null };
export const keep = { note: '按市里新规', openClocks: 'keep' } as const;
export const migrate = { ...keep, openClocks: 'migrate' } as const;

/** Gives each test of a file a ledger of its own, and closes them all at its end. */
export function ledgers(): () => ReturnType<typeof ledgerTest> {
  const made: { readonly close: () => Promise<void> }[] = [];
  afterAll(async () => {
    for (const one of made) await one.close();
  });
  return async () => {
    const one = await ledgerTest();
    made.push(one);
    return one;
  };
}

/** The default policy with another limit for signing. */
export const signWithin = (hours: number) => ({
  ...defaultPolicy,
  limits: { ...defaultPolicy.limits, sign: [{ limit: { amount: hours, unit: 'hours' as const } }] },
});
/** A day off more. */
export const holidayOn = (day: string) => ({ ...chinaSpec, holidays: [...chinaSpec.holidays, day] });

export async function dispatched(ledger: Ledger): Promise<string> {
  const { complaintId } = done(await ledger.execute(registration(), supervisor));
  done(await ledger.execute(dispatchOf(complaintId), supervisor));
  return complaintId;
}

export async function signClock(ledger: Ledger, id: string): Promise<Complaint['clocks'][number]> {
  const found = await ledger.complaints.find(id, { kind: 'all' });
  const clock = found?.complaint.clocks.find(({ metric }) => metric === 'sign');
  if (clock === undefined) throw new Error('nobody was to sign');
  return clock;
}
