import { ensureInstalled } from './lib/ensure-installed.mjs';
import { helpOnRequest } from './lib/help.mjs';
import { missingFromLock } from './lib/lock-check.mjs';
import { binOf, fromSource, runNode } from './lib/run.mjs';

const emitSchema = 'apps/server/src/graphql/emit-schema.ts';
const tool =
  (args, env = {}) =>
  async () => {
    const { code, printed } = await runNode(args, { env });
    return { ok: code === 0, printed };
  };
const findings = (find) => async () => {
  const found = await find();
  return { ok: found.length === 0, printed: found.join('\n') };
};

await ensureInstalled();
const CHECKS = {
  biome: ['format and lint', tool([binOf('@biomejs/biome'), 'check', '--error-on-warnings', '.'])],
  types: [
    'types of every package',
    tool([binOf('turbo'), 'run', 'typecheck', '--continue', '--output-logs=errors-only']),
  ],
  'test-types': ['types of whole-system tests', tool([binOf('typescript', 'tsc'), '-p', 'tests/tsconfig.json'])],
  imports: [
    'who may import whom',
    tool(
      [
        binOf('dependency-cruiser', 'depcruise'),
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err-long',
      ].concat(['apps', 'packages', 'tests', 'vitest.config.ts']),
    ),
  ],
  knip: ['files, exports and dependencies nobody uses', tool([binOf('knip'), '--tsConfig', 'tsconfig.build.json'])],
  lock: ['the lock holds every platform', findings(missingFromLock)],
  schema: ['the committed schema is the served one', tool([...fromSource, emitSchema, '--check'])],
  contract: [
    'the contract breaks no client of the last release',
    findings(async () => (await import('./lib/contract-check.mjs')).contractFindings()),
  ],
  docs: [
    'every page and clock case that is named is there',
    findings(async () => (await import('./lib/docs-check.mjs')).docsFindings()),
  ],
  compose: ['docker-compose.yml', tool([binOf('dclint'), '--max-warnings', '0', 'docker-compose.yml'])],
  dockerfile: ['Dockerfile', findings(async () => (await import('./lib/dockerfile-check.mjs')).dockerfileFindings())],
};
const names = Object.keys(CHECKS);

helpOnRequest(`
npm run check [-- NAME...]

Everything that can be said about the tree without running it; all of it is always run, and a table says what failed.

${names.map((name) => `  ${name.padEnd(12)}${CHECKS[name][0]}`).join('\n')}
`);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no check named ${unknown.join(', ')}. Names: ${names.join(', ')}`);
  process.exit(2);
}

const table = [];
for (const name of wanted.length > 0 ? wanted : names) {
  const [what, run] = CHECKS[name];
  const began = performance.now();
  const { ok, printed } = await run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (!ok) console.log(`── ${name}: ${what}\n${printed.trim()}\n`);
  table.push(`${ok ? 'passed' : 'FAILED'}  ${name.padEnd(12)}${`${seconds} s`.padStart(8)}  ${what}`);
  if (!ok) process.exitCode = 1;
}
console.log(table.join('\n'));
