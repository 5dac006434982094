import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Random } from './random.js';
import { tier } from './tier.js';

const shared = process.env.WATCHFLOOR_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

/** A file or folder of the data that lies beside the project and is no part of it. */
export const sharedPath = (name: string): string => path.join(shared, name);

/** Real tables. */
export const sharedData = {
  boston: sharedPath('data/us311/boston_2011_q3.csv'),
  newYork: sharedPath('data/us311/nyc_100_us_dates.csv'),
  messages: sharedPath('data/cn12345/messages_with_replies.xlsx'),
} as const;

/** What a suite puts behind its name where files are missing, so that it is skipped aloud; empty where all are there. */
export function missingOf(...files: readonly string[]): string {
  const missing = files.filter((file) => !existsSync(file));
  return missing.length === 0 ? '' : ` (skipped: no ${missing.join(', ')}; WATCHFLOOR_SHARED names another place)`;
}

/**
 * A table for this run: the whole file in the long run, else a copy with one of so many rows, chosen by the run's seed.
 * @param file a table whose rows have one line each
 */
export function tableFor(file: string, oneIn: number, random: Random): string {
  if (tier() === 'long') return file;
  const [header, ...rows] = readFileSync(file, 'utf8').split('\n');
  const kept = rows.filter((row) => row !== '' && random.int(1, oneIn) === 1);
  const copy = path.join(mkdtempSync(path.join(os.tmpdir(), 'watchfloor-table-')), path.basename(file));
  writeFileSync(copy, [header, ...kept, ''].join('\n'));
  return copy;
}
