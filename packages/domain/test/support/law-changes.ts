import type { CalendarSpec } from '../../src/calendar.js';
import { chinaSpec } from '../../src/calendars/china.js';
import { isLive } from '../../src/clock.js';
import type { ApplyLaw, Register } from '../../src/command.js';
import type { LawBook } from '../../src/decision.js';
import { lawBook } from '../../src/law-book.js';
import { defaultPolicy } from '../../src/policies/default.js';
import type { Policy } from '../../src/policy.js';
import { Life, registration, supervisor } from '../life.js';
import { housing } from './steps.js';

/** A law in force beside the default one, which it knows. */
export const inForce = (policy: Policy, calendar: CalendarSpec = chinaSpec): LawBook =>
  lawBook({
    policies: [defaultPolicy, policy],
    calendars: [chinaSpec, calendar],
    policyVersion: policy.version,
    calendarVersion: calendar.version,
  });

export const policyWith = (
  version: string,
  limits: Partial<Policy['limits']>,
  others: Partial<Policy> = {},
): Policy => ({
  ...defaultPolicy,
  ...others,
  version,
  limits: { ...defaultPolicy.limits, ...limits },
});

export const workingDays = (amount: number) => ({ limit: { amount, unit: 'workingDays' } }) as const;

export const shorter = inForce(policyWith('shorter', { handle: [workingDays(3)] }, { contactTries: 1 }));
export const longer = inForce(policyWith('longer', { handle: [workingDays(8)], citizen: [workingDays(8)] }));
export const withoutContact = inForce(policyWith('withoutContact', { contact: [] }));
export const withoutHandling = inForce(policyWith('withoutHandling', { handle: [] }));
/** The default policy in force again, after one without a promise to call. */
export const backToDefault: LawBook = lawBook({
  policies: [defaultPolicy, withoutContact.policy],
  calendars: [chinaSpec],
  policyVersion: defaultPolicy.version,
  calendarVersion: chinaSpec.version,
});
/** Noise is handled within two days, and nobody is to be called about it. */
export const byCategory = inForce(
  policyWith('byCategory', {
    contact: [{ categoryIds: ['gas'], ...workingDays(1) }],
    handle: [{ categoryIds: ['noise'], ...workingDays(2) }, workingDays(5)],
  }),
);

export const applying = (given: Partial<ApplyLaw> = {}) =>
  ({ type: 'applyLaw', extent: 'all', amnestySince: null, ...given }) as const;

export const reclassifying = (categoryId: string) =>
  ({
    type: 'reclassify',
    kind: 'grievance',
    urgency: 'normal',
    categoryId,
    reason: '类别更正',
    expectedVersion: null,
  }) as const;

/** Signed at 10:30 on Monday 2026-11-09, as `signed`, with a law in force. */
export const signedUnder = (law: LawBook, given: Partial<Register> = {}): Life =>
  new Life('2026-11-09 10:00', { law })
    .give(supervisor, { ...registration, ...given })
    .at('2026-11-09 10:10')
    .give(supervisor, { type: 'dispatch', leadDepartmentId: 'housing', assistDepartmentIds: [], expectedVersion: null })
    .at('2026-11-09 10:30')
    .give(housing, { type: 'sign', assignmentId: 'a1' });

/** A law comes into force. */
export const under = (law: LawBook, life: Life): Life => {
  life.context = { law };
  return life;
};

export const handleClock = (life: Life) => life.clock('handle', 'a1');
export const versionsOf = (life: Life) =>
  new Set(life.it.clocks.filter(isLive).map(({ policyVersion }) => policyVersion));
