import fs from 'node:fs';
import { root } from './root.mjs';

/**
 * Every optional dependency that a package in the lock names must be in the lock itself, or `npm ci` fails with
 * "Missing: … from lock file" and other platforms get no binaries.
 * @returns one line per missing package
 */
export function missingFromLock(lockFile = `${root}package-lock.json`) {
  const { packages } = JSON.parse(fs.readFileSync(lockFile, 'utf8'));
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !resolves(packages, place, name))
      .map((name) => `${name}, wanted by ${place || 'the root'}`),
  );
}

/** Looks for `name` as Node does: in the folder's own node_modules, then in those of the folders above. */
function resolves(packages, place, name) {
  for (let folder = place; ; folder = folderAbove(folder)) {
    if (packages[`${folder}${folder ? '/' : ''}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}

function folderAbove(place) {
  const end = place.lastIndexOf('/node_modules/');
  return end < 0 ? '' : place.slice(0, end);
}
