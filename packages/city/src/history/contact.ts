import { MINUTE } from '@watchfloor/domain/time';
import type { Intent } from '../intent.js';
import type { Random } from '../random.js';
import { liaisonOf } from '../staff.js';
import { CONTACT_NOTES, UNREACHED_NOTES } from '../texts/floor-talk.js';
import { inOffice } from './pace.js';
import type { Work } from './work.js';

/** Callers who do not answer at the first try. */
const UNREACHED = 0.14;
/** What is pressing is spoken about within the half hour in which it was handed over. */
const AT_ONCE = 29 * MINUTE;

/** The lead speaks with the caller soon after it has signed, at the second try where the first fails. */
export function contacts(random: Random, work: Work): Intent[] {
  const { complaintId, assignmentId, departmentId, openedAt, signedAt, answeredAt, pressing } = work;
  const first = pressing
    ? Math.max(signedAt + 30_000, Math.min(signedAt + random.int(1, 6) * MINUTE, openedAt + AT_ONCE))
    : inOffice(signedAt, 5 * MINUTE + Math.min(random.wait(50 * MINUTE), 170 * MINUTE));
  const again = pressing ? first + random.int(2, 9) * MINUTE : inOffice(first, random.int(20, 90) * MINUTE);
  const tries = random.chance(UNREACHED) ? [first, again] : [first];
  return tries
    .filter((at) => at < answeredAt)
    .map((at, nth): Intent => {
      const reached = nth === tries.length - 1;
      const note = random.pick(reached ? CONTACT_NOTES : UNREACHED_NOTES);
      return {
        at,
        actor: liaisonOf(departmentId),
        command: { type: 'recordContact', complaintId, assignmentId, reached, note },
      };
    });
}
