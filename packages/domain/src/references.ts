import type { Directory } from './directory.js';
import type { ReferenceKind, Refusal } from './refusal.js';

/** Refuses an id that the directory does not know; null when it does. */
export function unknownReference(directory: Directory, what: ReferenceKind, id: string): Refusal | null {
  const entries: Readonly<Record<ReferenceKind, readonly { readonly id: string }[]>> = {
    department: directory.departments,
    district: directory.districts,
    category: directory.categories,
  };
  return entries[what].some((entry) => entry.id === id) ? null : { kind: 'unknownReference', what, id };
}
