import { chinaSpec } from './calendars/china.js';
import type { LawBook } from './decision.js';
import { lawBook } from './law-book.js';
import { defaultPolicy } from './policies/default.js';

/** The law of a product that nobody has configured: the default policy by China's calendar. */
export const defaultLaw: LawBook = lawBook({
  policies: [defaultPolicy],
  calendars: [chinaSpec],
  policyVersion: defaultPolicy.version,
  calendarVersion: chinaSpec.version,
});
