import fs from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { runQuietly } from './run.mjs';

/**
 * Runs `npm ci` where node_modules is missing, was left half-made, or does not hold what package-lock.json says.
 * @param quiet print nothing at all while it goes well
 */
export async function ensureInstalled({ quiet = false } = {}) {
  if (isInstalled(root)) return;
  if (!quiet) console.error('Installing what is missing …');
  const npm =
    process.env.npm_execpath ?? path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  await runQuietly('npm ci', [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Npm writes node_modules/.package-lock.json last of all: it is there only when everything else is. */
export function isInstalled(folder) {
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  const present = packagesOf(path.join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted)
    .filter(([place]) => place.includes('node_modules/'))
    .every(([place, { version, optional, extraneous }]) => {
      // an optional package of another platform is rightly absent, as is one that the lock itself calls left over
      return present[place] === undefined
        ? optional === true || extraneous === true
        : present[place].version === version;
    });
}

function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}
