import { theSystem } from '../../src/actor.js';
import type { Asked } from '../../src/request.js';
import { dispatched, type Life, shanghai, signed } from '../life.js';
import { housing } from './steps.js';

/** Due on Monday 2026-11-16 at 17:30, and not answered by then. */
export const overdue = (): Life => signed().at('2026-11-17 10:00').give(theSystem, { type: 'passTime' });

/** Signed twenty minutes after 2026-11-09 13:40, its deadline to sign. */
export const signedLate = (): Life =>
  dispatched().at('2026-11-09 14:00').give(housing, { type: 'sign', assignmentId: 'a1' });

export const signClock = (life: Life) => life.clock('sign', 'a1');
export const handleClock = (life: Life) => life.clock('handle', 'a1');

export const due = shanghai('2026-11-16 17:30');

export const storm = (from: string, to: string | null, evidence = '气象台暴雨红色预警通知'): Asked => ({
  kind: 'backdate',
  assignmentId: 'a1',
  cause: 'weather',
  from: shanghai(from),
  to: to === null ? null : shanghai(to),
  evidence,
});
