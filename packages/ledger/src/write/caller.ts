import type { Register } from '@watchfloor/domain/command';

export interface CallerData {
  readonly name: string;
  readonly phone: string;
}

/** A caller as they are kept; null for nobody, and for somebody of whom nothing is known. */
export function callerData(caller: Register['caller']): CallerData | null {
  if (caller === null) return null;
  const data = { name: caller.name.trim(), phone: normalPhone(caller.phone) };
  return data.name === '' && data.phone === '' ? null : data;
}

/** A phone as callers are told apart by it: digits and a leading +, whatever stood between them. */
function normalPhone(phone: string): string {
  const trimmed = phone.trim();
  return (trimmed.startsWith('+') ? '+' : '') + trimmed.replace(/\D/g, '');
}
