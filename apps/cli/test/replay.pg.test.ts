import { theSystem } from '@watchfloor/domain/actor';
import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { loadProfile } from '@watchfloor/intake/profile-file';
import { openCases } from '@watchfloor/intake/read-cases';
import { ManualClock } from '@watchfloor/testkit/clock';
import { missingOf, sharedData } from '@watchfloor/testkit/shared-data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOrder } from '../src/replay/in-order.js';
import { noCounts, runReplay } from '../src/replay/replay-run.js';
import { type CommandTest, commandTest, readLog } from './database.js';

const START = Date.parse('2026-06-01T12:00:00+08:00');
const STORM = Date.parse('2011-08-28T08:00:00-04:00');
const SPEED = 600;
const HOURS = 3;

const missing = missingOf(sharedData.boston);

describe.skipIf(missing !== '')(`a replay of the storm${missing}`, () => {
  const clock = new ManualClock(START);
  const counts = noCounts();
  let it: CommandTest;

  beforeAll(async () => {
    it = await commandTest({ time: clock });
    const file = await openCases(sharedData.boston, await loadProfile('boston-311'));
    let over = false;
    const ended = runReplay({
      cases: inOrder(file.rows, () => undefined),
      ledger: it.ledger,
      clock,
      counts,
      speed: SPEED,
      from: STORM,
      law: { policy: defaultPolicy, calendar: chinaCalendar },
      run: 'r1',
      max: Number.POSITIVE_INFINITY,
      until: STORM + HOURS * 3_600_000,
      signal: new AbortController().signal,
    }).finally(() => {
      over = true;
    });
    while (!over) {
      await Promise.race([clock.whenSleeping(), ended]);
      if (!over && clock.nextWake !== undefined) clock.set(clock.nextWake);
    }
    await ended;
    await file.close();
  }, 300_000);
  afterAll(() => it.close());

  test('three hours of the storm arrive in eighteen seconds, each case and its deadline at their compressed instants', async () => {
    const file = await openCases(sharedData.boston, await loadProfile('boston-311'));
    const expected = new Map<string, readonly [number, number | null]>();
    const moved = (at: number): number => Math.round(START + (at - STORM) / SPEED);
    for await (const { reading } of file.rows) {
      if (!reading.ok) continue;
      const { source, receivedAt, deadline } = reading.value;
      if (receivedAt < STORM || receivedAt > STORM + HOURS * 3_600_000) continue;
      expected.set(`r1/${source.id}`, [moved(receivedAt), deadline.kind === 'given' ? moved(deadline.dueAt) : null]);
    }
    const events = (await readLog(it.ledger)).flatMap((entry) => entry.events);
    const registered = events.filter((event) => event.type === 'registered');
    expect(expected.size).toBe(77);
    expect(counts).toMatchObject({ registered: registered.length, refused: 0 });
    expect(
      new Map(
        registered.map(({ source, receivedAt, deadline }) => [
          source?.id,
          [receivedAt, deadline.kind === 'given' ? deadline.dueAt : null],
        ]),
      ),
    ).toEqual(expected);
    expect(clock.now() - START).toBeLessThanOrEqual((HOURS * 3_600_000) / SPEED);
  });

  test('it is live: nothing is quiet, and deadlines pass on the floor as they passed in the city', async () => {
    expect((await readLog(it.ledger)).every((entry) => !entry.quiet)).toBe(true);
    const page = () =>
      it.ledger.queue.page({ filter: {}, order: 'due', first: 1_000, after: null, scope: { kind: 'all' } });
    const open = await page();
    const dues = 'rows' in open ? open.rows.flatMap(({ nextDueAt }) => nextDueAt ?? []) : [];
    expect(dues.length).toBeGreaterThan(50);

    const fourDays = (4 * 86_400_000) / SPEED;
    clock.set(START + fourDays);
    const due = await it.ledger.thresholds.dueComplaints(1_000);
    for (const complaintId of due) await it.ledger.execute({ type: 'passTime', complaintId }, theSystem);
    const later = await page();
    const breached = 'rows' in later ? later.rows.filter(({ alarm }) => alarm === 'breached') : [];
    expect(breached).toHaveLength(dues.filter((dueAt) => dueAt <= clock.now()).length);
    expect(breached.length).toBeGreaterThan(20);
  });
});
