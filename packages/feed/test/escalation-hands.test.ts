import { expect, test } from 'vitest';
import { complaintId } from '../src/testing/drafts.js';
import { systemTimers } from '../src/timers.js';
import { all, assigned, calledAgain, collect, escalated, housing, reaches, Stage } from './support/stage.js';

const id = complaintId(1);
const water = { kind: 'department', departmentId: 'water' } as const;
const reassigned = assigned('water', 'a2', 'a1');

test('B1 an open escalation is told to the department that the case goes to, and again to the center', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.happen(1, assigned('housing'));
  stage.happen(1, escalated());
  const feed = await stage.feed();
  const readers = [all, water].map((scope) => collect(feed.subscribeAlerts({ scope })));
  const moved = stage.happen(1, reassigned);
  await reaches(feed, moved);
  await systemTimers.turn();
  for (const reader of readers) {
    expect(reader.all).toMatchObject([{ id: `${id}:e1`, departmentId: 'water', position: moved }]);
    await reader.stop();
  }
});

test('B2 the position of an escalation is that of the entry that raised it or changed it last', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.happen(1, assigned('housing'));
  const raisedAt = stage.happen(1, escalated());
  const feed = await stage.feed();
  await reaches(feed, stage.happen(1, calledAgain));
  const position = (scope: typeof all | typeof housing) => feed.alerts(scope, 10).escalations[0]?.position;
  expect([position(all), position(housing)]).toEqual([raisedAt, raisedAt]);
  const later = await stage.feed();
  expect(later.alerts(all, 10).escalations[0]?.position, 'the same after a restart').toBe(raisedAt);
  const movedAt = stage.happen(1, reassigned);
  await reaches(feed, movedAt);
  expect(position(all)).toBe(movedAt);
  expect(position(housing), 'it has left').toBeUndefined();
  await reaches(later, movedAt);
});
