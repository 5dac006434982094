import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** The program a package of ours installs, as arguments for node: no shell, and the same on every system. */
export function binOf(packageName, program = packageName.split('/').at(-1)) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/** Node's arguments to run TypeScript from the sources of every package. */
export const fromSource = ['--conditions=watchfloor-source', '--import', 'tsx'];

/**
 * Runs node with `args` in the repository's folder.
 * @returns the exit code, and what it printed unless `output` is `inherit`
 */
export function runNode(args, { output = 'collect', env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
      stdio: output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (printed += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? 1, signal, printed }));
  });
}

/** Runs node with `args` and says nothing while it goes well; else prints everything and ends this process. */
export async function runQuietly(what, args, options) {
  const { code, printed } = await runNode(args, options);
  if (code === 0) return;
  process.stderr.write(`${printed}\n${what} failed.\n`);
  process.exit(code);
}
