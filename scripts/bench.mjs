import fs from 'node:fs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { root } from './lib/root.mjs';
import { fromSource, runNode } from './lib/run.mjs';

const folder = `${root}tests/bench`;
const names = (fs.existsSync(folder) ? fs.readdirSync(folder) : [])
  .filter((file) => /^[a-z][a-z-]*\.ts$/.test(file))
  .map((file) => file.slice(0, -3));
const abouts = names.map((name) => `  ${name.padEnd(8)}${aboutOf(name)}`);
const help = `npm run bench -- NAME

Measures, and prints one JSON line per figure with its baseline from the same run and the ratio.

${abouts.join('\n') || '  none yet'}`;

const [name, ...options] = process.argv.slice(2);
if ([name, ...options].some((given) => given === '--help' || given === '-h')) {
  console.log(help);
} else if (options.length > 0) {
  console.error(`A bench has no options: ${options.join(' ')}.\n\n${help}`);
  process.exitCode = 2;
} else if (!names.includes(name)) {
  console.error(name === undefined ? help : `There is no bench named ${name}.\n\n${help}`);
  process.exitCode = 2;
} else {
  await ensureInstalled({ quiet: true });
  const { code } = await runNode([...fromSource, `${folder}/${name}.ts`], { output: 'inherit' });
  process.exitCode = code;
}

/** What a bench measures: the first comment of its file. */
function aboutOf(bench) {
  const [, about] = /\/\*\* (.*?) \*\//.exec(fs.readFileSync(`${folder}/${bench}.ts`, 'utf8')) ?? [];
  return about ?? '';
}
