import { liveClock } from '@watchfloor/domain/clock';
import type { Complaint } from '@watchfloor/domain/complaint';
import { nextInstant } from '@watchfloor/domain/decide/pass-time';
import { queueItemOf } from '@watchfloor/domain/queue-item';
import { DAY, type Instant, MINUTE } from '@watchfloor/domain/time';
import { beforeAll, expect, test } from 'vitest';
import { cityHistory } from '../src/history.js';
import type { LiveIntent } from '../src/intent.js';
import type { LaterCall, LaterCalls, OpenComplaint } from '../src/live/floor.js';
import { type LiveCity, liveCity } from '../src/live.js';
import { Hotline } from './replay.js';

const SEED = 11;
const TARGET = 300;
const NOON = Date.parse('2026-11-25T10:00:00+08:00');
const NIGHT = Date.parse('2026-11-26T02:00:00+08:00');

const past = new Hotline();

beforeAll(() => {
  for (const intent of cityHistory({ seed: SEED, now: NOON, open: TARGET, days: 8 })) past.give(intent);
  past.passAllTime(NOON);
}, 60_000);

/** A floor that lives: the rows are kept as the feed keeps them, one row per change. */
class Demo {
  readonly hotline = new Hotline();
  readonly rows = new Map<string, OpenComplaint>();
  /** Callbacks of closed complaints, by complaint. */
  readonly calls = new Map<string, LaterCall & { readonly dueAt: Instant }>();
  readonly #next = new Map<string, Instant>();
  readonly steps: { readonly type: string; readonly at: Instant; readonly after: number }[] = [];
  now: Instant;

  constructor(now: Instant) {
    this.now = now;
    for (const [id, complaint] of past.complaints) {
      this.hotline.complaints.set(id, complaint);
      this.#plan(complaint);
    }
    for (const complaint of past.open()) this.#show(complaint);
  }

