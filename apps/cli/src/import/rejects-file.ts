import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { rejectsHeader, rejectsLine } from '@watchfloor/intake/rejects';
import type { Cell } from '@watchfloor/intake/table';
import { UsageError } from '../usage-error.js';

/** Rejected rows hold callers' names and phones. */
const OWNER_ONLY = 0o600;

/**
 * The rows of one run that were rejected; the file exists only where there are any. What an earlier run left may have been
 * mended by now, so it is never written over: a run that rejects other rows has a file of the next free number.
 */
export class RejectsFile {
  readonly #wanted: string;
  readonly #header: string;
  #file: Promise<Opened> | null = null;
  /** Where the rows are; null while none is rejected. */
  path: string | null = null;

  /** @param from1904 whether the source counts its days from 1904 */
  constructor(wanted: string, header: readonly string[], from1904: boolean) {
    this.#wanted = wanted;
    this.#header = rejectsHeader(header, from1904);
  }

  /** @throws UsageError where the file cannot be written */
  readonly add = async (where: string, reason: string, cells: readonly Cell[]): Promise<void> => {
    this.#file ??= this.#create();
    const { handle } = await this.#file;
    await handle.appendFile(rejectsLine(where, reason, cells));
  };

  /**
   * Closes the file. Where an earlier run left the very same, that one stands for both. After a whole run without a reject,
   * the one that an earlier run left is removed.
   */
  async close(wholeRun: boolean): Promise<void> {
    if (this.#file === null) {
      if (wholeRun && (await textOf(this.#wanted)).startsWith(this.#header)) await rm(this.#wanted);
      return;
    }
    const { handle, earlier } = await this.#file;
    await handle.close();
    const written = this.path === null ? '' : await textOf(this.path);
    for (const same of earlier) {
      if ((await textOf(same)) !== written || this.path === null) continue;
      await rm(this.path);
      this.path = same;
      return;
    }
  }

  async #create(): Promise<Opened> {
    const earlier: string[] = [];
    for (;;) {
      const name = numbered(this.#wanted, earlier.length + 1);
      try {
        const handle = await open(name, 'wx', OWNER_ONLY);
        await handle.appendFile(this.#header);
        this.path = name;
        return { handle, earlier };
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(name, cause);
        earlier.push(name);
      }
    }
  }
}

interface Opened {
  readonly handle: FileHandle;
  /** Files of earlier runs that have the names before. */
  readonly earlier: readonly string[];
}

/** `rows.rejects.csv`, `rows.rejects-2.csv`, … */
function numbered(file: string, count: number): string {
  if (count === 1) return file;
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}-${count}${ext}`);
}

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

function unwritable(file: string, cause: unknown): UsageError {
  const what = cause instanceof Error ? cause.message : String(cause);
  return new UsageError(`rows are rejected and ${file} cannot be written (${what}); name another by --rejects`);
}
