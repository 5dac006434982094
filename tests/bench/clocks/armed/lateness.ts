import { type Instant, type Millis, SECOND } from '@watchfloor/domain/time';
import { print, quantile, tell } from '../../kit/figure.js';
import { claim, type Room, reached, registerDueAt, runnerOf } from './room.js';

const DUES = 1_000;
/** The first instant lies so far ahead that everything is armed by then. */
const AHEAD: Millis = 15 * SECOND;
const WITHIN: Millis = 60 * SECOND;
const BARE_WITHIN: Millis = 15 * SECOND;

/**
 * Milliseconds from the true instant of a threshold until a reader of the log has it, by a real clock: a thousand deadlines
 * within a minute, and the two warnings of each. The bare program sleeps to the next instant and takes the row; it decides
 * and records nothing.
 */
export async function latenessOfFiring(room: Room): Promise<void> {
  const ours = await byTheRunner(room);
  const bare = await bySql(room);
  for (const [name, part] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    print({
      name: `lateness of ${ours.length} thresholds of ${DUES} deadlines within a minute, ${name}`,
      value: quantile(ours, part),
      unit: 'ms',
      against: 'a bare program that sleeps to the next row and takes it',
      baseline: quantile(bare, part),
    });
  }
}

const spread = (from: Instant, within: Millis): readonly Instant[] =>
  Array.from({ length: DUES }, (_, n) => Math.round(from + ((n + 0.5) * within) / DUES));

async function byTheRunner(room: Room): Promise<readonly Millis[]> {
  const { ledger, clock } = room;
  const dues = spread((await ledger.now()) + AHEAD, WITHIN);
  tell(`thresholds: ${DUES} deadlines within ${WITHIN / SECOND} s of real time`);
  await registerDueAt(room, dues);
  const { position } = await ledger.log.openComplaints();
  const tail = ledger.log.tail(position);
  const runner = runnerOf(room);
  runner.start();
  const late: Millis[] = [];
  let breaches = 0;
  while (breaches < DUES) {
    const { entries } = await tail.read(1_000);
    const seenAt = clock.instant();
    for (const event of entries.flatMap((entry) => entry.events)) {
      if (event.type !== 'clockCrossed') continue;
      late.push(seenAt - event.at);
      if (event.threshold === 'due') breaches += 1;
    }
    if (entries.length === 0) await tail.wait(new AbortController().signal);
  }
  await runner.stop();
  await tail.close();
  return late;
}

async function bySql(room: Room): Promise<readonly Millis[]> {
  const { bare, clock } = room;
  const first = clock.instant() + SECOND;
  await bare.query(`insert into twin select gen_random_uuid(), 'c1', 'due', at from unnest($1::timestamptz[]) at`, [
    spread(first, BARE_WITHIN).map((at) => new Date(at).toISOString()),
  ]);
  const late: Millis[] = [];
  while (late.length < DUES) {
    const { rows } = await bare.query<{ at: Date }>(claim('twin'), [64]);
    const seenAt = clock.instant();
    late.push(...rows.map(({ at }) => seenAt - at.getTime()));
    if (rows.length > 0) continue;
    const { rows: next } = await bare.query<{ at: Date | null }>('select min(fire_at) as at from twin');
    await reached(room, next[0]?.at?.getTime() ?? seenAt);
  }
  return late;
}
