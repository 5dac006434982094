import { HOUR, MINUTE, SECOND } from '@watchfloor/domain/time';
import type { AlertDigest } from '@watchfloor/feed/alert-digest';
import type { AlertNews } from '@watchfloor/feed/alert-source';
import { testRandom } from '@watchfloor/testkit/random';
import { Collector } from '@watchfloor/testkit/waits';
import { afterEach, expect, test } from 'vitest';
import { randomRegistration } from '../kit/commands.js';
import { supervisor } from '../kit/hotline.js';
import { City } from './city.js';

const DUES = 300;

let city: City;
afterEach(() => city.close());

const center = { kind: 'all' } as const;
const department = (departmentId: string) => ({ kind: 'department', departmentId }) as const;
const isDigest = (news: AlertNews): news is AlertDigest => news.kind === 'digest';
const isClock = (news: AlertNews): boolean => news.kind === 'warning' || news.kind === 'breach';

test('down for 40 minutes while 300 deadlines pass: each threshold once, at its true instant, and one digest for each reader', async () => {
  const random = testRandom('outage');
  city = await City.open('2026-11-09 09:00');
  const handled = new Map<string, string>();
  for (let n = 0; n < DUES; n += 1) {
    // all of the budget is used up between 09:05 and 09:35, nothing before the outage
    const dueAt = city.now + random.int(5 * 60, 35 * 60) * SECOND;
    const registration = {
      ...randomRegistration(random),
      urgency: 'normal',
      urgencyReason: null,
      deadline: { kind: 'given', dueAt },
    } as const;
    await city.give(registration, supervisor);
    const departmentId = ['housing', 'water', null][n % 3];
    if (departmentId == null) continue;
    handled.set(registration.complaintId, departmentId);
    const { complaintId } = registration;
    const leg = { leadDepartmentId: departmentId, assistDepartmentIds: [], expectedVersion: null };
    await city.give({ type: 'dispatch', complaintId, ...leg }, supervisor);
  }
  const { feed, timers } = await city.startFeed();
  const scopes = [center, department('housing'), department('water'), department('fire')];
  const readers = scopes.map((scope) => new Collector(feed.subscribeAlerts({ scope })));

  await city.move(40 * MINUTE);
  const missed = (await city.armed()).filter(({ at }) => at.getTime() <= city.now);
  expect(missed.filter(({ threshold }) => threshold === 'due').length).toBeGreaterThanOrEqual(DUES);
  for (let worker = 0; worker < 2; worker += 1) await city.startRunner();
  await city.allFired();
  await city.heard(feed);
  timers.advance(40 * MINUTE + 2 * SECOND);

  const crossed = (await city.entries()).flatMap(({ complaintId, at: noticedAt, events }) =>
    events.flatMap((event) => (event.type === 'clockCrossed' ? [{ ...event, complaintId, noticedAt }] : [])),
  );
  const namesOf = (all: readonly { id: string; clockId: string; threshold: string; at: number }[]) =>
    all.map(({ id, clockId, threshold, at }) => `${id} ${clockId} ${threshold} ${at}`).sort();
  expect(namesOf(crossed.map((one) => ({ ...one, id: one.complaintId })))).toEqual(
    namesOf(missed.map((one) => ({ ...one, at: one.at.getTime() }))),
  );
  expect(new Set(crossed.map(({ noticedAt }) => noticedAt))).toEqual(new Set([city.now]));

  const loud = crossed.filter(({ skipped, threshold }) => !skipped && threshold !== 'early');
  const counts = { breaches: 'due', warnings: 'near' } as const;
  for (const [index, scope] of scopes.entries()) {
    const concerned = loud.filter(
      ({ complaintId }) => scope.kind !== 'department' || handled.get(complaintId) === scope.departmentId,
    );
    const told = readers[index]?.all ?? [];
    expect(told.filter(isClock)).toEqual([]);
    const digests = told.filter(isDigest);
    if (concerned.length === 0) {
      expect(digests).toEqual([]);
      continue;
    }
    expect(digests).toHaveLength(1);
    const instants = concerned.map(({ at }) => at);
    expect(digests[0]).toMatchObject({ since: Math.min(...instants), until: Math.max(...instants) });
    for (const [count, threshold] of Object.entries(counts)) {
      expect(digests[0]).toHaveProperty(count, concerned.filter((one) => one.threshold === threshold).length);
    }
    expect(digests[0]?.complaints).toHaveLength(Math.min(20, new Set(concerned.map((one) => one.complaintId)).size));
  }
  for (const reader of readers) await reader.stop();
}, 120_000);

test('a short interruption collapses nothing: what was noticed within a minute is told one by one', async () => {
  const random = testRandom('short interruption');
  city = await City.open('2026-11-09 09:00');
  const registration = randomRegistration(random);
  const dueAt = city.now + HOUR;
  await city.give(
    { ...registration, urgency: 'normal', urgencyReason: null, deadline: { kind: 'given', dueAt } },
    supervisor,
  );
  await city.put(dueAt - MINUTE);
  await city.startRunner();
  await city.allFired();
  const { feed } = await city.startFeed();
  const alerts = new Collector(feed.subscribeAlerts({ scope: center }));
  await city.put(dueAt + MINUTE);
  expect(await alerts.next()).toMatchObject({ kind: 'breach', at: dueAt, metric: 'citizen' });
  await alerts.stop();
});
