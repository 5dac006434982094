import { ensureInstalled } from './lib/ensure-installed.mjs';
import { helpOnRequest } from './lib/help.mjs';
import { root } from './lib/root.mjs';
import { binOf } from './lib/run.mjs';
import { supervise } from './lib/supervise.mjs';

helpOnRequest(`
npm run dev

The server from its sources, restarted on change, and the dashboard with hot reload on http://127.0.0.1:5173.
Takes the variables of npm start; PORT is the server's.
`);

await ensureInstalled();
const port = process.env.PORT ?? '4000';
// whichever ends first takes the other along
const ending = new AbortController();
const together = (args, options) => supervise(args, { ...options, until: ending.signal }).finally(() => ending.abort());

const [code] = await Promise.all([
  together([binOf('tsx'), 'watch', '--conditions=watchfloor-source', 'src/main.ts'], {
    cwd: `${root}apps/server`,
    env: { PORT: port },
  }),
  together([`${root}apps/dashboard/node_modules/vite/bin/vite.js`], {
    cwd: `${root}apps/dashboard`,
    env: { WATCHFLOOR_SERVER: `http://127.0.0.1:${port}` },
  }),
]);
process.exitCode = code;
