import type { Command, CorrectCaller } from '@watchfloor/domain/command';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { KeptCaller } from '@watchfloor/domain/decision';
import { bareNumber } from '@watchfloor/domain/phone';
import type { OnShift } from '@watchfloor/domain/second-person';
import type { Instant } from '@watchfloor/domain/time';
import type { QueryResultRow } from 'pg';
import { timestampOf } from '../complaint-codec.js';
import type { Known } from './law.js';
import { onShift } from './on-shift.js';
import type { Statement } from './transaction.js';

type Ask = <R extends QueryResultRow>(statement: Statement) => Promise<readonly R[]>;

/** What only some commands are decided on: asked for in their own transaction, behind the lock of the complaint. */
export async function askedBesides(
  command: Command,
  present: Instant,
  ask: Ask,
): Promise<Pick<Known, 'onShift' | 'keptCaller' | 'withheldByFamily'>> {
  switch (command.type) {
    case 'acknowledgeEscalation':
    case 'answerEscalation':
      return { onShift: await ask<OnShift & QueryResultRow>(onShiftAt(present)) };
    case 'correctCaller': {
      const [keptCaller = null] = await ask<KeptCaller & QueryResultRow>(keptCallerOf(command));
      return { keptCaller };
    }
    case 'revealCaller': {
      const [answer] = await ask<{ readonly withheld: boolean }>(withheldByFamily(command.complaintId));
      return { withheldByFamily: answer?.withheld ?? false };
    }
    default:
      return {};
  }
}

const onShiftAt = (present: Instant): Statement => ({
  name: 'on-shift',
  text: onShift,
  values: [timestampOf(present)],
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

const withheldByFamily = (complaintId: ComplaintId): Statement => ({
  name: 'withheld-by-family',
  text: 'select caller_withheld($1) as withheld',
  values: [complaintId],
});
