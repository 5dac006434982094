import { ensureInstalled } from './lib/ensure-installed.mjs';
import { helpOnRequest } from './lib/help.mjs';
import { fromSource, runNode } from './lib/run.mjs';

helpOnRequest(`
npm run past -- VERSION

Makes the data that this version leaves behind, for its successors to start on: complaints in every state, accounts, used keys and
versions of the law, in tests/upgrade/fixtures. Once for each release.
`);

await ensureInstalled({ quiet: true });
const { code } = await runNode([...fromSource, 'tests/upgrade/make-past.ts', ...process.argv.slice(2)], {
  output: 'inherit',
});
process.exitCode = code;
