import { expect } from '@playwright/test';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { liaisonOf } from '../kit/hotline.js';
import { Floor } from './floor.js';
import { Inbox } from './inbox.js';
import { dispatched } from './kit.js';
import { phone, Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
});
afterAll(() => stage.close());

test('reassigned in one browser, the row moves in the other, and from one inbox to another', async () => {
  onTestFailed(() => stage.picture('reassign'));
  const { number } = await dispatched(stage, '路灯连续三晚不亮', 'urban');
  const here = new Floor(await stage.enter('wang'));
  const there = new Floor(await stage.enter('zhou'));
  const urban = new Inbox(await stage.enter('liaison-urban', phone));
  const power = new Inbox(await stage.enter('liaison-power', phone));
  await there.sees(number, '城管局');
  await urban.finds('待签收', '路灯连续三晚不亮');

  await here.reassigns(number, '供电公司', '路灯由供电公司养护');

  await there.sees(number, '供电公司');
  await power.finds('待签收', '路灯连续三晚不亮');
  await urban.noLongerHolds('路灯连续三晚不亮');
});

test('urged in one browser, the inbox shows it, and the answer comes back', async () => {
  onTestFailed(() => stage.picture('urge'));
  const { id, number } = await dispatched(stage, '小区停水两天', 'water');
  await stage.hotline.give({ type: 'sign', complaintId: id, assignmentId: 'a1' }, liaisonOf('water'));
  const floor = new Floor(await stage.enter('wang'));
  const inbox = new Inbox(await stage.enter('liaison-water', phone));

  await floor.urges(number, '请说明何时恢复供水');
  await floor.sees(number, '待答');
  await inbox.isUrged('小区停水两天', '请说明何时恢复供水');
  await inbox.answersUrge('小区停水两天', '主管道已挖开,正在焊接', '今晚恢复供水', '两小时后');
  await floor.sees(number, '已答');
  const drawer = await floor.opens(number);
  await expect(drawer).toContainText('主管道已挖开,正在焊接');
});

test('what somebody else has decided meanwhile is told, and what was written is kept', async () => {
  onTestFailed(() => stage.picture('conflict'));
  const { id, number } = await dispatched(stage, '楼上持续漏水', 'housing');
  const floor = new Floor(await stage.enter('wang'));
  const dialog = await floor.beginsToReassign(number, '水务集团', '属供水管道');
  await stage.hotline.give({ type: 'sign', complaintId: id, assignmentId: 'a1' }, liaisonOf('housing'));
  await dialog.getByRole('button', { name: /^改派/ }).last().click();
  await expect(dialog).toContainText('您填写的内容已保留');
  await expect(dialog.getByLabel('改派理由')).toHaveValue('属供水管道');
  await dialog.getByRole('button', { name: /^改派/ }).last().click();
  await floor.sees(number, '水务集团');
});
