import fs from 'node:fs';
import path from 'node:path';
import { holderMark, holds } from './holder-mark.js';

/**
 * Who uses a running server: one small file per user in `dir`. The last one to leave stops it, so that a short command
 * that runs beside a serving process, whichever of the two came first, does not take the database away from the other.
 */
export interface Membership {
  /** The file itself. It bears the mark of this process for the folder around `dir` as well: a lock there can be linked to it. */
  readonly file: string;
  /** Leaves, and answers whether somebody else who lives still uses the server. Call it with the folder's lock held. */
  readonly leave: () => 'last' | 'others remain';
}

let joined = 0;

/** Whether somebody who lives uses the server of this folder, or counts on its return. Call it with the folder's lock held. */
export const inUse = (dir: string): boolean => fs.existsSync(dir) && sweep(dir) > 0;

/** Joins the users of a server; what dead users left behind is swept up. Call it with the folder's lock held. */
export function join(dir: string): Membership {
  fs.mkdirSync(dir, { recursive: true });
  sweep(dir);
  const file = path.join(dir, `${process.pid}-${++joined}`);
  try {
    fs.writeFileSync(file, holderMark(dir, path.dirname(dir)));
  } catch (error) {
    // a full disk has room for a name, and none for what it shall hold
    fs.rmSync(file, { force: true });
    throw error;
  }
  return {
    file,
    leave() {
      fs.rmSync(file, { force: true });
      return sweep(dir) === 0 ? 'last' : 'others remain';
    },
  };
}

/** Removes the dead and counts the living. */
function sweep(dir: string): number {
  let living = 0;
  for (const entry of fs.readdirSync(dir)) {
    const file = path.join(dir, entry);
    if (holds(fs.readFileSync(file, 'utf8'), dir)) living++;
    else fs.rmSync(file, { force: true });
  }
  return living;
}
