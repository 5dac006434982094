import { type Random, testRandom } from '@watchfloor/testkit/random';
import { byTier } from '@watchfloor/testkit/tier';
import { until } from '@watchfloor/testkit/waits';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Folded } from './clients/folded.js';
import { libraries, resuming, type Variables } from './clients/libraries.js';
import { Scissors } from './clients/scissors.js';
import { byId, type Data, type Item, views, WINDOW } from './clients/views.js';
import { randomRegistration } from './kit/commands.js';
import type { Desk } from './kit/desk.js';
import { Hotline, supervisor } from './kit/hotline.js';

let hotline: Hotline;
let desk: Desk;
const random = testRandom('clients');
beforeAll(async () => {
  hotline = await Hotline.open();
  desk = await hotline.signIn('wang');
  for (let n = 0; n < 4 * WINDOW; n += 1) await hotline.give(randomRegistration(random), supervisor);
});
afterAll(() => hotline.close());

const names = Object.keys(libraries) as readonly (keyof typeof libraries)[];
const kinds = Object.keys(views) as readonly (keyof typeof views)[];

describe.each(names)('B4 a client by %s', (name) => {
  test.each(kinds)(
    'that leaves `since` out shows what a fresh query answers, however often it is cut: %s',
    async (kind) => {
      const { folded, scissors, leave } = await watch(name, kind);
      for (let round = 0; round < byTier({ slice: 6, long: 40 }); round += 1) {
        scissors.cut();
        const position = await muchHappens(random);
        scissors.mend();
        await folded.reached(position);
        expect(byId(folded.items)).toEqual(byId(await views[kind].fresh(desk)));
      }
      expect(folded.gaps).toBe(0);
      await leave();
    },
  );

  test('whose `since` moves with what it holds goes on where it was, without a snapshot', async () => {
    const folded = new Folded<Item>();
    const { scissors, leave } = await watch(name, 'queue', { resumes: true, folded });
    for (let round = 0; round < 4; round += 1) {
      scissors.cut();
      const position = await muchHappens(random);
      scissors.mend();
      await folded.reached(position);
      expect(byId(folded.items)).toEqual(byId(await views.queue.fresh(desk)));
    }
    expect({ gaps: folded.gaps, snapshots: folded.snapshots }).toEqual({ gaps: 0, snapshots: 1 });
    await leave();
  });

  test('that repeats its first `since` is told what happened since then, sees by `from` that this is not what it holds, and begins anew', async () => {
    const folded = new Folded<Item>();
    await (await watch(name, 'queue', { folded })).leave();
    const resumed = await watch(name, 'queue', { folded, variables: { since: folded.position } });
    // one leaves the window for good, and another comes into it that was behind
    await withdraw(0);
    await folded.reached(await newest());
    resumed.scissors.cut();
    await withdraw(WINDOW - 1);
    const position = await newest();
    resumed.scissors.mend();
    await folded.reached(position);
    // it came and went while nothing of the kind is known at the first `since`: nobody says that it has left
    expect(byId(folded.items)).not.toEqual(byId(await views.queue.fresh(desk)));
    expect(folded.gaps).toBe(1);
    await resumed.leave();

    const anew = await watch(name, 'queue');
    await anew.folded.reached(position);
    expect(byId(anew.folded.items)).toEqual(byId(await views.queue.fresh(desk)));
    await anew.leave();
  });
});

interface Watched {
  readonly folded: Folded<Item>;
  readonly scissors: Scissors;
  readonly leave: () => Promise<void>;
}

interface HowToWatch {
  readonly folded?: Folded<Item>;
  readonly variables?: Variables;
  readonly resumes?: boolean;
}

/** Watches a view with a library, from the first batch on. */
async function watch(
  name: keyof typeof libraries,
  kind: keyof typeof views,
  { folded = new Folded<Item>(), variables = {}, resumes = false }: HowToWatch = {},
): Promise<Watched> {
  const scissors = new Scissors(hotline.server.url, desk.cookie);
  const socket = resumes ? resuming(scissors.socket, () => folded.position) : scissors.socket;
  const { subscription, batchOf } = views[kind];
  const stop = libraries[name](socket)<Data>(subscription, variables, (data) => folded.take(batchOf(data)));
  await folded.reached(0);
  const leave = async () => {
    stop();
    await scissors.socket.dispose();
  };
  return { folded, scissors, leave };
}

/** Some complaints come, some are escalated, some are taken on or leave. Answers the newest position. */
async function muchHappens(seeded: Random): Promise<number> {
  const came: string[] = [];
  for (let n = seeded.int(2, 5); n > 0; n -= 1) {
    const registration = randomRegistration(seeded);
    await hotline.give(registration, supervisor);
    came.push(registration.complaintId);
    if (seeded.chance(0.5)) {
      await hotline.give(
        { type: 'escalate', complaintId: registration.complaintId, reason: '多次来电未果' },
        supervisor,
      );
    }
  }
  for (let nth = 0; nth < 3; nth += 1) if (seeded.chance(0.5)) await withdraw(nth);
  return newest();
}

/** The newest position, once the server has read the log so far. */
async function newest(): Promise<number> {
  const position = await hotline.newestPosition();
  const { feed } = hotline.server;
  const there = () => {
    if (feed.position < position) throw new Error(`the feed is at ${feed.position}, not yet at ${position}`);
  };
  await until(there, (listener) => feed.events.on('step', listener));
  return position;
}

/** The nth of the oldest open complaints is withdrawn, where there are enough of them to fill the window still. */
async function withdraw(nth: number): Promise<void> {
  const { queue } = await desk.ask<{ queue: { rows: readonly Item[] } }>(
    '{ queue(first: 50, order: age) { rows { id } } }',
  );
  const complaintId = queue.rows[nth]?.id;
  if (complaintId === undefined || queue.rows.length < 2 * WINDOW) return;
  await hotline.give({ type: 'withdraw', complaintId, reason: '来电人撤回诉求', expectedVersion: null }, supervisor);
}
