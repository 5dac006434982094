import type { ComplaintEvent } from '@watchfloor/domain/event';
import { expect, test } from 'vitest';
import { complaintId } from '../src/testing/drafts.js';
import { crossed, DUE, dispatched } from './support/clock.js';
import { all, closed, collect, housing, reaches, reopened, Stage } from './support/stage.js';

const planned: ComplaintEvent = { type: 'callbackPlanned', callbackId: 'k1', round: 2, excluded: false };
const result = { solved: true, satisfied: false, note: '灯又坏了', departmentId: 'housing' } as const;
const appealed: ComplaintEvent = {
  type: 'requested',
  requestId: 'r1',
  asked: { kind: 'appeal', clockId: 'c1', ground: '派单时已超时限' },
};
const granted: ComplaintEvent = {
  type: 'ruled',
  requestId: 'r1',
  granted: true,
  reason: '属实',
  chargedTo: null,
  callerNotice: null,
};
const waived: ComplaintEvent = { type: 'breachMarked', clockId: 'c1', state: 'waived' };

/** A complaint that was signed too late, and is closed: positions 1 to 4. */
function closedLate(stage: Stage): void {
  dispatched(stage);
  stage.happen(1, crossed('due'), { type: 'clockStopped', clockId: 'c1', at: DUE + 1 }, planned);
  stage.happen(1, closed);
}

test('a breach that does not count any more is told as a correction, though the complaint has long been closed', async () => {
  const stage = new Stage();
  closedLate(stage);
  const feed = await stage.feed();
  const [center, department] = [all, housing].map((scope) => collect(feed.subscribeAlerts({ scope })));
  stage.happen(1, appealed);
  expect(await center?.next()).toMatchObject({ kind: 'request', requestKind: 'appeal', departmentId: 'housing' });
  stage.happen(1, granted, waived);
  const correction = {
    id: '6:1',
    kind: 'correction',
    at: stage.timers.now(),
    complaintId: complaintId(1),
    metric: 'sign',
    dueAt: DUE,
    subjectId: 'c1',
    departmentId: 'housing',
  };
  expect(await department?.next()).toMatchObject(correction);
  expect(await department?.next()).toMatchObject({ kind: 'request', granted: true });
  expect(await center?.next(({ kind }) => kind === 'correction')).toMatchObject(correction);
  expect(feed.board(all).open).toBe(0);
  await center?.stop();
  await department?.stop();
});

test('proof that a promise was kept is told as a correction', async () => {
  const stage = new Stage();
  closedLate(stage);
  const feed = await stage.feed();
  const alerts = collect(feed.subscribeAlerts({ scope: housing }));
  stage.happen(1, { type: 'clockCorrected', clockId: 'c1', stoppedAt: DUE - 1 });
  expect(await alerts.next()).toMatchObject({ id: '5:0', kind: 'correction', metric: 'sign', departmentId: 'housing' });
  await alerts.stop();
});

test('a caller who is not content is told to the center and to the department that had closed it', async () => {
  const stage = new Stage();
  closedLate(stage);
  const feed = await stage.feed();
  const alerts = collect(feed.subscribeAlerts({ scope: housing }));
  stage.happen(1, { type: 'callbackDone', callbackId: 'k1', result }, { ...reopened, cause: 'dissatisfied' });
  expect(await alerts.next()).toMatchObject({
    id: '5:0',
    kind: 'dissatisfied',
    subjectId: 'k1',
    departmentId: 'housing',
    reason: '灯又坏了',
  });
  expect(feed.board(all).open).toBe(1);
  await alerts.stop();
});

test('a content caller is no alert', async () => {
  const stage = new Stage();
  closedLate(stage);
  const feed = await stage.feed();
  const before = feed.alerts(all, 10);
  await reaches(
    feed,
    stage.happen(1, { type: 'callbackDone', callbackId: 'k1', result: { ...result, satisfied: true } }),
  );
  expect(feed.alerts(all, 10).recent).toEqual(before.recent);
});

test('a server that starts later tells the same of complaints that are closed by then', async () => {
  const stage = new Stage();
  closedLate(stage);
  const one = await stage.feed();
  stage.happen(1, appealed);
  await reaches(one, stage.happen(1, granted, waived));
  const other = await stage.feed();
  expect(other.alerts(all, 10)).toEqual(one.alerts(all, 10));
  expect(other.alerts(all, 10).recent.map(({ kind }) => kind)).toEqual(['request', 'correction', 'breach']);
});
