import { defaultLaw } from '@watchfloor/domain/default-law';
import { explainClock } from '@watchfloor/domain/explain';
import { DAY } from '@watchfloor/domain/time';
import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give } from './words.js';

/** The last working day before a long holiday. */
const BEFORE_THE_HOLIDAY = '2026-04-30T15:00:00+08:00';

const clock = new ManualClock(BEFORE_THE_HOLIDAY);
let floor: TestFloor;
let sun: Session;
let complaintId: string;
beforeAll(async () => {
  floor = await TestFloor.open({ time: clock });
  sun = await floor.as('sun');
  let wen = await floor.as('wen');
  ({ complaintId } = await dispatched(sun));
  done(await give(wen, 'signAssignment', { complaintId, assignmentId: 'a1' }));
  const extension = { limit: { amount: 2, unit: 'workingDays' }, reason: '需采购配件' };
  done(await give(wen, 'askExtension', { complaintId, assignmentId: 'a1', ...extension }));
  const ruling = { grant: true, reason: '情况属实', callerNotice: '已告知群众延后' };
  done(await give(sun, 'ruleOnRequest', { complaintId, requestId: 'r1', ...ruling }));
  const promisedAt = new Date(clock.now() + 8 * DAY).toISOString();
  const suspension = { assignmentId: 'a1', cause: 'weather', promisedAt, reason: '连续暴雨' };
  done(await give(wen, 'askSuspension', { complaintId, ...suspension }));
  done(await give(sun, 'ruleOnRequest', { complaintId, requestId: 'r2', ...ruling }));
  clock.advance(6 * DAY);
  // nobody stays signed in that long
  sun = await floor.as('sun');
  wen = await floor.as('wen');
  done(await give(wen, 'resumeAssignment', { complaintId, assignmentId: 'a1', reason: '雨停复工' }));
});
afterAll(() => floor.close());

interface Explained {
  readonly complaint: {
    readonly clocks: readonly {
      readonly id: string;
      readonly dueAt: string;
      readonly explanation: {
        readonly dueAt: string;
        readonly calendarVersion: string;
        readonly segments: readonly { readonly kind: string; readonly from: string; readonly to: string }[];
      };
    }[];
  };
}

const QUERY = `query ($id: ID!) { complaint(id: $id) { clocks { id metric dueAt explanation {
  dueAt provisional policyVersion calendarVersion segments { kind from to }
} } } }`;

it('every deadline is explained as the domain explains it, from start to due', async () => {
  const { complaint } = await sun.ask<Explained>(QUERY, { id: complaintId });
  const kept = (await floor.server.ledger.complaints.find(complaintId, { kind: 'all' }))?.complaint.clocks ?? [];
  expect(complaint.clocks).toHaveLength(kept.length);
  for (const [index, told] of complaint.clocks.entries()) {
    const terms = kept[index];
    if (terms === undefined) throw new Error(`no clock ${told.id}`);
    const explained = explainClock(terms, defaultLaw.calendarOf(terms.calendarVersion));
    const iso = (at: number): string => new Date(at).toISOString();
    expect(told.explanation).toEqual({
      dueAt: iso(explained.dueAt),
      provisional: explained.provisional,
      policyVersion: terms.policyVersion,
      calendarVersion: terms.calendarVersion,
      segments: explained.segments.map(({ kind, from, to }) => ({ kind, from: iso(from), to: iso(to) })),
    });
    expect(told.explanation.dueAt).toBe(told.dueAt);
  }
  const kinds = new Set(complaint.clocks.flatMap(({ explanation }) => explanation.segments.map(({ kind }) => kind)));
  expect(kinds).toEqual(new Set(['counted', 'extended', 'paused', 'offHours', 'holiday']));
});

it('forms learn what the law in force allows', async () => {
  const query = `{ lawInForce {
    policyVersion calendarVersion undoWithin { amount unit } returns { designateAt } extension { most longest { amount unit } }
    pausing { causes { id name nameEn approvers longest { amount } } longestTotal { amount } }
    callback { excludedKinds rounds tries beforeClosing } escalationLevels { level roles } rungs { rung to copiedTo next }
  } }`;
  const { lawInForce } = await sun.ask<{ lawInForce: Record<string, unknown[]> }>(query);
  const { policy, calendarVersion } = defaultLaw;
  expect(lawInForce).toMatchObject({
    policyVersion: policy.version,
    calendarVersion,
    undoWithin: policy.undoWithin,
    returns: policy.returns,
    extension: { most: policy.extension.most, longest: policy.extension.longest },
  });
  expect(lawInForce.rungs?.map((rule) => (rule as { rung: string }).rung)).toEqual([
    'urge',
    'notice',
    'supervision',
    'circular',
    'listed',
    'executive',
  ]);
  expect(lawInForce.escalationLevels).toHaveLength(policy.escalation.levels.length);
});
