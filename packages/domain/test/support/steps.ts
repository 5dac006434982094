import { expect } from 'vitest';
import { recompute } from '../../src/recompute.js';
import { answered, type Life, liaisonOf, supervisor } from '../life.js';
import { accept, callback, close } from '../verbs.js';

export const housing = liaisonOf('housing');

/** Sent back into work after its end. */
export const reopen = { type: 'reopen', reason: '群众补充了新材料', expectedVersion: null } as const;

export const content = { reached: true, solved: true, satisfied: true } as const;
export const unhappy = { reached: true, solved: true, satisfied: false } as const;
export const unsolved = { reached: true, solved: false, satisfied: false } as const;

/** Its result accepted on Tuesday 2026-11-10 at 14:00. */
export const accepted = (life: Life = answered()): Life => life.at('2026-11-10 14:00').give(supervisor, accept);

/** … and closed at 15:00, after the first callback. */
export const closed = (life: Life = accepted()): Life =>
  life.at('2026-11-10 15:00').give(supervisor, callback('k1', content)).give(supervisor, close);

/** Every clock is what the law makes of the log (case S59). */
export function expectRecomputed(life: Life): void {
  const { clocks, differences } = recompute(life.log, life.contextOf(supervisor).law);
  expect(differences).toEqual([]);
  expect(clocks).toEqual(life.it.clocks);
}
