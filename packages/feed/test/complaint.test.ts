import { expect, test } from 'vitest';
import { complaintId } from '../src/testing/drafts.js';
import { systemTimers } from '../src/timers.js';
import { all, assigned, calledAgain, closed, collect, housing, reaches, Stage } from './support/stage.js';

const id = complaintId(1);

test('each change of the complaint is a nudge, and of no other', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.register(2);
  const feed = await stage.feed();
  const nudges = collect(feed.subscribeComplaint({ id, scope: all }));
  stage.happen(2, calledAgain);
  const position = stage.happen(1, calledAgain);
  expect(await nudges.next()).toEqual({ id, position, version: 2 });
  await systemTimers.turn();
  expect(nudges.all).toHaveLength(1);
  await nudges.stop();
});

test('a reader that was busy is nudged once, with the latest', async () => {
  const stage = new Stage();
  stage.register(1);
  const feed = await stage.feed();
  const subscription = feed.subscribeComplaint({ id, scope: all });
  stage.happen(1, calledAgain);
  const position = stage.happen(1, calledAgain);
  await reaches(feed, position);
  const nudges = collect(subscription);
  expect(await nudges.next()).toEqual({ id, position, version: 3 });
  await systemTimers.turn();
  expect(nudges.all).toHaveLength(1);
  await nudges.stop();
});

test('a department is told when the complaint comes, changes and goes, and nothing before or after', async () => {
  const stage = new Stage();
  stage.register(1);
  const feed = await stage.feed({ stepEntries: 1 });
  const nudges = collect(feed.subscribeComplaint({ id, scope: housing }));
  await reaches(feed, stage.happen(1, calledAgain));
  await reaches(feed, stage.happen(1, assigned('housing')));
  await reaches(feed, stage.happen(1, calledAgain));
  await reaches(feed, stage.happen(1, assigned('water', 'a2', 'a1')));
  await reaches(feed, stage.happen(1, calledAgain));
  await systemTimers.turn();
  expect(nudges.all.map(({ version }) => version)).toEqual([3, 4, 5]);
  await nudges.stop();
});

test('of a complaint that has closed, only those who see everything hear', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.happen(1, assigned('housing'));
  const feed = await stage.feed({ stepEntries: 1 });
  const [center, department] = [all, housing].map((scope) => collect(feed.subscribeComplaint({ id, scope })));
  await reaches(feed, stage.happen(1, closed));
  await reaches(feed, stage.happen(1, { type: 'callerRevealed', reason: '核对回访电话' }));
  await systemTimers.turn();
  expect(center?.all.map(({ version }) => version)).toEqual([3, 4]);
  expect(department?.all.map(({ version }) => version)).toEqual([3]);
  await center?.stop();
  await department?.stop();
});
