import type { Complaint } from '@watchfloor/domain/complaint';
import { HOUR } from '@watchfloor/domain/time';
import { type Random, seededRandom, testRandom } from '@watchfloor/testkit/random';
import { afterEach, expect, test } from 'vitest';
import { randomOrder, randomRegistration } from './kit/commands.js';
import { Hotline, supervisor } from './kit/hotline.js';
import { LiveQueue, type View } from './kit/live-queue.js';

/** Seeds that once found something. They stay. */
const regressions: readonly number[] = [];

/** Few complaints that live long see more of the law than many that do not. */
const COMPLAINTS = 16;
const ROUNDS = 25;

let hotline: Hotline | undefined;

afterEach(() => hotline?.close());

test('every live view equals a fresh query, whatever happens and whoever is cut off', async () => {
  await liveEqualsFresh(testRandom('live equals fresh'));
}, 120_000);

test.each(regressions)('(regression) with seed %i', (seed) => liveEqualsFresh(seededRandom(seed)), 120_000);

async function liveEqualsFresh(random: Random): Promise<void> {
  hotline = await Hotline.open();
  const center = await hotline.signIn('wang');
  const liaison = await hotline.signIn('liaison-housing');
  const views = [
    ...Array.from({ length: 6 }, () => new LiveQueue(center, randomView(random))),
    new LiveQueue(liaison, { filter: {}, order: 'due', first: 5 }),
  ];
  for (const view of views) view.watch();

  const ids: string[] = [];
  let cut: LiveQueue[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let step = random.int(1, 16); step > 0; step--) await happen(hotline, random, ids);
    for (const view of cut) view.watch();
    const position = await hotline.newestPosition();
    for (const view of views) await view.reached(position);
    for (const view of views) expect(view.seen, JSON.stringify(view.view)).toEqual(await view.fresh());
    cut = views.filter(() => random.chance(0.3));
    for (const view of cut) view.cut();
    if (random.chance(0.5)) await pass(hotline, random);
  }
  for (const view of views) view.cut();
}

/** One command to somebody's complaint, accepted or refused, or a new complaint. */
async function happen(place: Hotline, random: Random, ids: string[]): Promise<void> {
  if (ids.length < COMPLAINTS && random.chance(0.4)) {
    const registration = randomRegistration(random);
    await place.give(registration, supervisor);
    ids.push(registration.complaintId);
    return;
  }
  const found = ids.length === 0 ? null : await place.server.ledger.complaints.find(random.pick(ids), { kind: 'all' });
  const complaint: Complaint | undefined = found?.complaint;
  if (complaint === undefined) return;
  const { command, actor } = randomOrder(random, complaint, place.clock.now());
  await place.server.ledger.execute(command, actor);
}

/** Time passes, and with it thresholds; resolves when nobody has anything left to do about it. */
async function pass(place: Hotline, random: Random): Promise<void> {
  place.clock.advance(random.int(1, 30) * HOUR);
  await place.idle();
}

function randomView(random: Random): View {
  const filters: readonly Readonly<Record<string, unknown>>[] = [
    {},
    {},
    { urgencies: ['urgent', 'critical'] },
    { states: ['registered', 'dispatched'] },
    { alarms: ['near', 'breached'] },
    { departmentIds: ['housing', 'water'], legStates: ['awaitingSignature'] },
    { waiting: true },
    { urged: false, escalated: false },
    { requested: true },
    { supervised: true },
    { convened: true },
    { text: '噪音' },
    { text: '100%_' },
  ];
  return {
    filter: random.pick(filters),
    order: random.pick(['mostUrgent', 'due', 'age']),
    first: random.pick([1, 3, 10, 50]),
  };
}
