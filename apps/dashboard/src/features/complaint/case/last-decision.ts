import type { Entry } from './timeline-sentence.js';

/** The newest thing a person decided; looking at a caller decides nothing. `timeline` is newest first. */
export const lastDecision = (timeline: readonly Entry[]): Entry | null =>
  timeline.find((entry) => !entry.bySystem && !entry.verb.startsWith('clock') && entry.verb !== 'callerRevealed') ??
  null;
