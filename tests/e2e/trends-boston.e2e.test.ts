import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, describe, onTestFailed, test } from 'vitest';
import { Stage } from './stage.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const boston = at('../../../shared/data/us311/boston_2011_q3.csv');

let stage: Stage;

describe.skipIf(!existsSync(boston))('the summer of Boston (skipped without ../shared/data/us311)', () => {
  beforeAll(async () => {
    stage = await Stage.open({ at: '2020-01-01 10:00' });
    const program = ['--conditions=watchfloor-source', '--import', 'tsx', at('../../apps/cli/src/main.ts')];
    const words = ['import', boston, '--profile', 'boston-311', '--database', stage.hotline.databaseUrl];
    await promisify(execFile)(process.execPath, [...program, ...words], { cwd: at('../..') });
  }, 180_000);
  afterAll(() => stage.close());

  test('trends say what the city says: 20,356 of 25,101 on time', async () => {
    onTestFailed(() => stage.picture('trends-boston'));
    const page = await stage.enter('zhao');
    await page.goto(`${stage.hotline.server.url}/trends?from=2011-07-01&to=2019-12-31`);
    await expect(page.getByText('20,356 ÷ 25,101')).toBeVisible({ timeout: 20_000 });
  });
});
