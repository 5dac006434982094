import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { rejectsHeader, rejectsLine } from '@watchfloor/intake/rejects';
import type { Cell } from '@watchfloor/intake/table';
import { UsageError } from '../usage-error.js';

/** Rejected rows hold callers' names and phones. */
const OWNER_ONLY = 0o600;

/** The rows of one run that were rejected; the file exists only where there are any. */
export class RejectsFile {
  readonly path: string;
  readonly #header: string;
  #file: Promise<FileHandle> | null = null;

  /** @param from1904 whether the source counts its days from 1904 */
  constructor(path: string, header: readonly string[], from1904: boolean) {
    this.path = path;
    this.#header = rejectsHeader(header, from1904);
  }

  /** @throws UsageError where the file cannot be written */
  readonly add = async (where: string, reason: string, cells: readonly Cell[]): Promise<void> => {
    this.#file ??= this.#create();
    const file = await this.#file;
    await file.appendFile(rejectsLine(where, reason, cells));
  };

  /** Whether any row was rejected. */
  get written(): boolean {
    return this.#file !== null;
  }

  /** Closes the file. After a whole run without a reject, the one that an earlier run left is removed. */
  async close(wholeRun: boolean): Promise<void> {
    if (this.#file !== null) await (await this.#file).close();
    else if (wholeRun && (await this.#isOurs())) await rm(this.path);
  }

  async #create(): Promise<FileHandle> {
    try {
      const file = await open(this.path, 'w', OWNER_ONLY);
      // a file that was there keeps its mode otherwise
      await file.chmod(OWNER_ONLY);
      await file.appendFile(this.#header);
      return file;
    } catch (cause) {
      const what = cause instanceof Error ? cause.message : String(cause);
      throw new UsageError(`rows are rejected and ${this.path} cannot be written (${what}); name another by --rejects`);
    }
  }

  async #isOurs(): Promise<boolean> {
    const text = await readFile(this.path, 'utf8').catch(() => '');
    return text.startsWith(this.#header);
  }
}
