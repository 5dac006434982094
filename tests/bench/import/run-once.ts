import { loadProfile } from '@watchfloor/intake/profile-file';
import { openCases } from '@watchfloor/intake/read-cases';
import { openLedger } from '@watchfloor/ledger/ledger';
import { migrate } from '@watchfloor/ledger/migrate';
import 'reflect-metadata';
import { noCounts, Remarks } from '../../../apps/cli/src/import/counts.js';
import { type ImportLedger, importInto } from '../../../apps/cli/src/import/import-ledger.js';
import { runImport } from '../../../apps/cli/src/import/import-run.js';
import { databaseTime, every, stopwatch } from '../../../apps/cli/src/timers.js';
import type { Measured } from './in-a-process.js';

/** Takes everything and keeps nothing: what is measured is the reading. */
const readingOnly: ImportLedger = {
  now: async () => Number.POSITIVE_INFINITY,
  directory: async () => ({ departments: [], districts: [], categories: [] }),
  ensure: async () => undefined,
  add: async (histories) => histories.map(() => ({ kind: 'written', complaintId: '', number: '', version: 1 })),
  recorded: async () => new Map(),
  follow: async () => null,
};

/** One import in a process of its own, so that its memory is its own. Arguments: file, and the database or nothing. */
const [file = '', url] = process.argv.slice(2);
const SAMPLE_EVERY_MS = 20;
const BATCH = 500;

const ledger =
  url === undefined ? null : await migrate(url).then(() => openLedger({ url, time: databaseTime, poolSize: 4 }));
const cases = await openCases(file, await loadProfile('boston-311'));
const counts = noCounts();
let peakHeap = 0;
const stop = every(SAMPLE_EVERY_MS, () => {
  peakHeap = Math.max(peakHeap, process.memoryUsage().heapUsed);
});
const elapsed = stopwatch();
const reject = async (where: string, reason: string) => {
  throw new Error(`line ${where}: ${reason}`);
};
await runImport({
  file: cases,
  ledger: ledger === null ? readingOnly : await importInto(ledger),
  updates: 'apply',
  batchSize: BATCH,
  reject,
  signal: new AbortController().signal,
  counts,
  remarks: new Remarks(),
});
const ms = elapsed();
stop();
await ledger?.close();
const measured: Measured = {
  ms,
  rows: counts.read,
  imported: counts.added,
  peakRss: process.resourceUsage().maxRSS * 1024,
  peakHeap,
};
process.stdout.write(JSON.stringify(measured));
