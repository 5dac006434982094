import { expect } from '@playwright/test';
import { MINUTE } from '@watchfloor/domain/time';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { Case } from '../case.js';
import { Floor } from '../floor.js';
import { dispatched } from '../kit.js';
import { Stage } from '../stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
});
afterAll(() => stage.close());

test('a critical escalation that nobody acknowledges goes up, and the second level acknowledges and answers it', async () => {
  onTestFailed(() => stage.picture('escalation'));
  const { hotline } = stage;
  // the words make it critical, whatever was chosen
  const { number } = await dispatched(stage, '邻居说要跳楼,楼下聚了很多人', 'police');
  const floor = new Floor(await stage.enter('wang'));
  const leader = await stage.enter('zhao');
  const banner = floor.page.getByRole('alert').filter({ hasText: number });
  await expect(banner).toBeVisible();

  // half an hour, and nobody has taken it: to the second level
  hotline.clock.advance(31 * MINUTE);
  await hotline.idle();
  await leader.goto(new URL('/floor', leader.url()).href);
  const there = new Case(leader);
  await there.opens(number);
  await there.says('第 2 级');

  await there.takes('确认升级');
  await there.says('赵宁');
  await there.does('答复升级', async (dialog) => {
    await dialog.getByRole('textbox').first().fill('已协调公安、消防到场,由街道包保');
  });
  const here = new Case(floor.page);
  await here.opens(number);
  await here.says('第 2 级', '已协调公安、消防到场');
});
