import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { removeCluster } from '@watchfloor/postgres/locate';
import { type RunningPostgres, type StartOptions, startPostgres } from '@watchfloor/postgres/start';

/** A new folder that every user may enter; PostgreSQL runs as another user where the tests run as root. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'watchfloor-test-'));
  fs.chmodSync(folder, 0o755);
  return { path: folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

export interface TemporaryCluster extends RunningPostgres {
  /** Stops the cluster and removes every file of it. */
  readonly destroy: () => Promise<void>;
}

/** A PostgreSQL of its own in a new folder; not durable unless asked. For a database alone take `testDatabase`. */
export async function temporaryCluster(options: Omit<StartOptions, 'dataDir'> = {}): Promise<TemporaryCluster> {
  const folder = temporaryFolder();
  const start = startPostgres({ durable: false, ...options, dataDir: path.join(folder.path, 'data') });
  const postgres = await start.catch((error: unknown) => {
    folder.remove();
    throw error;
  });
  return {
    ...postgres,
    async destroy() {
      await postgres.stop();
      // root may have been given a place outside the folder
      removeCluster(postgres.dataDir);
      folder.remove();
    },
  };
}
