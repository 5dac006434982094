import path from 'node:path';
import pg from 'pg';
import type { Settings } from './cluster.js';

/** Read by whoever may connect. A path may hold anything, and a command line may not. */
const SETTING = 'watchfloor.kept_in';

/** The setting by which a server says that a product runs it for itself, and in which data folder. */
export const keptIn = (dataDir: string): Settings => ({
  [SETTING]: Buffer.from(path.resolve(dataDir)).toString('hex'),
});

/**
 * The data folder in which a product runs the server at `url` for itself; null for one that is run by others.
 * @throws whatever the server or the network says where it cannot be asked
 */
export async function keptFolderOf(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, application_name: 'watchfloor launcher' });
  await client.connect();
  try {
    const { rows } = await client.query<{ folder: string | null }>('select current_setting($1, true) as folder', [
      SETTING,
    ]);
    const folder = rows[0]?.folder ?? '';
    return folder === '' ? null : Buffer.from(folder, 'hex').toString('utf8');
  } finally {
    await client.end();
  }
}
