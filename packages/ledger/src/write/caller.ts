import type { GivenCaller, Register } from '@watchfloor/domain/command';
import { bareNumber } from '@watchfloor/domain/phone';

export interface CallerData {
  readonly name: string;
  readonly phone: string;
}

/** A caller whom another system knows by an id of its own. */
export interface CallerSource {
  readonly system: string;
  readonly id: string;
}

/** A caller as they are kept; null for nobody, and for somebody of whom nothing is known. */
export function callerData({ caller, source }: Pick<Register, 'caller' | 'source'>): CallerData | null {
  if (caller === null) return null;
  const data = cleanCaller(caller);
  const unknown = data.name === '' && data.phone === '' && callerSource({ caller, source }) === null;
  return unknown ? null : data;
}

/** By what a registration's source knows its caller; null where it says nothing of that. */
export function callerSource({ caller, source }: Pick<Register, 'caller' | 'source'>): CallerSource | null {
  const id = caller?.sourceId?.trim() ?? '';
  return source === null || id === '' ? null : { system: source.system, id };
}

export const cleanCaller = ({ name, phone }: Pick<GivenCaller, 'name' | 'phone'>): CallerData => ({
  name: name.trim(),
  phone: bareNumber(phone),
});
