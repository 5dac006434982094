import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { WorkingCalendar } from '../src/calendar.js';
import { MINUTE } from '../src/time.js';

interface Vector {
  readonly kind: 'deadline' | 'elapsed';
  readonly source: string;
  readonly tz: string;
  readonly hours: ConstructorParameters<typeof WorkingCalendar>[0]['weekly'];
  readonly holidays: readonly string[];
  readonly pauses: readonly unknown[];
  readonly start: string;
  readonly minutes?: number;
  readonly expect?: string;
  readonly end?: string;
  readonly expect_minutes?: number;
}

const file = fileURLToPath(new URL('../../../../shared/data/sla/working_time_vectors.json', import.meta.url));
const vectors: readonly Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

describe.skipIf(vectors.length === 0)('four established libraries agree (skipped without ../shared/data/sla)', () => {
  test.each(vectors.filter((vector) => vector.pauses.length === 0))('$source from $start', (vector) => {
    const { tz, hours, holidays, start } = vector;
    const spec = { version: 't', timeZone: tz, weekly: hours, holidays, makeUpDays: [], published: null };
    const calendar = new WorkingCalendar(spec);
    if (vector.kind === 'deadline') {
      const due = calendar.add(Date.parse(start), (vector.minutes ?? Number.NaN) * MINUTE);
      expect(due).toBe(Date.parse(vector.expect ?? ''));
    } else {
      const elapsed = calendar.between(Date.parse(start), Date.parse(vector.end ?? ''));
      expect(Math.floor(elapsed / MINUTE)).toBe(vector.expect_minutes);
    }
  });
});
