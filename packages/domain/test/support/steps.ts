import { expect } from 'vitest';
import type { RecordCallback } from '../../src/command.js';
import { recompute } from '../../src/recompute.js';
import type { Asked } from '../../src/request.js';
import { answered, type Life, liaisonOf, supervisor } from '../life.js';

/** Commands that many rules begin with, word for word. */
export const accept = { type: 'acceptAnswer', expectedVersion: null } as const;
export const close = { type: 'close', note: null, expectedVersion: null } as const;
export const reopen = { type: 'reopen', reason: '群众补充了新材料', expectedVersion: null } as const;
export const answer = { type: 'answer', assignmentId: 'a1', text: '已检修阀门并复查。' } as const;
export const reject = { type: 'rejectAnswer', reason: '未联系群众', expectedVersion: null } as const;
export const urge = { type: 'urge', assignmentId: 'a1', reason: '请先联系群众' } as const;
export const housing = liaisonOf('housing');

export const ask = (asked: Asked) => ({ type: 'ask', asked }) as const;

export const rule = (requestId: string, grant: boolean) =>
  ({
    type: 'rule',
    requestId,
    grant,
    reason: grant ? '情况属实' : '理由不足',
    callerNotice: '已告知群众新的期限',
    expectedVersion: null,
  }) as const;

export const callback = (callbackId: string, outcome: RecordCallback['outcome']) =>
  ({ type: 'recordCallback', callbackId, outcome, note: '电话回访' }) as const;

export const content = { reached: true, solved: true, satisfied: true } as const;
export const unhappy = { reached: true, solved: true, satisfied: false } as const;
export const unsolved = { reached: true, solved: false, satisfied: false } as const;

/** Its result accepted on Tuesday 2026-11-10 at 14:00. */
export const accepted = (life: Life = answered()): Life => life.at('2026-11-10 14:00').give(supervisor, accept);

/** … and closed at 15:00, after the first callback. */
export const closed = (life: Life = accepted()): Life =>
  life.at('2026-11-10 15:00').give(supervisor, callback('k1', content)).give(supervisor, close);

/** Every clock is what the law makes of the log (peers.md S59). */
export function expectRecomputed(life: Life): void {
  const { clocks, differences } = recompute(life.log, life.contextOf(supervisor).law);
  expect(differences).toEqual([]);
  expect(clocks).toEqual(life.it.clocks);
}
