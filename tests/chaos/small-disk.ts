import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '@watchfloor/testkit/cluster';

const MB = 1_024 * 1_024;

/** A disk of its own, small enough to be filled: a file system in memory, which root alone may mount, on Linux. */
export class SmallDisk {
  readonly path: string;
  readonly #folder: ReturnType<typeof temporaryFolder>;
  readonly #ballast: string;

  private constructor(folder: ReturnType<typeof temporaryFolder>, mounted: string) {
    this.#folder = folder;
    this.path = mounted;
    this.#ballast = path.join(mounted, 'ballast');
  }

  /** Null where this machine does not let us; the reason is printed. */
  static mount(megabytes: number): SmallDisk | null {
    const folder = temporaryFolder();
    const mounted = path.join(folder.path, 'disk');
    fs.mkdirSync(mounted);
    const options = `size=${megabytes}m,mode=755`;
    const { status, stderr, error } = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', mounted]);
    if (status === 0) return new SmallDisk(folder, mounted);
    folder.remove();
    process.stderr.write(`no small disk here, its tests are SKIPPED: ${error?.message ?? String(stderr).trim()}\n`);
    return null;
  }

  /** Fills it with something else, until so much is left for everybody. */
  fill(leaveMegabytes = 0): void {
    const ballast = fs.openSync(this.#ballast, 'a');
    try {
      const piece = new Uint8Array(64 * 1_024);
      while (this.#free > leaveMegabytes * MB) fs.writeSync(ballast, piece);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      fs.closeSync(ballast);
    }
  }

  /** Takes away what it was filled with. */
  empty(): void {
    fs.rmSync(this.#ballast, { force: true });
  }

  /** From now on nothing can be written to it. */
  protect(): void {
    const { status, stderr } = spawnSync('/bin/mount', ['-o', 'remount,ro', this.path]);
    if (status !== 0) throw new Error(String(stderr));
  }

  readonly remove = (): void => {
    spawnSync('/bin/umount', ['-l', this.path]);
    this.#folder.remove();
  };

  get #free(): number {
    const { bavail, bsize } = fs.statfsSync(this.path);
    return bavail * bsize;
  }
}
