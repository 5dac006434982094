import { ensureInstalled } from './lib/ensure-installed.mjs';
import { helpOnRequest } from './lib/help.mjs';
import { binOf, runQuietly } from './lib/run.mjs';
import { supervise } from './lib/supervise.mjs';

helpOnRequest(`
npm start

Installs what is missing, builds what changed and serves everything on one port until Ctrl-C.

  PORT              the port, 4000 unless set
  HOST              the address to listen on, 127.0.0.1 unless set
  DATABASE_URL      a PostgreSQL to use; unset, one is started
  WATCHFLOOR_DATA   the folder of the started PostgreSQL
  WATCHFLOOR_DEMO   off: begin empty instead of with the demo city
`);

await ensureInstalled();
const wanted = ['--filter=@watchfloor/server...', '--filter=@watchfloor/dashboard...'];
await runQuietly('The build', [binOf('turbo'), 'run', 'build', ...wanted]);
process.exitCode = await supervise(['apps/server/dist/main.js', ...process.argv.slice(2)], { tethered: true });
