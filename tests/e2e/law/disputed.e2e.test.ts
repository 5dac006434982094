import { expect } from '@playwright/test';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { answers, Case, picks } from '../case.js';
import { Floor } from '../floor.js';
import { dispatched } from '../kit.js';
import { Stage } from '../stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
});
afterAll(() => stage.close());

test('a disputed case bounces twice and is ruled: the second ruling names its owner for good', async () => {
  onTestFailed(() => stage.picture('disputed'));
  const { number } = await dispatched(stage, '河边护栏断了没人修', 'urban');
  const floor = new Floor(await stage.enter('wang'));
  const urban = new Case(await stage.enter('liaison-urban'));
  const water = new Case(await stage.enter('liaison-water'));
  const ruling = new Case(floor.page);

  // The first department says that it is not its duty, and on what basis. The clock to sign runs on.
  await urban.opens(number);
  await urban.does('申请退单', async (dialog) => {
    await dialog.getByLabel('退单依据').fill('护栏属河道管理范围,依职责清单第七条');
  });
  await floor.sees(number, '待裁定');

  // The center agrees and hands it on. It has bounced once.
  await ruling.opens(number);
  await ruling.does(
    '裁定',
    async (dialog) => {
      await expect(dialog).toContainText('护栏属河道管理范围');
      await answers(dialog, '裁定', '同意');
      await picks(dialog, '转给谁', '水务集团');
      await dialog.getByLabel('裁定理由').fill('按职责清单转水务');
    },
    '裁定：同意',
  );
  await floor.sees(number, '水务集团');

  // The second one returns it, too.
  await water.opens(number);
  await water.does('申请退单', async (dialog) => {
    await dialog.getByLabel('退单依据').fill('护栏由市政设施养护,不在管网范围');
  });
  await floor.sees(number, '待裁定');

  // At the second bounce handing it on once more is refused; so is sending it back without naming its owner.
  await ruling.opens(number);
  const dialog = await ruling.begins('裁定');
  await answers(dialog, '裁定', '同意');
  await picks(dialog, '转给谁', '城管局');
  await dialog.getByLabel('裁定理由').fill('市政设施养护由城管局负责');
  await dialog.getByRole('button', { name: '裁定：同意' }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('指定');
  await expect(dialog.getByLabel('裁定理由')).toHaveValue('市政设施养护由城管局负责');
  await dialog.getByLabel('指定承办').check();
  await dialog.getByRole('button', { name: '裁定：同意' }).click();
  await expect(dialog).toBeHidden();
  await floor.sees(number, '城管局');
  await ruling.opens(number);
  await ruling.says('指定');

  // The department that was named cannot return it any more, and is told so.
  await urban.opens(number);
  await expect(urban.drawer).toContainText('指定');
});
