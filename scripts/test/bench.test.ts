import path from 'node:path';
import { temporaryFolder } from '@watchfloor/testkit/cluster';
import { afterAll, expect, test } from 'vitest';
import { root } from '../lib/root.mjs';
import { runNode } from '../lib/run.mjs';

const empty = temporaryFolder();
afterAll(empty.remove);

const bench = (name: string) =>
  runNode([path.join(root, 'scripts/bench.mjs'), name], { env: { WATCHFLOOR_SHARED: empty.path } });

test('J7 in a plain clone a bench of real data says in one sentence what is not there', async () => {
  const { code, printed } = await bench('import');
  expect(code).toBe(1);
  expect(printed.trim()).toBe(
    `import: left out, for ${path.join(empty.path, 'data/us311/boston_2011_q3.csv')} is not there; WATCHFLOOR_SHARED names another place`,
  );
});
