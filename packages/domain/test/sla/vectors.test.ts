import { describe, expect, test } from 'vitest';
import { reckon, usedAt } from '../../src/reckon.js';
import { MINUTE } from '../../src/time.js';
import { limit, plain, sharedText } from './support.js';
import { halfAndMost, pause, termsOf } from './terms.js';

interface Vector {
  readonly kind: 'deadline' | 'elapsed';
  readonly source: string;
  readonly tz: string;
  readonly hours: Parameters<typeof plain>[1];
  readonly holidays: readonly string[];
  readonly pauses: readonly (readonly [string, string])[];
  readonly start: string;
  readonly minutes?: number;
  readonly expect?: string;
  readonly end?: string;
  readonly expect_minutes?: number;
}

const vectors: readonly Vector[] = JSON.parse(sharedText('sla/working_time_vectors.json') || '[]');

describe.skipIf(vectors.length === 0)('four established libraries agree (skipped without ../shared/data/sla)', () => {
  test.each(vectors)('$source from $start', (vector) => {
    const { tz, hours, holidays, pauses, start, minutes = 1 } = vector;
    const calendar = plain(tz, hours, { holidays });
    const terms = termsOf(Date.parse(start), limit(minutes, 'workingMinutes'), {
      pauses: pauses.map(([from, to]) => pause(Date.parse(from), Date.parse(to))),
    });
    if (vector.kind === 'deadline') {
      expect(reckon(terms, halfAndMost, calendar).dueAt).toBe(Date.parse(vector.expect ?? ''));
    } else {
      const used = usedAt(terms, calendar, Date.parse(vector.end ?? ''));
      expect(Math.floor(used / MINUTE)).toBe(vector.expect_minutes);
    }
  });

  test('there are 44', () => {
    expect(vectors).toHaveLength(44);
  });
});
