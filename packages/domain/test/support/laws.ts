import type { CalendarSpec } from '../../src/calendar.js';
import { chinaSpec } from '../../src/calendars/china.js';
import type { LawBook } from '../../src/decision.js';
import { lawBook } from '../../src/law-book.js';
import { defaultPolicy } from '../../src/policies/default.js';
import type { Policy } from '../../src/policy.js';

/** Counts a raised urgency from the start, keeps time for review, moves no caller's deadline, and asks for no contact about noise. */
const stricter: Policy = {
  ...defaultPolicy,
  version: 'stricter',
  limits: {
    ...defaultPolicy.limits,
    contact: [{ roles: ['lead'], categoryIds: ['gas'], limit: { amount: 2, unit: 'workingHours' } }],
    handle: [
      { urgencies: ['critical'], limit: { amount: 4, unit: 'hours' } },
      { roles: ['assist'], limit: { amount: 2, unit: 'workingDays' } },
      { limit: { amount: 3, unit: 'workingDays' } },
    ],
  },
  raisedCountsFrom: 'start',
  reviewReserve: { amount: 2, unit: 'workingHours' },
  extension: { ...defaultPolicy.extension, movesCitizen: false },
  contactTries: 1,
};

/** As the default, without a promise on contact about noise, nor any to rule; wants nobody twice, ends what lies still. */
const looser: Policy = {
  ...defaultPolicy,
  version: 'looser',
  limits: {
    ...defaultPolicy.limits,
    contact: [{ roles: ['lead'], categoryIds: ['gas'], limit: { amount: 3, unit: 'workingDays' } }],
    ruling: [],
  },
  callback: { ...defaultPolicy.callback, beforeClosing: false, retryAfter: { amount: 3, unit: 'workingHours' } },
  secondPerson: { publishing: false, rollingBack: false, loweringSupervision: false, ownEscalation: false },
  stale: { after: { amount: 3, unit: 'workingDays' }, states: ['registered', 'answered', 'accepted'] },
};

const typhoon: CalendarSpec = {
  ...chinaSpec,
  version: 'typhoon',
  closures: [{ from: '2026-11-12T00:00', to: '2026-11-14T00:00', reason: '台风' }],
};

const versions = { policies: [defaultPolicy, stricter, looser], calendars: [chinaSpec, typhoon] };
const inForce = (policy: Policy, calendar: CalendarSpec): LawBook =>
  lawBook({ ...versions, policyVersion: policy.version, calendarVersion: calendar.version });

/** Laws that may come into force one after the other; each knows every version. */
export const laws: readonly [LawBook, ...LawBook[]] = [
  inForce(defaultPolicy, chinaSpec),
  inForce(defaultPolicy, typhoon),
  inForce(stricter, chinaSpec),
  inForce(looser, typhoon),
];
