import type { CorrectCaller } from '@watchfloor/domain/command';
import { bareNumber } from '@watchfloor/domain/phone';
import type { Statement } from './transaction.js';

/**
 * Writes a correction, in the transaction that records it: what is kept with this complaint has one more version, and the
 * person's own record says the same from now on. What was given with other complaints stays.
 *
 * @param version of the complaint after the entry that says so
 */
export function correctingCaller({ complaintId, name, phone }: CorrectCaller, version: number): Statement {
  return {
    name: 'correct-caller',
    text: correcting,
    values: [complaintId, version, name?.trim(), bareNumber(phone ?? '')],
  };
}

const correcting = `
  with kept as (
    insert into given_caller (complaint_id, version, name, phone)
    select $1, $2, coalesce(nullif($3, ''), name), coalesce(nullif($4, ''), phone)
      from given_caller where complaint_id = $1 order by version desc limit 1
  )
  update caller set name = coalesce(nullif($3, ''), caller.name), phone = coalesce(nullif($4, ''), caller.phone)
    from complaint where complaint.id = $1 and caller.id = complaint.caller_id`;
