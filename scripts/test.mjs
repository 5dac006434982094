import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { helpOnRequest } from './lib/help.mjs';
import { binOf, runNode, runQuietly } from './lib/run.mjs';
import { countTests, summary } from './lib/test-count.mjs';

/** Whatever a test does differently in the long run it asks there. */
const TIER = 'packages/testkit/src/tier.ts';

const [first, ...rest] = process.argv.slice(2);
const long = first === '--long';
const args = long ? rest : process.argv.slice(2);
helpOnRequest(
  `
npm test [-- FILE...]
npm run test:long [-- FILE...]

Installs what is missing and runs every test, or those in the files whose paths contain one of the given texts.
The end of a file's name says what it needs: .test.ts nothing, .pg.test.ts PostgreSQL, .e2e.test.ts a browser too;
all of that comes from npm. Large matrices are tried by a seeded slice; the long run tries the whole of each, and runs
the tests that have one (they import ${TIER}).

  --project NAME    only pure, dashboard, pg or e2e
  WATCHFLOOR_SEED   repeats a random test with the seed it printed
  E2E_CHROMIUM      the browser to use
`,
  args[0],
);

await ensureInstalled();
if (mayNeedBuild(args)) {
  const wanted = ['--filter=@watchfloor/server...', '--filter=@watchfloor/dashboard...', '--filter=@watchfloor/cli...'];
  await runQuietly('The build', [binOf('turbo'), 'run', 'build', ...wanted]);
}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'watchfloor-results-'));
const results = path.join(folder, 'results.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
const { code } = await runNode([binOf('vitest'), ...chosen(args), ...reporters, ...args], {
  output: 'inherit',
  env: long ? { WATCHFLOOR_TIER: 'long' } : {},
});
const counted = countTests(results);
fs.rmSync(folder, { recursive: true, force: true });
if (code !== 0 && counted.failed === 0) {
  console.log('An error outside every test, printed above, counts as one failure.');
  counted.failed = 1;
}
console.log(summary(counted));
process.exitCode = code;

/** Without a file named, the long run is of those tests that do more in it. */
function chosen(given) {
  return long && filesIn(given).length === 0 ? ['related', TIER, '--run'] : ['run'];
}

/** Only whole-system tests run what is built; the others run from the sources. */
function mayNeedBuild(given) {
  const projects = given.flatMap((arg, i) => (arg.startsWith('--project') ? (arg.split('=')[1] ?? given[i + 1]) : []));
  if (projects.length > 0) return projects.includes('e2e');
  const files = given.filter((arg) => /\.test\.tsx?$/.test(arg));
  return files.length === 0 || files.some((file) => file.endsWith('.e2e.test.ts'));
}

/** What is given without a dash, but for the value of an option before it. */
function filesIn(given) {
  return given.filter((arg, i) => !arg.startsWith('-') && !['--project', '-t'].includes(given[i - 1]));
}
