import type { Clock } from '@watchfloor/domain/clock';
import type { ComplaintEvent } from '@watchfloor/domain/event';
import { HOUR } from '@watchfloor/domain/time';
import type { Threshold } from '@watchfloor/domain/vocabulary';
import { assigned, MONDAY, type Stage } from './stage.js';

export const DUE = MONDAY + HOUR;

/** The signing clock `c1` of the leg `a1`. */
const signing: Clock = {
  id: 'c1',
  metric: 'sign',
  subjectId: 'a1',
  cycle: 1,
  startedAt: MONDAY,
  limit: { amount: 1, unit: 'hours' },
  givenDueAt: null,
  capAt: null,
  amendments: [],
  pauses: [],
  earlyAt: MONDAY + 0.5 * HOUR,
  nearAt: MONDAY + 0.8 * HOUR,
  dueAt: DUE,
  originalDueAt: DUE,
  provisional: false,
  policyVersion: '1',
  calendarVersion: '1',
  state: 'running',
  stoppedAt: null,
  crossed: null,
  breach: null,
};

export const crossed = (threshold: Threshold, given: { readonly at?: number; readonly skipped?: boolean } = {}) =>
  ({ type: 'clockCrossed', clockId: 'c1', threshold, at: DUE, skipped: false, ...given }) satisfies ComplaintEvent;

/** A complaint that housing has and has not signed, at position 2 if it is the first; time stands at the deadline. */
export function dispatched(stage: Stage, n = 1): void {
  stage.register(n);
  stage.happen(n, assigned('housing'), { type: 'clockStarted', clock: signing });
  if (stage.timers.now() < DUE) stage.timers.advance(DUE - stage.timers.now());
}
