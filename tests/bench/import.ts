import 'reflect-metadata';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryCluster } from '@watchfloor/testkit/cluster';
import { parse } from 'csv-parse';
import { stopwatch } from '../../apps/cli/src/timers.js';
import { bostonTable, databaseOf, importOnce, perSecond } from './import/boston.js';
import { writeCopies } from './import/copies.js';
import { importInAProcess } from './import/in-a-process.js';
import { print, tell } from './kit/figure.js';

/** How fast the Boston table goes in, and that memory does not grow with the file. */
const boston = bostonTable();
// nothing else is measured here
if (boston === null) process.exit(1);
const TIMES = 4;
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

const folder = mkdtempSync(join(tmpdir(), 'watchfloor-bench-'));
const cluster = await temporaryCluster({ durable: true });

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

  const { single, once } = await importOnce(boston, cluster.url);

  tell('import: Boston once more, nothing to do');
  const again = await importInAProcess(boston, once);
  if (again.imported !== 0) throw new Error('a second import changed something');
  const first = { against: 'the first import', baseline: perSecond(single) };
  print({ name: 'import again', value: perSecond(again), unit: 'rows/s', ...first });

  tell(`import: ${TIMES} times as many rows`);
  const many = await importInAProcess(copies, await databaseOf(cluster.url, 'many'));
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
