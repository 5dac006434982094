import { ensureInstalled } from './lib/ensure-installed.mjs';
import { root } from './lib/root.mjs';
import { binOf, runQuietly } from './lib/run.mjs';
import { supervise } from './lib/supervise.mjs';

// No help of our own: --help is the command's.
await ensureInstalled({ quiet: true });
await runQuietly('The build', [binOf('turbo'), 'run', 'build', '--filter=@watchfloor/cli...']);
process.exitCode = await supervise([`${root}apps/cli/dist/main.js`, ...process.argv.slice(2)], {
  // npm moves to the repository's folder; a file is named from where the command was typed
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
