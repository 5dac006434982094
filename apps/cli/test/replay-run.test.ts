import type { Actor } from '@watchfloor/domain/actor';
import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import type { Command } from '@watchfloor/domain/command';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { profileSchema } from '@watchfloor/intake/profile';
import { openCases } from '@watchfloor/intake/read-cases';
import { ManualClock } from '@watchfloor/testkit/clock';
import { expect, test } from 'vitest';
import { inOrder } from '../src/replay/in-order.js';
import { noCounts, type ReplayLedger, type ReplayOptions, runReplay } from '../src/replay/replay-run.js';
import { fileOf, MemoryDirectory, profile, table } from './support.js';

const START = Date.parse('2026-06-01T12:00:00+08:00');
const MINUTE = 60_000;
const at = (local: string): number => Date.parse(`2026-03-01T${local}:00+08:00`);

/** Notes what was given and when. */
class NotingLedger implements ReplayLedger {
  readonly directory = new MemoryDirectory();
  readonly given: { readonly minute: number; readonly command: Command }[] = [];
  refuse: (command: Command) => boolean = () => false;
  readonly #clock: ManualClock;

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  async execute(command: Command, _actor: Actor, { at }: { readonly at: number }) {
    expect(this.#clock.now()).toBe(at);
    this.given.push({ minute: (at - START) / MINUTE, command });
    return { ok: !this.refuse(command) };
  }

  get story(): string[] {
    return this.given.map(({ minute, command }) => `${minute} ${command.type}`);
  }
}

const rows = table([
  '1,2026-03-01 08:00,a,,2026-03-01 11:00,done a,2026-03-01 10:00',
  '2,2026-03-01 09:00,b,,,,',
  '3,2026-03-01 12:00,c,,,done c,2026-03-01 12:30',
]);

async function replay(change: Partial<ReplayOptions> = {}, text = rows) {
  const clock = new ManualClock(START);
  const ledger = new NotingLedger(clock);
  const counts = noCounts();
  const file = await openCases(fileOf(text), profileSchema.parse(profile));
  const running = runReplay({
    cases: inOrder(file.rows, () => undefined),
    ledger,
    clock,
    counts,
    speed: 60,
    from: null,
    run: 'r',
    law: { policy: defaultPolicy, calendar: chinaCalendar },
    until: Number.POSITIVE_INFINITY,
    max: 1_000,
    signal: new AbortController().signal,
    ...change,
  });
  return { clock, ledger, counts, running };
}

/** Moves the clock from sleep to sleep until the replay has ended. */
async function toTheEnd({ clock, running }: { clock: ManualClock; running: Promise<void> }): Promise<void> {
  let over = false;
  const ended = running.finally(() => {
    over = true;
  });
  while (!over) {
    await Promise.race([clock.whenSleeping(), ended]);
    if (!over && clock.nextWake !== undefined) clock.set(clock.nextWake);
  }
  await ended;
}

test('an hour of the file is a minute of the replay, and everything happens in its order', async () => {
  const run = await replay();
  await toTheEnd(run);
  expect(run.ledger.story).toEqual([
    ...['0 register', '0 dispatch', '0 sign', '0 recordContact'],
    ...['1 register', '1 dispatch', '1 sign', '1 recordContact'],
    ...['2 answer', '2 acceptAnswer', '2 close'],
    ...['4 register', '4 dispatch', '4 sign', '4 recordContact'],
    ...['4.5 answer', '4.5 acceptAnswer', '4.5 close'],
  ]);
  expect(run.counts).toMatchObject({
    registered: 3,
    closed: 2,
    commands: 18,
    refused: 0,
    behind: 0,
    time: at('12:30'),
  });
});

test('deadlines are compressed by the speed, and rows without one stay without', async () => {
  const run = await replay();
  await toTheEnd(run);
  const registers = run.ledger.given.flatMap(({ command }) => (command.type === 'register' ? command : []));
  expect(registers.map(({ deadline }) => deadline)).toEqual([
    { kind: 'given', dueAt: START + 3 * MINUTE },
    { kind: 'none' },
    { kind: 'none' },
  ]);
  expect(registers.map(({ source }) => source?.id)).toEqual(['r/1', 'r/2', 'r/3']);
});

test('it begins and ends at the times of the file that it is told', async () => {
  const run = await replay({ from: at('08:30'), until: at('12:15') });
  await toTheEnd(run);
  expect(run.ledger.story).toEqual([
    ...['0.5 register', '0.5 dispatch', '0.5 sign', '0.5 recordContact'],
    ...['3.5 register', '3.5 dispatch', '3.5 sign', '3.5 recordContact'],
  ]);
  expect(run.counts).toMatchObject({ before: 1, registered: 2, closed: 0 });
});

test('after so many registrations only what is open goes on', async () => {
  const run = await replay({ max: 2 });
  await toTheEnd(run);
  expect(run.counts).toMatchObject({ registered: 2, closed: 1 });
});

test('interrupted in its sleep, it ends at once and gives nothing more', async () => {
  const controller = new AbortController();
  const run = await replay({ signal: controller.signal });
  await run.clock.whenSleeping();
  controller.abort();
  await run.running;
  expect(run.ledger.story).toEqual(['0 register', '0 dispatch', '0 sign', '0 recordContact']);
});

test('where somebody on the floor was faster, the rest of that step is left out and the replay goes on', async () => {
  const run = await replay();
  run.ledger.refuse = (command) => command.type === 'answer';
  await toTheEnd(run);
  expect(run.counts).toMatchObject({ refused: 2, registered: 3, closed: 0 });
});

test('a fault of the ledger ends it', async () => {
  const run = await replay();
  run.ledger.execute = () => Promise.reject(new Error('the database is gone'));
  await expect(toTheEnd(run)).rejects.toThrow('the database is gone');
});
