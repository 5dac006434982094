import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { loadProfile } from '@watchfloor/intake/profile-file';
import { openCases } from '@watchfloor/intake/read-cases';
import { testRandom } from '@watchfloor/testkit/random';
import { missingOf, sharedData, tableFor } from '@watchfloor/testkit/shared-data';
import { afterAll, beforeAll, describe, onTestFailed, test } from 'vitest';
import { Stage } from './stage.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const missing = missingOf(sharedData.boston);

let stage: Stage;
/** What the city says of the rows: closed in time, of all that it judged. */
let verdict: string;

describe.skipIf(missing !== '')(`the summer of Boston${missing}`, () => {
  beforeAll(async () => {
    const boston = tableFor(sharedData.boston, 20, testRandom('Boston'));
    verdict = await verdictOf(boston);
    stage = await Stage.open({ at: '2020-01-01 10:00' });
    const program = ['--conditions=watchfloor-source', '--import', 'tsx', at('../../apps/cli/src/main.ts')];
    const words = ['import', boston, '--profile', 'boston-311', '--database', stage.hotline.databaseUrl];
    await promisify(execFile)(process.execPath, [...program, ...words], { cwd: at('../..') });
  }, 180_000);
  afterAll(() => stage.close());

  test('trends say what the city says of the same cases', async () => {
    onTestFailed(() => stage.picture('trends-boston'));
    const page = await stage.enter('zhao');
    await page.goto(`${stage.hotline.server.url}/trends?from=2011-07-01&to=2019-12-31`);
    await expect(page.getByText(verdict)).toBeVisible({ timeout: 20_000 });
  });
});

async function verdictOf(file: string): Promise<string> {
  const { rows, header } = await openCases(file, await loadProfile('boston-311'));
  const flag = header.indexOf('ontime');
  let [judged, onTime] = [0, 0];
  for await (const { cells, reading } of rows) {
    const closed = reading.ok && reading.value.answer !== null && reading.value.deadline.kind === 'given';
    const said = cells[flag];
    if (!closed || (said !== 'ONTIME' && said !== 'OVERDUE')) continue;
    judged += 1;
    if (said === 'ONTIME') onTime += 1;
  }
  const grouped = new Intl.NumberFormat('zh');
  return `${grouped.format(onTime)} ÷ ${grouped.format(judged)}`;
}
