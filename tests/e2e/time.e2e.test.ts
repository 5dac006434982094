import { expect } from '@playwright/test';
import { HOUR, MINUTE } from '@watchfloor/domain/time';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { supervisor } from '../kit/hotline.js';
import { registration } from '../kit/registration.js';
import { Floor } from './floor.js';
import { Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
});
afterAll(() => stage.close());

test('only time passes: rows turn, tiles count and a critical case escalates, and nobody has touched anything', async () => {
  onTestFailed(() => stage.picture('time'));
  const { hotline } = stage;
  const agent = await hotline.signIn('zhou');
  const critical = {
    urgency: 'critical',
    urgencyReason: '有人被困',
    title: '电梯困人',
    categoryId: 'housing-elevator',
  };
  const answer = await agent.give('registerComplaint', 'RegisterInput', registration(critical));
  const { complaintId = '', number = '' } = answer;
  const departments = { leadDepartmentId: 'market', assistDepartmentIds: [] };
  await hotline.give({ type: 'dispatch', complaintId, ...departments, expectedVersion: null }, supervisor);

  const page = await stage.enter('wang');
  const floor = new Floor(page);
  await floor.sees(number, '待签收');
  await floor.counts('临期', 0);
  await floor.counts('超期', 0);
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });

  // half an hour to sign: near at 24 minutes
  hotline.clock.advance(25 * MINUTE);
  await floor.counts('临期', 1);
  await expect(floor.row(number).getByRole('img', { name: '签收 临期' })).toBeVisible();

  // overdue, and because it is critical it escalates by itself and asks to be acknowledged
  hotline.clock.advance(6 * MINUTE);
  await floor.counts('超期', 1);
  await expect(floor.row(number).getByRole('img', { name: '签收 超期' })).toBeVisible();
  const banner = page.getByRole('alert').filter({ hasText: '非常紧急升级' }).filter({ hasText: number });
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: '确认' }).click();
  await expect(banner).toBeHidden();

  // the label counts on by the server's clock, however long nobody does anything
  hotline.clock.advance(2 * HOUR);
  await expect(floor.row(number).getByRole('img', { name: '签收 超期 +2:01' })).toBeVisible();
  expect(loads).toBe(0);
});