  #show(complaint: Complaint): void {
    if (complaint.state === 'closed') this.rows.delete(complaint.id);
    else this.rows.set(complaint.id, queueItemOf(complaint));
    this.#next.set(complaint.id, nextInstant(complaint) ?? Number.POSITIVE_INFINITY);
  }

  /** What the clock runner does: the rows that the city sees are never older than the clocks. */
  #passTime(): void {
    for (const [id, at] of this.#next) {
      if (at > this.now) continue;
      const complaint = this.hotline.passTime(id, this.now);
      if (complaint !== null) this.#show(complaint);
    }
  }

  run(city: LiveCity, steps: number): this {
    for (let left = steps; left > 0; left--) {
      this.#passTime();
      const { intent, after } = city.next([...this.rows.values()], this.now, this.#later());
      this.#act(intent);
      this.now += after;
      this.steps.push({ type: intent.command.type, at: this.now - after, after });
    }
    return this;
  }

  #act({ at, actor, command }: LiveIntent): void {
    if (command.type === 'merge') this.hotline.merge(at, actor, command);
    else this.hotline.give({ at, actor, command });
    for (const id of command.type === 'merge' ? [command.complaintId, command.intoId] : [command.complaintId]) {
      const complaint = this.hotline.complaints.get(id);
      if (complaint === undefined) continue;
      this.#show(complaint);
      this.#plan(complaint);
    }
  }

  /** What the ledger answers when it is asked who is to be called once more. */
  #later(): LaterCalls {
    const calls = [...this.calls.values()].filter(({ dueAt }) => dueAt < this.now + DAY);
    return { total: calls.length, calls };
  }

  #plan({ id: complaintId, kind, categoryId, state, callbacks, clocks }: Complaint): void {
    const next = callbacks.find((one) => one.state === 'waiting');
    if (state !== 'closed' || next === undefined) {
      this.calls.delete(complaintId);
      return;
    }
    const dueAt = liveClock(clocks, 'callback', next.id)?.dueAt ?? Number.POSITIVE_INFINITY;
    const { id: callbackId, notBefore } = next;
    this.calls.set(complaintId, { complaintId, callbackId, kind, categoryId, notBefore, dueAt });
  }

  share(type: string): number {
    return this.steps.filter((step) => step.type === type).length / this.steps.length;
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test('two and a half thousand steps of a day: none is refused, the floor stays full, every kind of thing happens', () => {
  const demo = new Demo(NOON).run(liveCity({ seed: SEED, target: TARGET }), 2500);
  expect(demo.hotline.refused).toEqual([]);
  expect(Math.abs(demo.rows.size - TARGET)).toBeLessThan(TARGET * 0.06);
  const common = ['register', 'dispatch', 'sign', 'recordContact', 'answer', 'acceptAnswer', 'recordCallback', 'close'];
  for (const type of common) expect(demo.share(type), type).toBeGreaterThan(0.06);
  const pressing = ['urge', 'answerUrge', 'judgeUrge', 'supervise', 'replySupervision', 'escalate'];
  const taken = ['acknowledgeEscalation', 'answerEscalation', 'ask', 'rule'];
  const ending = ['notAccept', 'withdraw', 'merge'];
  for (const type of ['reassign', 'addAssistant', 'callAgain', ...pressing, ...taken, ...ending])
    expect(demo.share(type), type).toBeGreaterThan(0.0005);
}, 60_000);

test('those whose case was closed a week ago are called once more, by day', () => {
  const before = new Demo(NOON);
  const due = [...before.calls.values()]
    .filter(({ dueAt }) => dueAt < NOON + DAY)
    .map(({ complaintId }) => complaintId);
  expect(due.length).toBeGreaterThan(5);
  const demo = before.run(liveCity({ seed: SEED, target: TARGET }), 2500);
  const second = (id: string) => demo.hotline.complaints.get(id)?.callbacks.filter(({ round }) => round === 2) ?? [];
  const called = due.flatMap(second).filter(({ state, tries }) => state !== 'waiting' || tries.length > 0);
  expect(called.length).toBeGreaterThan(5);
  expect(demo.hotline.refused).toEqual([]);

  const [call] = new Demo(NOON).calls.values();
  if (call === undefined) throw new Error('nobody waits for a second call');
  const city = liveCity({ seed: SEED, target: TARGET });
  const only = (given: Partial<LaterCall>) => ({ total: 10 * TARGET, calls: [{ ...call, ...given }] });
  const calls = (now: Instant, given: Partial<LaterCall> = {}) =>
    Array.from({ length: 40 }, (_, nth) => city.next([], now + nth, only(given)).intent.command.type).includes(
      'recordCallback',
    );
  expect([calls(NOON), calls(NIGHT)]).toEqual([true, false]);
  expect(calls(NOON, { categoryId: 'PWDx' }), 'not of the city').toBe(false);
  expect([calls(NOON, { notBefore: NOON + DAY }), calls(NOON, { notBefore: NOON })]).toEqual([false, true]);
}, 60_000);

test('two who tell of the same are one case, the later of them ends', () => {
  const demo = new Demo(NOON).run(liveCity({ seed: SEED, target: TARGET }), 2500);
  const merged = demo.hotline.closed().filter(({ ending }) => ending === 'merged');
  expect(merged.length).toBeGreaterThan(0);
  for (const { title, receivedAt, mergedInto } of merged) {
    const into = demo.hotline.complaints.get(mergedInto?.id ?? '');
    expect(into).toMatchObject({ title, absorbed: [{ id: expect.any(String) }] });
    expect(into?.receivedAt).toBeLessThanOrEqual(receivedAt);
  }
}, 60_000);

test('about one step a second by day, fewer at night', () => {
  const pace = (now: Instant) =>
    mean(new Demo(now).run(liveCity({ seed: SEED, target: TARGET }), 500).steps.map((step) => step.after));
  const day = pace(NOON);
  const night = pace(NIGHT);
  expect(day).toBeGreaterThan(500);
  expect(day).toBeLessThan(1100);
  expect(night).toBeGreaterThan(day * 1.15);
  expect(night).toBeLessThan(2500);
}, 60_000);

test(`a load of fifty a second is the same city, faster (seed ${SEED})`, () => {
  const demo = new Demo(NOON).run(liveCity({ seed: SEED, target: TARGET, perSecond: 50 }), 500);
  expect(mean(demo.steps.map((step) => step.after))).toBeLessThan(24);
  expect(demo.hotline.refused).toEqual([]);
});

test('the same seed, floor and instant give the same step, another seed another one', () => {
  const demo = new Demo(NOON);
  const open = [...demo.rows.values()];
  const steps = (seed: number) =>
    Array.from({ length: 40 }, (_, nth) => liveCity({ seed, target: TARGET }).next(open, NOON + nth * MINUTE));
  expect(steps(1)).toEqual(steps(1));
  expect(steps(1)).not.toEqual(steps(2));
});

test('an empty floor fills up again, an overfull one empties', () => {
  const empty = new Demo(NOON);
  empty.rows.clear();
  const city = liveCity({ seed: SEED, target: TARGET });
  expect(empty.run(city, 900).rows.size).toBeGreaterThan(150);
  expect(empty.hotline.refused).toEqual([]);
  const small = liveCity({ seed: SEED, target: 200 });
  const before = new Demo(NOON);
  const size = before.rows.size;
  expect(before.run(small, 900).rows.size).toBeLessThan(size - 50);
}, 60_000);

test('complaints that are not of the city are left alone', () => {
  const demo = new Demo(NOON);
  const [some] = demo.rows.values();
  if (!some) throw new Error('the floor is empty');
  const foreign: OpenComplaint = { ...some, id: 'foreign', categoryId: 'PWDx', state: 'accepted' };
  const foreignLeg: OpenComplaint = {
    ...some,
    id: 'foreign leg',
    state: 'inHandling',
    legs: [{ id: 'a1', departmentId: 'PWDx', role: 'lead', state: 'signed', openedAt: 0 }],
  };
  const city = liveCity({ seed: SEED, target: 1 });
  for (let second = 0; second < 100; second++) {
    const { intent } = city.next([foreign, foreignLeg], NOON + second * 1000);
    expect(intent.command.type).toBe('register');
  }
});

test('people have time to act first: a fresh urge is not answered and a fresh escalation not acknowledged by the city', () => {
  const demo = new Demo(NOON);
  const some = [...demo.rows.values()].find((row) => row.state === 'inHandling' && row.legs[0]?.state === 'signed');
  const leg = some?.legs[0];
  if (!some || !leg) throw new Error('nothing is in handling');
  const touched: OpenComplaint = {
    ...some,
    openUrges: [
      {
        id: 'u9',
        assignmentId: leg.id,
        reason: '请反馈',
        sentAt: NOON,
        sentBy: 'supervisor',
        state: 'delivered',
        rung: 'urge',
        weight: 1,
      },
    ],
    escalation: { id: 'e9', level: 1, state: 'raised', cause: 'byHand', reason: '请关注', raisedAt: NOON },
  };
  const city = liveCity({ seed: SEED, target: 1 });
  const within = (from: number, to: number) =>
    Array.from(
      { length: 400 },
      (_, nth) => city.next([touched], NOON + from + ((to - from) * nth) / 400).intent.command.type,
    );
  expect(within(0, 80_000)).not.toContain('answerUrge');
  expect(within(0, 80_000)).not.toContain('acknowledgeEscalation');
  expect(within(4 * MINUTE, 40 * MINUTE)).toContain('answerUrge');
  expect(within(4 * MINUTE, 40 * MINUTE)).toContain('acknowledgeEscalation');
}, 30_000);
