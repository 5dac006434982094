import pg from 'pg';
import { stopwatch } from '../../../../apps/cli/src/timers.js';
import { median, print, tell } from '../../kit/figure.js';
import type { Room } from './room.js';

const ROUNDS = 5;
const LOOKS = 400;
const FIRED = 100_000;

const soonest = { name: 'soonest', text: 'select min(fire_at) from armed_threshold' };

/** Microseconds for a look when nothing is due: on a tidy table, and while a long report keeps what has fired from being cleaned. */
export async function costOfLooking({ ledger, bare, url }: Room): Promise<void> {
  // as a runner does when it starts: from then on questions are bounded
  await ledger.thresholds.audit(1);
  tell('thresholds: looking while nothing is due');
  const look = () => ledger.thresholds.look();
  print({
    name: 'a look at a million armed thresholds, nothing due',
    value: await microsOf(look),
    unit: 'µs',
    against: 'the soonest instant by bare pg',
    baseline: await microsOf(() => bare.query(soonest)),
  });

  const report = new pg.Client({ connectionString: url });
  await report.connect();
  await bare.query(
    `insert into armed_threshold select gen_random_uuid(), 'c1', 'due', now() - interval '1 hour' - n * interval '1 ms'
       from generate_series(1, $1) n`,
    [FIRED],
  );
  await report.query('begin isolation level repeatable read');
  await report.query('select count(*) from armed_threshold');
  await bare.query('delete from armed_threshold where fire_at < now()');
  tell(`thresholds: looking while a report keeps ${FIRED} that have fired`);
  print({
    name: `the same, while a long report keeps ${FIRED} that have fired`,
    value: await microsOf(look),
    unit: 'µs',
    against: 'the soonest instant by bare pg, which passes them all',
    baseline: await microsOf(() => bare.query(soonest), 10),
  });
  await report.query('rollback');
  await report.end();
  await bare.query('vacuum armed_threshold');
}

/** The median of some rounds, one question after the other. */
async function microsOf(ask: () => Promise<unknown>, looks = LOOKS): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const elapsed = stopwatch();
    for (let n = 0; n < looks; n += 1) await ask();
    // the first round warms up
    if (round > 0) rounds.push((elapsed() * 1_000) / looks);
  }
  return median(rounds);
}
