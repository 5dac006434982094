import { spawn } from 'node:child_process';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { helpOnRequest } from './lib/help.mjs';
import { root } from './lib/root.mjs';
import { binOf } from './lib/run.mjs';

helpOnRequest(`
npm run dev

The server from its sources, restarted on change, and the dashboard with hot reload on http://127.0.0.1:5173.
Takes the variables of npm start; PORT is the server's.
`);

await ensureInstalled();
const port = process.env.PORT ?? '4000';
const server = spawn(process.execPath, [binOf('tsx'), 'watch', '--conditions=watchfloor-source', 'src/main.ts'], {
  cwd: `${root}apps/server`,
  env: { ...process.env, PORT: port },
  stdio: 'inherit',
});
const dashboard = spawn(process.execPath, ['../../apps/dashboard/node_modules/vite/bin/vite.js'], {
  cwd: `${root}apps/dashboard`,
  env: { ...process.env, WATCHFLOOR_SERVER: `http://127.0.0.1:${port}` },
  stdio: 'inherit',
});

// Ctrl-C reaches all three by itself; whichever ends first takes the other along.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal));
for (const child of [server, dashboard]) {
  child.on('exit', (code) => {
    process.exitCode ??= code ?? 0;
    stop('SIGTERM');
  });
}

function stop(signal) {
  for (const child of [server, dashboard]) if (child.exitCode === null && child.signalCode === null) child.kill(signal);
}
