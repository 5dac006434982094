import { cityDirectory } from '@watchfloor/city/directory';
import { openLedger } from '@watchfloor/ledger/ledger';
import { migrate } from '@watchfloor/ledger/migrate';
import { DatabaseClock } from '@watchfloor/server/clock';
import { temporaryCluster } from '@watchfloor/testkit/cluster';
import pg from 'pg';
import { tell } from '../kit/figure.js';
import { costOfFiring } from './armed/firing.js';
import { costOfLooking } from './armed/idle.js';
import { latenessOfFiring } from './armed/lateness.js';

const ARMED = 1_000_000;

/**
 * What a million armed thresholds cost, on a durable database of its own: to look when nothing is due, to fire, and how late
 * they fire by a real clock. The million lies days ahead and has no complaints; what is fired is real.
 */
export async function armedThresholds(): Promise<void> {
  const cluster = await temporaryCluster({ durable: true });
  const bare = new pg.Client({ connectionString: cluster.url });
  try {
    await migrate(cluster.url);
    await bare.connect();
    tell(`thresholds: arming ${ARMED}`);
    await bare.query(
      `insert into armed_threshold select gen_random_uuid(), 'c1', 'due', now() + interval '2 days' + n * interval '1 second'
         from generate_series(1, $1) n`,
      [ARMED],
    );
    await bare.query('vacuum analyze armed_threshold');
    const clock: DatabaseClock = new DatabaseClock(() => ledger.now());
    const ledger = await openLedger({ url: cluster.url, time: clock });
    try {
      await clock.start();
      await ledger.directory.ensure(cityDirectory);
      const room = { ledger, clock, bare, url: cluster.url };
      await costOfLooking(room);
      await costOfFiring(room);
      await latenessOfFiring(room);
    } finally {
      clock.stop();
      await ledger.close();
    }
  } finally {
    await bare.end();
    await cluster.destroy();
  }
}
