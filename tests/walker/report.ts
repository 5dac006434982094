import type { Fault, Walked } from './walk.js';

/** A fault with the way to it, to be walked again by hand. */
export const told = ({ what, trail }: Fault): string =>
  `${what}\n${trail.map(({ hand, to, nth }, index) => `    ${index + 1}. ${hand} ${to}${nth > 0 ? ` (${nth + 1})` : ''}`).join('\n')}`;

/** What a walk has seen, in a line. */
export function summary({ steps, kinds, places, missed, whole, faults }: Walked): string {
  const tried = whole ? 'everything tried' : `${kinds} tried`;
  return `took ${steps} steps at ${places} places, ${tried}, ${missed} ways gone, ${faults.length} faults`;
}
