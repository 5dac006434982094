import 'reflect-metadata';
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@watchfloor/ledger/migrate';
import { temporaryCluster } from '@watchfloor/testkit/cluster';
import { parse } from 'csv-parse';
import pg from 'pg';
import { stopwatch } from '../../apps/cli/src/timers.js';
import { bareInserts } from './import/bare-inserts.js';
import { writeCopies } from './import/copies.js';
import { importInAProcess, type Measured } from './import/in-a-process.js';
import { print, tell } from './kit/figure.js';

/** How fast the Boston table goes in, and that memory does not grow with the file. */
const shared = process.env.WATCHFLOOR_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const boston = join(shared, 'data/us311/boston_2011_q3.csv');
if (!existsSync(boston)) throw new Error(`${boston} is not there; WATCHFLOOR_SHARED names another place`);

const TIMES = 4;
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
const perSecond = ({ rows, ms }: Measured): number => rows / (ms / 1_000);

const folder = mkdtempSync(join(tmpdir(), 'watchfloor-bench-'));
const cluster = await temporaryCluster({ durable: true });

/** An empty database beside the cluster's first. */
async function databaseOf(name: string): Promise<string> {
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(cluster.url);
  url.pathname = `/${name}`;
  await migrate(url.href);
  return url.href;
}

/** Rows per second of a parser alone. */
async function parsedPerSecond(file: string): Promise<number> {
  const elapsed = stopwatch();
  let rows = -1;
  for await (const _ of createReadStream(file).pipe(parse({ bom: true }))) rows += 1;
  return rows / (elapsed() / 1_000);
}

try {
  const copies = join(folder, 'copies.csv');
  await writeCopies(boston, TIMES, copies);

  tell('import: reading only');
  const read = await importInAProcess(boston);
  const parsed = await parsedPerSecond(boston);
  print({ name: 'import reads', value: perSecond(read), unit: 'rows/s', against: 'csv-parse alone', baseline: parsed });

  tell('import: Boston once');
  const [once, target] = [await databaseOf('once'), await databaseOf('bare')];
  const single = await importInAProcess(boston, once);
  tell('import: the same rows by bare pg');
  const bare = await bareInserts(once, target, single.rows);
  print({
    name: 'import',
    value: perSecond(single),
    unit: 'rows/s',
    against: 'the very rows inserted by bare pg, one connection',
    baseline: bare,
  });

  tell('import: Boston once more, nothing to do');
  const again = await importInAProcess(boston, once);
  if (again.imported !== 0) throw new Error('a second import changed something');
  const first = { against: 'the first import', baseline: perSecond(single) };
  print({ name: 'import again', value: perSecond(again), unit: 'rows/s', ...first });

  tell(`import: ${TIMES} times as many rows`);
  const many = await importInAProcess(copies, await databaseOf('many'));
  print({
    name: `import ×${TIMES}`,
    value: perSecond(many),
    unit: 'rows/s',
    against: '×1',
    baseline: perSecond(single),
  });
  const heap = { value: megabytes(many.peakHeap), baseline: megabytes(single.peakHeap) };
  print({ name: `import ×${TIMES}: peak heap`, unit: 'MB', against: '×1', ...heap });
  const rss = { value: megabytes(many.peakRss), baseline: megabytes(single.peakRss) };
  print({ name: `import ×${TIMES}: peak memory of the process`, unit: 'MB', against: '×1', ...rss });
} finally {
  await cluster.destroy();
  rmSync(folder, { recursive: true, force: true });
}
