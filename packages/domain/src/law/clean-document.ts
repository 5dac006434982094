import { oneLine } from '../text-form.js';

/**
 * A document from outside with every text in the form that all texts of the product have; names of fields are left as they
 * are, for one that nobody knows is refused. Answers the very same object when there is nothing to do.
 */
export function cleanDocument(value: unknown): unknown {
  if (typeof value === 'string') return oneLine(value);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const clean = entries.map(([name, inner]) => [name, cleanDocument(inner)] as const);
  if (clean.every(([, inner], index) => inner === entries[index]?.[1])) return value;
  return Array.isArray(value) ? clean.map(([, inner]) => inner) : Object.fromEntries(clean);
}
