import { DAY, HOUR, MINUTE, SECOND } from '@watchfloor/domain/time';
import { describe, expect, test } from 'vitest';
import { faceOf, instantsOf, readFace, toneAt, usedAt } from './clock-face.js';

const start = Date.UTC(2026, 10, 22, 2);
const at = (offset: number) => start + offset;
const wire = (offset: number) => new Date(at(offset)).toISOString();
const clock = {
  metric: 'sign',
  startedAt: wire(0),
  earlyAt: wire(30 * MINUTE),
  nearAt: wire(48 * MINUTE),
  dueAt: wire(HOUR),
  provisional: false,
  pausedAt: null,
} as const;
const instants = instantsOf(clock);

describe('the tone turns at the very instant', () => {
  test.each([
    [30 * MINUTE - 1, 'quiet'],
    [30 * MINUTE, 'early'],
    [48 * MINUTE - 1, 'early'],
    [48 * MINUTE, 'near'],
    [HOUR - 1, 'near'],
    [HOUR, 'overdue'],
  ])('%i ms after the start it is %s', (offset, tone) => {
    expect(toneAt(instants, at(offset))).toBe(tone);
  });
});

describe('the ring', () => {
  test.each([
    [-1, 0],
    [0, 0],
    [15 * MINUTE, 25],
    [30 * MINUTE, 50],
    [39 * MINUTE, 65],
    [48 * MINUTE, 80],
    [54 * MINUTE, 90],
    [HOUR, 100],
    [DAY, 100],
  ])('%i ms after the start shows %i per cent', (offset, used) => {
    expect(usedAt(instants, at(offset))).toBeCloseTo(used, 5);
  });

  test('does not divide by a stretch of no length', () => {
    expect(usedAt({ startedAt: 5, earlyAt: 5, nearAt: 5, dueAt: 10 }, 7)).toBeCloseTo(88, 5);
  });
});

test('a face never changes between the instants it names', () => {
  const face = faceOf(clock, 'zh');
  let now = at(-DAY * 2);
  let seen = 0;
  while (now < at(2 * DAY)) {
    const next = face.nextChangeAt(now);
    expect(next).toBeGreaterThan(now);
    const text = readFace(face.read(now)).text;
    for (const probe of [Math.floor((now + next) / 2), next - 1]) {
      if (probe <= now) continue;
      expect({ probe, text: readFace(face.read(probe)).text }).toEqual({ probe, text });
      expect(readFace(face.read(probe)).tone).toBe(readFace(face.read(now)).tone);
    }
    expect(face.read(next)).not.toBe(face.read(now));
    now = next;
    seen += 1;
  }
  // 49 h before due to 47 h after: hourly beyond a day, by minutes within it, by seconds in the last ten minutes.
  expect(seen).toBeGreaterThan(600 + 2 * (24 * 60 - 10));
});

test('the last seconds are counted one by one', () => {
  const face = faceOf(clock, 'zh');
  expect(readFace(face.read(at(HOUR - 2 * SECOND))).text).toBe('00:02');
  expect(readFace(face.read(at(HOUR - 1))).text).toBe('00:00');
  expect(readFace(face.read(at(HOUR))).text).toBe('+0:00');
});

test('a clock that stands still shows what was left, and wakes nobody', () => {
  const face = faceOf({ ...clock, pausedAt: wire(20 * MINUTE) }, 'zh');
  expect(readFace(face.read(at(DAY)))).toEqual({ tone: 'paused', used: 33, text: '0:40' });
  expect(face.nextChangeAt(at(0))).toBe(Number.POSITIVE_INFINITY);
});
