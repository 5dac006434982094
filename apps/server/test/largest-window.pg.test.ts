import { afterAll, beforeAll, expect, it } from 'vitest';
import { MOST_ROWS } from '../src/graphql/limits/most.js';
import { crowdOf } from './crowd-of.js';
import { TestFloor } from './floor.js';
import { QUEUE, type QueueBatch } from './words.js';

const PAGE = 'query ($first: Int!) { queue(first: $first) { total rows { id title } } }';

interface Page {
  readonly queue: { readonly total: number; readonly rows: readonly { readonly id: string }[] };
}

let floor: TestFloor;
beforeAll(async () => {
  floor = await TestFloor.open();
  await crowdOf(floor, MOST_ROWS + 20);
});
afterAll(() => floor.close());

it('B5 one page compares the largest window that there is, row by row', async () => {
  const sun = await floor.as('sun');
  const { queueChanged } = await sun.listen<{ queueChanged: QueueBatch }>(QUEUE, { first: MOST_ROWS }).next();
  const window = queueChanged.changes.flatMap(({ rows = [] }) => rows.map(({ id }) => id));
  const { queue } = await sun.ask<Page>(PAGE, { first: MOST_ROWS });
  expect(window).toHaveLength(MOST_ROWS);
  expect(queue.rows.map(({ id }) => id)).toEqual(window);
  expect(queue.total).toBe(queueChanged.total);
});

it('B5 a window that no page could compare is refused, as the page is', async () => {
  const sun = await floor.as('sun');
  const tooMany = { first: MOST_ROWS + 1 };
  const { errors } = await sun.answer(PAGE, tooMany);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  await expect(sun.listen(QUEUE, tooMany).next()).rejects.toThrow(String(MOST_ROWS));
});
