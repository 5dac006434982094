import fs from 'node:fs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { root } from './lib/root.mjs';
import { fromSource, runNode } from './lib/run.mjs';

const folder = `${root}tests/bench`;
const names = (fs.existsSync(folder) ? fs.readdirSync(folder) : [])
  .filter((file) => /^[a-z][a-z-]*\.ts$/.test(file))
  .map((file) => file.slice(0, -3));
const help = `npm run bench -- NAME [OPTIONS]

Measures, and prints one JSON line per figure with its baseline from the same run and the ratio.
Names: ${names.join(', ') || 'none yet'}`;

const [name, ...options] = process.argv.slice(2);
if (name === '--help' || name === '-h') {
  console.log(help);
} else if (!names.includes(name)) {
  console.error(name === undefined ? help : `There is no bench named ${name}.\n\n${help}`);
  process.exitCode = 2;
} else {
  await ensureInstalled({ quiet: true });
  const { code } = await runNode([...fromSource, `${folder}/${name}.ts`, ...options], { output: 'inherit' });
  process.exitCode = code;
}
