import { type Actor, theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import { HOUR } from '@watchfloor/domain/time';
import { afterAll, expect, test } from 'vitest';
import { thresholdsOf } from '../src/write/arming.js';
import type { History } from '../src/write/history.js';
import { dispatchOf, done, ledgerTest, liaisonOf, MONDAY, registration, supervisor } from './support.js';

const { ledger, client, another, close } = await ledgerTest();
const db = await client();
afterAll(close);
// a history knows nothing of who could be reached then; commands given one by one find somebody there
await ledger.accounts.create({
  ...{ username: 'housing', name: '王联络', role: 'liaison', departmentId: 'housing' },
  ...{ passwordHash: '$argon2id$x', demo: false },
});

const all = { kind: 'all' } as const;
type Step = readonly [hours: number, actor: Actor, command: Command];
const historyOf = (...steps: readonly Step[]): History => ({
  steps: steps.map(([hours, actor, command]) => ({ at: MONDAY + hours * HOUR, actor, command })),
});
const housing = liaisonOf('housing');

/** The assistant's part never came. */
const waive = [{ assignmentId: 'a2', reason: '与供水无关' }];

/** Registered long ago, answered late, still open. */
function lateStory(given: Parameters<typeof registration>[0] = {}): History {
  const register = registration({ urgency: 'urgent', urgencyReason: '有老人', ...given });
  const { complaintId } = register;
  return historyOf(
    [-90, supervisor, register],
    [-80, supervisor, dispatchOf(complaintId, ['water'])],
    [-79, housing, { type: 'sign', complaintId, assignmentId: 'a1' }],
    [-60, supervisor, { type: 'urge', complaintId, assignmentId: 'a1', reason: '群众再次来电催促' }],
    [-40, housing, { type: 'answer', complaintId, assignmentId: 'a1', text: '已派人检修,更换灯具六只。', waive }],
  );
}

const content = { reached: true, solved: true, satisfied: true } as const;

/** The same story, closed. */
function closedStory(given: Parameters<typeof registration>[0] = {}): History {
  const story = lateStory(given);
  const complaintId = story.steps[0]?.command.complaintId ?? '';
  const end = historyOf(
    [-30, supervisor, { type: 'acceptAnswer', complaintId, expectedVersion: null }],
    [-29.5, supervisor, { type: 'recordCallback', complaintId, callbackId: 'k1', outcome: content, note: '已解决' }],
    [-29, supervisor, { type: 'close', complaintId, expectedVersion: null, note: null }],
  );
  return { steps: [...story.steps, ...end.steps] };
}

const idOf = ({ steps }: History): string => steps[0]?.command.complaintId ?? '';

/** What a row holds, but for what no two complaints can share. */
async function rowOf(complaintId: string) {
  const { rows } = await db.query(
    `select to_jsonb(c) - '{id,number,position,caller_id,search,body}'::text[] as columns,
            c.body - '{id,number,callerId}'::text[] as body,
            (select json_agg(to_jsonb(t) - 'complaint_id' order by fire_at, clock_id) from armed_threshold t
              where complaint_id = c.id) as armed
       from complaint c where id = $1`,
    [complaintId],
  );
  return rows[0];
}

test.each([
  ['open and late', lateStory],
  ['closed', closedStory],
])('a history that is %s ends as the same commands one by one do', async (_, story) => {
  const inBulk = story();
  const oneByOne = story();
  for (const { at, actor, command } of oneByOne.steps) done(await ledger.execute(command, actor, { at }));
  await ledger.execute({ type: 'passTime', complaintId: idOf(oneByOne) }, theSystem);
  const [outcome] = await ledger.executeHistory([inBulk]);
  const found = await ledger.complaints.find(idOf(inBulk), all);
  expect(outcome).toEqual({
    kind: 'written',
    complaintId: idOf(inBulk),
    number: found?.complaint.number,
    version: found?.complaint.version,
  });
  expect(await rowOf(idOf(inBulk))).toEqual(await rowOf(idOf(oneByOne)));
  expect(await rowOf(idOf(inBulk))).toBeDefined();
});

test('what is open and late is late at once, and raises no alert', async () => {
  const story = lateStory();
  await ledger.executeHistory([story]);
  const found = await ledger.complaints.find(idOf(story), all);
  expect(found?.complaint.clocks.filter((clock) => clock.crossed === 'due').length).toBeGreaterThan(0);
  const timeline = await ledger.complaints.timeline(idOf(story));
  expect(timeline.every(({ quiet }) => quiet)).toBe(true);
  expect(timeline.map(({ version }) => version)).toEqual([6, 5, 4, 3, 2, 1]);
  const positions = timeline.map(({ position }) => position);
  expect(positions).toEqual([...positions].sort((one, other) => other - one));
  expect(found?.position).toBe(positions[0]);
});

test('the clocks of an open history are armed for what is still ahead', async () => {
  const register = registration();
  await ledger.executeHistory([historyOf([-1, supervisor, register])]);
  const found = await ledger.complaints.find(register.complaintId, all);
  const { rows } = await db.query(
    `select clock_id as "clockId", threshold, (extract(epoch from fire_at) * 1000)::float8 as "fireAt"
       from armed_threshold where complaint_id = $1 order by clock_id, fire_at`,
    [register.complaintId],
  );
  expect(rows).toEqual(found === null || found === undefined ? [] : thresholdsOf(found.complaint));
  expect(rows.length).toBeGreaterThan(3);
});

test('a refused step keeps its whole history out, its caller too, and no other one', async () => {
  const bad = closedStory({ caller: { name: '无名', phone: '13700000001' } });
  const impossible: Command = { type: 'sign', complaintId: idOf(bad), assignmentId: 'a1' };
  const refused = { steps: [...bad.steps, { at: MONDAY, actor: housing, command: impossible }] };
  const outcomes = await ledger.executeHistory([closedStory(), refused, closedStory()]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['written', 'refused', 'written']);
  expect(outcomes[1]).toEqual({ kind: 'refused', step: 8, refusal: { kind: 'wrongState', state: 'closed' } });
  expect(await ledger.complaints.find(idOf(bad), all)).toBeNull();
  expect((await db.query(`select * from caller where phone = '13700000001'`)).rows).toEqual([]);
});

test('a history that is known by its source or its id is left as it is', async () => {
  const source = { system: 'cn-messages', id: '77' };
  const first = closedStory({ source });
  await ledger.executeHistory([first]);
  const before = await rowOf(idOf(first));
  const outcomes = await ledger.executeHistory([first, closedStory({ source }), closedStory()]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['alreadyKnown', 'alreadyKnown', 'written']);
  expect(outcomes[1]).toMatchObject({ complaintId: idOf(first), number: expect.stringMatching(/^26-/) });
  expect(await rowOf(idOf(first))).toEqual(before);
});

test('one source twice in one batch is written once', async () => {
  const source = { system: 'cn-messages', id: 'twice' };
  const outcomes = await ledger.executeHistory([closedStory({ source }), closedStory({ source })]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['written', 'alreadyKnown']);
});

test('two imports of one file at the same time write it once', async () => {
  const stories = () =>
    Array.from({ length: 40 }, (_, n) =>
      closedStory({ source: { system: 'race', id: `${n}` }, caller: { name: '某', phone: `1990000000${n % 7}` } }),
    );
  const other = await another();
  const both = await Promise.all([ledger.executeHistory(stories()), other.executeHistory(stories())]);
  const kinds = both.flat().map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'written')).toHaveLength(40);
  expect(kinds.filter((kind) => kind === 'alreadyKnown')).toHaveLength(40);
  const callers = await db.query(`select count(*)::int as count from caller where phone like '1990000000_'`);
  expect(callers.rows).toEqual([{ count: 7 }]);
});

test('a history that does not begin with a registration is a mistake of the program', async () => {
  const headless = { steps: closedStory().steps.slice(1) };
  await expect(ledger.executeHistory([headless])).rejects.toThrow(RangeError);
});

test('everybody who acted in a history is known by name', async () => {
  const story = closedStory();
  await ledger.executeHistory([story]);
  const timeline = await (await another()).complaints.timeline(idOf(story));
  expect(new Set(timeline.map(({ actorName }) => actorName))).toEqual(new Set(['周敏', 'housing联络员']));
});
