import type { Command, CorrectCaller } from '@watchfloor/domain/command';
import type { KeptCaller } from '@watchfloor/domain/decision';
import { bareNumber } from '@watchfloor/domain/phone';
import type { OnShift } from '@watchfloor/domain/second-person';
import { type Instant, MINUTE } from '@watchfloor/domain/time';
import type { QueryResultRow } from 'pg';
import { timestampOf } from '../complaint-codec.js';
import type { Known } from './law.js';
import type { Statement } from './transaction.js';

type Ask = <R extends QueryResultRow>(statement: Statement) => Promise<readonly R[]>;

/** What only some commands are decided on: asked for in their own transaction, behind the lock of the complaint. */
export async function askedBesides(
  command: Command,
  present: Instant,
  ask: Ask,
): Promise<Pick<Known, 'onShift' | 'keptCaller'>> {
  switch (command.type) {
    case 'acknowledgeEscalation':
    case 'answerEscalation':
      return { onShift: await ask<OnShift & QueryResultRow>(onShift(present)) };
    case 'correctCaller': {
      const [keptCaller = null] = await ask<KeptCaller & QueryResultRow>(keptCallerOf(command));
      return { keptCaller };
    }
    default:
      return {};
  }
}

/** A page that is open is noted more often than that. */
const SEEN_WITHIN = MINUTE;

/** Those with an account that may be used, and a page that is open. */
const onShift = (present: Instant): Statement => ({
  name: 'on-shift',
  text: `
    select id, name, role from account
     where not disabled and exists (
       select from session
        where account_id = account.id and seen_at > $2 and least(expires_at, ends_at) > $1)
     order by role, name`,
  values: [timestampOf(present), timestampOf(present - SEEN_WITHIN)],
});

const keptCallerOf = ({ complaintId, phone }: CorrectCaller): Statement => ({
  name: 'kept-caller',
  text: `
    select given.name, given.phone,
           exists (select from caller other where phone = $2 and phone <> '' and other.id <> caller_id) as "othersPhone"
      from complaint join lateral (
             select name, phone from given_caller where complaint_id = $1 order by version desc limit 1) given on true
     where complaint.id = $1`,
  values: [complaintId, bareNumber(phone ?? '')],
});
