import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { answers, Case } from './e2e/case.js';
import { Floor } from './e2e/floor.js';
import { Inbox } from './e2e/inbox.js';
import { phone, Stage } from './e2e/stage.js';
import { registration } from './kit/registration.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
});
afterAll(() => stage.close());

test('a complaint travels the street: from the call to the closed case, on every screen that shows it', async () => {
  onTestFailed(() => stage.picture('pipeline'));
  const title = '楼道里燃气味很浓';

  // A supervisor watches the floor, the liaison of the gas company has a phone. Nobody reloads a page from here on.
  const floor = new Floor(await stage.enter('wang'));
  const inbox = new Inbox(await stage.enter('liaison-gas-heat', phone));

  // Somebody calls. The agent at the other end of the room registers it.
  const agent = await stage.hotline.signIn('zhou');
  const { number = '' } = await agent.give(
    'registerComplaint',
    'RegisterInput',
    registration({ title, categoryId: 'utilities-gas-leak' }),
  );
  await floor.sees(number, '待派发');
  await floor.counts('在办', 1);

  // The catalog knows whose duty it is; the supervisor agrees.
  await floor.takes(number, '派单', /^派给/);
  await floor.sees(number, '待签收');

  // It is on the liaison's phone at once, and signed with one tap.
  await inbox.signs(title);
  await floor.sees(number, '办理中');

  // The supervisor is not content and urges, with two keys. "收到" alone is no answer.
  await floor.urges(number, '请先联系来电人');
  await inbox.isUrged(title, '请先联系来电人');
  await inbox.answersUrge(title, '收到', '等待', '一小时后');
  await inbox.isRefused('收到');
  await inbox.correctsUrgeAnswer('维修人员已到场排查', '更换老化的软管');
  await floor.sees(number, '已答');

  // The work is done; the center reads the answer, accepts it, hears from the caller, and closes the case.
  await inbox.answers(title, '已更换软管并检测,无泄漏,来电人表示满意。');
  await floor.sees(number, '待审核');
  await floor.takes(number, '审核通过', /^审核通过/);
  await floor.sees(number, '待回访');
  const shown = new Case(floor.page);
  await floor.opens(number);
  await shown.does('记录回访', async (dialog) => {
    await answers(dialog, '打通了吗', '打通了');
    await answers(dialog, '问题解决了吗', '是');
    await answers(dialog, '满意吗', '是');
    await dialog.getByLabel('来电人怎么说').fill('已经修好，表示满意');
  });
  await floor.takes(number, '办结', /^办结/);
  await floor.noLongerSees(number);
  await floor.counts('在办', 0);
});
