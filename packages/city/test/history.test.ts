import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import { type Complaint, isOwed } from '@watchfloor/domain/complaint';
import { DAY, HOUR } from '@watchfloor/domain/time';
import type { RequestKind } from '@watchfloor/domain/vocabulary';
import { beforeAll, describe, expect, test } from 'vitest';
import { cityMoment } from '../src/city-time.js';
import { cityHistory, cityLives } from '../src/history.js';
import type { Intent } from '../src/intent.js';
import { CITY_STAFF } from '../src/staff.js';
import { Hotline } from './replay.js';

const SEED = 7;
/** A third of the demo's city: the parts are the same and the test is quick. */
const OPEN = 600;
const NOW = Date.parse('2026-11-25T15:00:00+08:00');

const part = <T>(items: readonly T[], wanted: (item: T) => boolean): number =>
  items.filter(wanted).length / items.length;

const running = (complaint: Complaint) => complaint.clocks.filter((clock) => clock.state === 'running');

describe(`the past of a city with ${OPEN} open complaints (seed ${SEED})`, () => {
  let intents: readonly Intent[] = [];
  const hotline = new Hotline();

  beforeAll(() => {
    intents = cityHistory({ seed: SEED, now: NOW, open: OPEN });
    for (const intent of intents) hotline.give(intent);
    hotline.passAllTime(NOW);
  }, 60_000);

  test('the law refuses none of its commands', () => {
    expect(hotline.refused).toEqual([]);
  });

  test('it is in time order and ends now', () => {
    const times = intents.map((intent) => intent.at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(times.every(Number.isInteger)).toBe(true);
    expect(times.at(-1)).toBeLessThanOrEqual(NOW);
  });

  test('as many complaints are open as asked for, and as many were closed within thirty days', () => {
    expect(hotline.open()).toHaveLength(OPEN);
    expect(hotline.closed()).toHaveLength(OPEN * 3.8);
    for (const { closedAt } of hotline.closed()) expect(closedAt).toBeGreaterThan(NOW - 30 * DAY);
  });

  test('everybody who acts is of the city, and liaisons act for their own department', () => {
    const known = new Set(CITY_STAFF.map((person) => person.id));
    expect(intents.filter(({ actor }) => !known.has(actor.id))).toEqual([]);
  });

  test('some 93 in 100 closed complaints were on time, and departments differ', () => {
    const onTime = (complaint: Complaint) =>
      complaint.clocks.some((clock) => clock.metric === 'citizen' && clock.state === 'met');
    const closed = hotline.closed().filter(({ ending }) => ending === 'done');
    expect(part(closed, onTime)).toBeGreaterThan(0.91);
    expect(part(closed, onTime)).toBeLessThan(0.96);
    const of = (departmentId: string) =>
      closed.filter((complaint) => complaint.assignments.some((leg) => leg.departmentId === departmentId));
    expect(part(of('power'), onTime)).toBeGreaterThan(part(of('housing'), onTime) + 0.03);
  });

  test('open ones: some two in a hundred overdue, some near due, a handful critical', () => {
    const open = hotline.open();
    const overdue = (complaint: Complaint) => running(complaint).some((clock) => clock.dueAt <= NOW);
    const nearDue = (complaint: Complaint) =>
      !overdue(complaint) && running(complaint).some((clock) => clock.nearAt <= NOW);
    expect(part(open, overdue)).toBeGreaterThan(0.012);
    expect(part(open, overdue)).toBeLessThan(0.035);
    expect(part(open, nearDue)).toBeGreaterThan(0.01);
    const critical = open.filter((complaint) => complaint.urgency === 'critical').length;
    expect(critical).toBeGreaterThanOrEqual(1);
    expect(critical).toBeLessThanOrEqual(10);
    const urgent = part(open, (complaint) => complaint.urgency === 'urgent');
    expect(urgent).toBeGreaterThan(0.01);
    expect(urgent).toBeLessThan(0.08);
  });

  test('open ones stand at every point of their life', () => {
    const open = hotline.open();
    const standing = (state: Complaint['state']) => part(open, (complaint) => complaint.state === state);
    expect(standing('registered')).toBeGreaterThan(0);
    expect(standing('dispatched')).toBeGreaterThan(0.004);
    expect(standing('inHandling')).toBeGreaterThan(0.4);
    expect(standing('answered')).toBeGreaterThan(0.01);
    expect(standing('accepted')).toBeGreaterThan(0.1);
  });

  test('open ones: some seven in a hundred have assistants, urges wait for answers and escalations for somebody', () => {
    const open = hotline.open();
    const assisted = part(open, (complaint) => complaint.assignments.some((leg) => leg.role === 'assist'));
    expect(assisted).toBeGreaterThan(0.05);
    expect(assisted).toBeLessThan(0.1);
    const urged = part(open, (complaint) => complaint.urges.length > 0);
    expect(urged).toBeGreaterThan(0.04);
    expect(urged).toBeLessThan(0.14);
    expect(part(open, (complaint) => complaint.urges.some(isOwed))).toBeGreaterThan(0.008);
    const raised = open.filter((complaint) => complaint.escalations.some((one) => one.state === 'raised')).length;
    expect(raised).toBeGreaterThanOrEqual(1);
    expect(raised).toBeLessThanOrEqual(6);
  });

  test('open ones: returns and extensions wait for a ruling, a leg stands still, an urge has climbed, orders are out', () => {
    const open = hotline.open();
    const count = (wanted: (complaint: Complaint) => boolean) => open.filter(wanted).length;
    const asked = (kind: RequestKind) =>
      count(({ requests }) => requests.some((request) => request.kind === kind && request.state === 'pending'));
    expect(asked('return')).toBeGreaterThanOrEqual(1);
    expect(asked('extension')).toBeGreaterThanOrEqual(1);
    expect(count(({ clocks }) => clocks.some(({ state }) => state === 'paused'))).toBeGreaterThanOrEqual(1);
    expect(count(({ urges }) => urges.some((urge) => urge.rung === 'notice' && isOwed(urge)))).toBeGreaterThanOrEqual(
      1,
    );
    expect(count(({ supervisions }) => supervisions.some(({ state }) => state === 'issued'))).toBeGreaterThanOrEqual(2);
    const taken = count(({ escalations }) => escalations.some(({ state }) => state === 'acknowledged'));
    expect(taken).toBeGreaterThanOrEqual(1);
    expect(part(open, ({ requests }) => requests.some(({ state }) => state === 'granted'))).toBeGreaterThan(0.02);
  });

  test('callers are called back before closing and a week later, and who is not content has the matter worked on again', () => {
    const closed = hotline.closed();
    const first = closed.flatMap(({ callbacks }) => callbacks.filter(({ round }) => round === 1));
    expect(part(first, ({ state }) => state === 'done')).toBeGreaterThan(0.95);
    expect(first.every(({ state }) => state === 'done' || state === 'unreachable')).toBe(true);
    const last = closed.flatMap(({ callbacks }) =>
      callbacks.filter(({ round, state }) => round === 2 && state !== 'dropped'),
    );
    expect(part(last, ({ state }) => state === 'waiting')).toBeGreaterThan(0.05);
    expect(part(last, ({ state }) => state === 'done')).toBeGreaterThan(0.7);
    const second = closed.flatMap(({ clocks }) =>
      clocks.filter(({ metric, state }) => metric === 'callback' && state === 'running'),
    );
    expect(second.filter(({ dueAt }) => dueAt < NOW + DAY).length, 'due today').toBeGreaterThan(5);
    expect(second.every(({ dueAt }) => dueAt > NOW)).toBe(true);
    const again = closed.filter(({ cycle }) => cycle > 1);
    expect(again.length).toBeGreaterThan(closed.length * 0.004);
    for (const { escalations } of again) {
      expect(escalations.at(-1)).toMatchObject({ cause: 'dissatisfied', state: 'answered', level: 2 });
    }
  });

  test('some are not accepted on a ground, some are taken back by their callers, and neither has a result', () => {
    const closed = hotline.closed();
    for (const ending of ['notAccepted', 'withdrawn'] as const) {
      const ended = closed.filter((complaint) => complaint.ending === ending);
      expect(part(closed, (complaint) => complaint.ending === ending)).toBeGreaterThan(0.004);
      expect(part(closed, (complaint) => complaint.ending === ending)).toBeLessThan(0.03);
      for (const { callbacks, urgency } of ended) expect([callbacks, urgency]).toEqual([[], 'normal']);
    }
  });

  test('some 97 in 100 callers are spoken to in time', () => {
    const contact = [...hotline.complaints.values()].flatMap(({ clocks }) =>
      clocks.filter(({ metric, state }) => metric === 'contact' && (state === 'met' || state === 'missed')),
    );
    expect(part(contact, ({ state }) => state === 'met')).toBeGreaterThan(0.97);
  });

  test('normal open complaints that are still worked on came within the last five working days, but for the late ones', () => {
    const worked = hotline.open().filter((complaint) => ['dispatched', 'inHandling'].includes(complaint.state));
    const recent = (complaint: Complaint) => chinaCalendar.between(complaint.receivedAt, NOW) <= 6 * 7 * HOUR;
    expect(part(worked, recent)).toBeGreaterThan(0.96);
  });

  test('offices sign and answer normal complaints in office hours', () => {
    const handled = intents.filter(({ command }) => command.type === 'answer');
    const inHours = ({ at }: Intent) => cityMoment(at).working && cityMoment(at).hour >= 9 && cityMoment(at).hour < 18;
    expect(part(handled, inHours)).toBeGreaterThan(0.9);
  });

  test('a supervisor seldom sees a title twice', () => {
    expect(new Set(hotline.open().map((complaint) => complaint.title)).size).toBeGreaterThan(OPEN * 0.85);
  });

  test('a department never acts twice for one step', () => {
    for (const complaint of hotline.complaints.values()) {
      const current = complaint.assignments.filter((leg) => leg.leftAt === null).map((leg) => leg.departmentId);
      expect(new Set(current).size).toBe(current.length);
    }
  });
});

test('a past without closed complaints still fills the floor', () => {
  const hotline = new Hotline();
  for (const intent of cityHistory({ seed: SEED, now: NOW, open: 120, closed: 0 })) hotline.give(intent);
  expect([hotline.open().length, hotline.closed().length, hotline.refused.length]).toEqual([120, 0, 0]);
});

test('the same seed and instant have the same past, another seed another one', () => {
  const past = (seed: number) => cityHistory({ seed, now: NOW, open: 40, days: 5 });
  expect(past(1)).toEqual(past(1));
  expect(past(1)).not.toEqual(past(2));
});

test('told complaint by complaint, each life begins with its registration and runs in time order', () => {
  const lives = cityLives({ seed: SEED, now: NOW, open: 80, days: 8 });
  const story = cityHistory({ seed: SEED, now: NOW, open: 80, days: 8 });
  expect(lives.flat()).toHaveLength(story.length);
  for (const life of lives) {
    expect(life[0]?.command.type).toBe('register');
    expect(new Set(life.map((intent) => intent.command.complaintId)).size).toBe(1);
    expect(life.map((intent) => intent.at)).toEqual(life.map((intent) => intent.at).sort((one, other) => one - other));
  }
});

test.each([
  ['a Sunday afternoon', '2026-11-22T16:30:00+08:00'],
  ['three at night', '2026-07-15T03:00:00+08:00'],
  ['the first day after a long holiday', '2026-10-08T10:30:00+08:00'],
  ['new year in a year whose holidays are not published', '2027-01-04T09:05:00+08:00'],
])(
  'no command is refused and the floor is full, whenever the past ends: %s',
  (_, instant) => {
    const now = Date.parse(instant);
    const hotline = new Hotline();
    for (const intent of cityHistory({ seed: 'any', now, open: 300, days: 12 })) hotline.give(intent);
    expect(hotline.refused).toEqual([]);
    expect(hotline.open()).toHaveLength(300);
  },
  60_000,
);
