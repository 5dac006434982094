import { parseSortKey, type SortKeyParts } from '@watchfloor/domain/queue-view';

/** A page's end as clients carry it: opaque, url-safe. */
export const encodeCursor = (sortKey: string): string => Buffer.from(sortKey, 'latin1').toString('base64url');

/** The place a cursor names; null for a text that is none. */
export function decodeCursor(cursor: string): SortKeyParts | null {
  const sortKey = Buffer.from(cursor, 'base64url').toString('latin1');
  // the decoder skips what is no base64url: only what it would encode again is a cursor of ours
  return encodeCursor(sortKey) === cursor ? parseSortKey(sortKey) : null;
}
