import { MINUTE } from '@watchfloor/domain/time';
import { seededRandom, testRandom } from '@watchfloor/testkit/random';
import { expect, test } from 'vitest';
import { Memory } from '../src/memory.js';
import { pastOf } from '../src/past.js';
import { QueueView } from '../src/queue-view.js';
import { ManualTimers } from '../src/testing/manual-timers.js';
import { MemoryLog } from '../src/testing/memory-log.js';
import { ReferenceClient } from '../src/testing/reference-client.js';
import { MONDAY } from './support/stage.js';
import { Traffic } from './support/traffic.js';
import { randomSpec } from './support/viewer.js';

const PLENTY = { changes: 100_000, complaints: 100_000, alerts: 10 };

const random = testRandom('catch-up');
const seeds = Array.from({ length: 10 }, () => random.int(0, 0xffff_ffff));

test.each(seeds)(
  'from wherever a reader stands, one batch says the same as every step one by one (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    const timers = new ManualTimers(MONDAY);
    const log = new MemoryLog();
    const traffic = new Traffic(log, random, () => timers.now());
    const memory = await Memory.of({ position: 0, complaints: [] }, { limits: PLENTY, timers });
    const view = new QueueView(randomSpec(random), memory, timers);
    await view.build();
    const prompt = new ReferenceClient();
    prompt.apply(view.resync(0));
    const stalled: ReferenceClient[] = [];
    for (let steps = 0; steps < 40; steps += 1) {
      stalled.push(new ReferenceClient(prompt));
      for (let n = random.int(1, 8); n > 0; n -= 1) traffic.act();
      timers.advance(random.int(0, 30) * MINUTE);
      const entries = log.entries.slice(memory.position);
      const past = pastOf(await log.complaintsBefore(memory.floor.missing(entries)));
      view.apply(memory.apply(entries, past, log.end, timers.now()).step);
      const batch = view.since(prompt.held ?? 0);
      if (batch !== null) prompt.apply(batch);
    }
    for (const client of stalled) {
      const batch = view.since(client.held ?? 0);
      expect(batch).not.toBeNull();
      if (batch !== null) client.apply(batch);
      expect(client.rows).toEqual(prompt.rows);
      // a complaint is spoken of once, whatever happened to it
      const spokenOf = batch?.changes.map((change) =>
        'row' in change ? change.row.id : 'id' in change ? change.id : '',
      );
      expect(new Set(spokenOf).size).toBe(spokenOf?.length);
    }
    expect(prompt.held).toBe(log.end);
  },
);
