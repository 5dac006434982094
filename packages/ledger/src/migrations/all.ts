import { Initial1763800000000 } from './0001-initial.js';
import { LawOfTheCase1764000000000 } from './0002-law-of-the-case.js';
import { PublishedLaw1764100000000 } from './0003-published-law.js';
import { WorkHours1764400000000 } from './0004-work-hours.js';
import { Coordination1764500000000 } from './0005-coordination.js';
import { Movement1764600000000 } from './0006-movement.js';
import { BoundKeys1764700000000 } from './0007-bound-keys.js';
import { Identity1764800000000 } from './0008-identity.js';
import { NeedTier1764900000000 } from './0009-need-tier.js';
import { CallersAsGiven1765000000000 } from './0010-callers-as-given.js';
import { DueInPeriod1765200000000 } from './0012-due-in-period.js';
import { SearchForm1765300000000 } from './0013-search-form.js';
import { SecondPerson1765500000000 } from './0015-second-person.js';
import { BulkKeys1765700000000 } from './0017-bulk-keys.js';
import { Withheld1765800000000 } from './0018-withheld.js';
import { Families1765900000000 } from './0019-families.js';

/** In the order in which they run. Released ones are never edited; a change is a new one. */
export const migrations = [
  Initial1763800000000,
  LawOfTheCase1764000000000,
  PublishedLaw1764100000000,
  WorkHours1764400000000,
  Coordination1764500000000,
  Movement1764600000000,
  BoundKeys1764700000000,
  Identity1764800000000,
  NeedTier1764900000000,
  CallersAsGiven1765000000000,
  DueInPeriod1765200000000,
  SearchForm1765300000000,
  SecondPerson1765500000000,
  BulkKeys1765700000000,
  Withheld1765800000000,
  Families1765900000000,
];
