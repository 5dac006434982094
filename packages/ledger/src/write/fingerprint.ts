import { createHash } from 'node:crypto';

/**
 * What was asked for, in 64 hexadecimal digits: the SHA-256 of its type, its complaint and the rest of its input. An
 * idempotency key is bound to it, so that a key answers only for what it was spent on.
 *
 * @param request JSON values; the order of an object's properties does not count, nor those that are undefined
 */
export const fingerprintOf = (request: object): string =>
  createHash('sha256').update(JSON.stringify(request, sorted)).digest('hex');

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
