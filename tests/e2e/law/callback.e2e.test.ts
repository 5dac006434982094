import { expect } from '@playwright/test';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { answers, Case } from '../case.js';
import { Floor } from '../floor.js';
import { accepted } from '../kit.js';
import { Stage } from '../stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
});
afterAll(() => stage.close());

test('a dissatisfied caller brings the case back to its department, one level up and on its account', async () => {
  onTestFailed(() => stage.picture('callback'));
  const { number } = await accepted(stage, '路灯修了又坏', 'urban');
  const floor = new Floor(await stage.enter('wang'));
  await floor.sees(number, '待回访');
  const shown = new Case(floor.page);
  await shown.opens(number);

  // nobody answers the first time; from when another try counts is said before it is sent
  await shown.does('记录回访', async (dialog) => {
    await answers(dialog, '打通了吗', '没打通');
    await dialog.getByLabel('来电人怎么说').fill('响铃无人接听');
  });
  await shown.says('响铃无人接听');
  await shown.does('记录回访', async (dialog) => {
    await expect(dialog).toContainText('上次没有打通，11-09 12:');
    const press = () => dialog.getByRole('button', { name: '记录回访' }).last().click();
    // the button is pressed all the same: what is missing is said, and focused
    await press();
    await expect(dialog.getByRole('alert')).toContainText('还没有选择“打通了吗”');
    await expect(dialog.getByRole('radiogroup', { name: '打通了吗' }).getByRole('radio').first()).toBeFocused();
    await dialog.getByLabel('来电人怎么说').fill('仍无人接听');
    await answers(dialog, '打通了吗', '没打通');
    // nothing is missing any more, but it is too soon
    await press();
    await expect(dialog.getByRole('alert')).toContainText('上次没有打通，11-09 12:');
    await answers(dialog, '打通了吗', '打通了');
    await answers(dialog, '问题解决了吗', '否');
    await answers(dialog, '满意吗', '否');
    await dialog.getByLabel('来电人怎么说').fill('昨晚又灭了,说修好是应付');
  });

  // back at work, escalated to the second level, and it says on whose account
  await floor.sees(number, '办理中');
  await shown.says('第 2 级', '昨晚又灭了', '城管局');
});
