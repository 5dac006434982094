import { maskName, maskPhone } from '../access.js';
import type { CorrectCaller } from '../command.js';
import type { Complaint } from '../complaint.js';
import { type Context, type Decision, happen, type KeptCaller, refuse } from '../decision.js';
import { bareNumber } from '../phone.js';
import { phoneRefusal, textRefusal } from '../text.js';

/**
 * The caller's name or phone is another one than was taken down: of this complaint, and of the person from now on. Other
 * complaints keep what was given with them. The record says what was changed as everybody may read it.
 */
export function correctCaller({ callerId }: Complaint, command: CorrectCaller, context: Context): Decision {
  const { actor, keptCaller: before = unlooked } = context;
  if (callerId === null || before === null) return refuse({ kind: 'noCaller' });
  const after = correctedCaller(before, command);
  if (after.name === before.name && after.phone === before.phone) return refuse({ kind: 'nothingChanged' });
  const refusal = phoneRefusal(actor, command.phone?.trim() ?? '') ?? textRefusal(actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  if (before.othersPhone) return refuse({ kind: 'phoneOfAnother' });
  return happen({
    type: 'callerCorrected',
    reason: command.reason.trim(),
    before: masked(before),
    after: masked(after),
  });
}

/** Where it is only asked whether a caller could be corrected nobody has looked at one. */
const unlooked: KeptCaller = { name: '', phone: '', othersPhone: false };

type Caller = Pick<KeptCaller, 'name' | 'phone'>;

/** What is left out, or empty, stays. */
export const correctedCaller = (before: Caller, { name, phone }: Pick<CorrectCaller, 'name' | 'phone'>): Caller => ({
  name: name?.trim() || before.name,
  phone: bareNumber(phone ?? '') || before.phone,
});

/** Nothing where nothing was known: a mask would say that something was. */
const masked = ({ name, phone }: Caller): Caller => ({
  name: maskName(name),
  phone: phone === '' ? '' : maskPhone(phone),
});
