import type { Entry } from './timeline-entry.js';

/** What is done without deciding anything: looking, and pressing. */
const undecided: readonly string[] = ['clock', 'caller', 'urge'];

/** The newest thing a person decided. `timeline` is newest first. */
export const lastDecision = (timeline: readonly Entry[]): Entry | null =>
  timeline.find(({ bySystem, verb }) => !bySystem && !undecided.some((beginning) => verb.startsWith(beginning))) ??
  null;
