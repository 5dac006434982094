import { createHash, randomUUID } from 'node:crypto';

/**
 * The id of a complaint whose registration names none. It follows from who registers and from the idempotency key, so that
 * the same registration sent again is about the same complaint.
 *
 * @param key null or undefined: the id is random
 * @returns a UUID, of version 8 where it follows from a key
 */
export function newComplaintId(actorId: string, key: string | null | undefined): string {
  if (key === null || key === undefined) return randomUUID();
  const hex = createHash('sha256')
    .update(JSON.stringify([actorId, key]))
    .digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-a$4-$5');
}
