import { type Millis, SECOND } from '@watchfloor/domain/time';
import { stopwatch } from '../../../../apps/cli/src/timers.js';
import { print, tell } from '../../kit/figure.js';
import { claim, type Room, reached, registerDueAt, runnerOf } from './room.js';

const COMPLAINTS = 2_000;
const BATCH = 500;

/**
 * Microseconds for each threshold of a backlog: the runner decides, records and shows it; bare SQL only takes the row. The
 * bare program takes twins of the same rows, from a table of its own that is just like the real one.
 */
export async function costOfFiring(room: Room): Promise<void> {
  const { ledger, bare } = room;
  const dueAt = (await ledger.now()) + 20 * SECOND;
  tell(`thresholds: registering ${COMPLAINTS} complaints that all become due together`);
  await registerDueAt(room, Array(COMPLAINTS).fill(dueAt));
  await reached(room, dueAt);
  await bare.query('create table twin (like armed_threshold including all)');
  const { rowCount } = await bare.query(
    'insert into twin select * from armed_threshold where fire_at <= clock_timestamp()',
  );
  const thresholds = rowCount ?? 0;
  tell(`thresholds: firing ${thresholds}`);
  const ours = await untilAllFired(room);
  const claiming = stopwatch();
  while (((await bare.query(claim('twin'), [BATCH])).rowCount ?? 0) > 0);
  const theirs = claiming();
  print({
    name: `a fired threshold of a backlog of ${thresholds}`,
    value: (ours * 1_000) / thresholds,
    unit: 'µs',
    against: 'the same rows taken by bare SQL, 500 at a time',
    baseline: (theirs * 1_000) / thresholds,
  });
}

/** How many milliseconds a runner needs for all of them. */
async function untilAllFired(room: Room): Promise<Millis> {
  let left = COMPLAINTS;
  let done = (): void => undefined;
  const finished = new Promise<void>((resolve) => {
    done = resolve;
  });
  const runner = runnerOf(room, () => {
    left -= 1;
    if (left === 0) done();
  });
  const elapsed = stopwatch();
  runner.start();
  await finished;
  const took = elapsed();
  await runner.stop();
  return took;
}
