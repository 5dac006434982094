import type { Scope } from '@watchfloor/domain/access';
import type { Complaint } from '@watchfloor/domain/complaint';
import { HOUR } from '@watchfloor/domain/time';
import { countsOf, tilesOf } from '@watchfloor/feed/testing/tiles-of';
import { type Random, seededRandom, testRandom } from '@watchfloor/testkit/random';
import { afterEach, expect, test } from 'vitest';
import { randomOrder, randomRegistration } from './kit/commands.js';
import { Hotline, supervisor } from './kit/hotline.js';
import { LiveAlerts } from './kit/live-alerts.js';
import { LiveQueue, type View } from './kit/live-queue.js';

/** Seeds that once found something. They stay. */
const regressions: readonly number[] = [];

/** Few complaints that live long see more of the law than many that do not. */
const COMPLAINTS = 16;
const ROUNDS = 25;

let hotline: Hotline | undefined;

afterEach(() => hotline?.close());

test('B1 B3 every live view equals a fresh query, and so do tiles and what SQL counts, whatever happens and whoever is cut off', async () => {
  await liveEqualsFresh(testRandom('live equals fresh'));
}, 120_000);

test.each(regressions)('(regression) with seed %i', (seed) => liveEqualsFresh(seededRandom(seed)), 120_000);

async function liveEqualsFresh(random: Random): Promise<void> {
  const place = await Hotline.open();
  hotline = place;
  const center = await place.signIn('wang');
  const liaison = await place.signIn('liaison-housing');
  const views = [
    ...Array.from({ length: 6 }, () => new LiveQueue(center, randomView(random))),
    new LiveQueue(liaison, { filter: {}, order: 'due', first: 5 }),
  ];
  const alerts = await Promise.all(
    ['wang', 'zhao', 'liaison-housing', 'liaison-water'].map(async (who) => new LiveAlerts(await place.signIn(who))),
  );
  const viewers = [...views, ...alerts];
  for (const viewer of viewers) viewer.watch();

  const compared = { views: 0, alerts: 0, tiles: 0 };
  const ids: string[] = [];
  let cut: readonly (LiveQueue | LiveAlerts)[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let step = random.int(1, 16); step > 0; step--) await happen(place, random, ids);
    for (const viewer of cut) viewer.watch();
    const position = await place.newestPosition();
    for (const viewer of viewers) await viewer.reached(position);
    for (const view of views) expect(view.seen, JSON.stringify(view.view)).toEqual(await view.fresh());
    for (const alert of alerts) expect(alert.seen).toEqual(await alert.fresh());
    for (const scope of scopes) compared.tiles += await tilesOpenWhatTheyCount(place, scope);
    compared.views += views.length;
    compared.alerts += alerts.length;
    cut = viewers.filter(() => random.chance(0.3));
    for (const viewer of cut) viewer.cut();
    if (random.chance(0.5)) await pass(place, random);
  }
  for (const viewer of viewers) viewer.cut();
  process.stderr.write(`live equals fresh: ${JSON.stringify(compared)} compared, none differed\n`);
}

const scopes: readonly Scope[] = [
  { kind: 'all' },
  ...['housing', 'water'].map((departmentId) => ({ kind: 'department', departmentId }) as const),
];

/** Each number of the board, the shares of departments included, is what SQL counts of the list that it opens. Answers how many. */
async function tilesOpenWhatTheyCount({ server: { feed, ledger } }: Hotline, scope: Scope): Promise<number> {
  const tiles = tilesOf(feed.board(scope));
  const bySql = tiles.map(async ({ name, filter }) => {
    const page = await ledger.queue.page({ filter, scope, order: 'age', first: 1, after: null });
    return [name, 'badCursor' in page ? null : page.total] as const;
  });
  expect(countsOf(tiles), JSON.stringify(scope)).toEqual(Object.fromEntries(await Promise.all(bySql)));
  return tiles.length;
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
