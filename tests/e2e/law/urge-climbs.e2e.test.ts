import { expect } from '@playwright/test';
import { DAY, HOUR } from '@watchfloor/domain/time';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { Case } from '../case.js';
import { Floor } from '../floor.js';
import { dispatched } from '../kit.js';
import { Stage } from '../stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 09:30' });
});
afterAll(() => stage.close());

test('an urge that nobody answers climbs to supervision and beyond while only time passes', async () => {
  onTestFailed(() => stage.picture('urge-climbs'));
  const { hotline } = stage;
  const { number } = await dispatched(stage, '小区水压太低', 'water');
  const floor = new Floor(await stage.enter('wang'));
  await floor.urges(number, '请今天上门查看');
  // no page of the department is open to take it
  await floor.sees(number, '未送达');
  let loads = 0;
  floor.page.on('load', () => {
    loads += 1;
  });

  // four working hours without an answer: the urge becomes a notice
  hotline.clock.advance(6 * HOUR);
  await hotline.idle();
  await floor.sees(number, '通知书');

  // four more: a supervision order
  hotline.clock.advance(DAY);
  await hotline.idle();
  await floor.sees(number, '督办');
  const shown = new Case(floor.page);
  await shown.opens(number);
  await shown.says('督办单', '催办无答复');

  // three working days without a reply, and five more: public criticism
  hotline.clock.advance(4 * DAY);
  await hotline.idle();
  hotline.clock.advance(8 * DAY);
  await hotline.idle();
  await shown.says('通报');
  expect(loads).toBe(0);
});
