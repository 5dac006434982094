import { drafts } from '../../../../drafts/drafts.js';

type Field = 'title' | 'details' | 'category';

/** Where the draft of a part's field is kept. */
export const partKey = (prefix: string, index: number, field: Field): string => `${prefix}${index}:${field}`;

/** A part as it is written so far. */
export function readPart(prefix: string, index: number, categoryOfWhole: string) {
  const read = (field: Field) => drafts.read(partKey(prefix, index, field)).trim();
  const part = { title: read('title'), details: read('details'), categoryId: read('category') || categoryOfWhole };
  return { part, incomplete: part.title === '' || part.details === '' };
}
