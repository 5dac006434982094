import { drafts } from '../../../../drafts/drafts.js';

type Field = 'title' | 'details' | 'category';

/** Where the draft of a part's field is kept. */
export const partKey = (prefix: string, index: number, field: Field): string => `${prefix}${index}:${field}`;

/** In how many parts it is written so far: one, where what is kept says no such number. */
export const partsIn = (count: string): number => (/^[1-9]\d{0,2}$/.test(count) ? Number(count) : 1);

/** A part as it is written so far. */
export function readPart(prefix: string, index: number, categoryOfWhole: string) {
  const read = (field: Field) => drafts.read(partKey(prefix, index, field)).trim();
  const part = { title: read('title'), details: read('details'), categoryId: read('category') || categoryOfWhole };
  return { part, incomplete: part.title === '' || part.details === '' };
}
