import { expect, type Page } from '@playwright/test';
import type { Person } from '@watchfloor/domain/actor';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import type { Policy } from '@watchfloor/domain/policy';
import { hashPassword } from '@watchfloor/server/identity/passwords';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { Stage } from '../stage.js';

const he: Person = { id: 'he', name: '何宁', role: 'admin', departmentId: null };
const lu: Person = { id: 'lu', name: '陆安', role: 'admin', departmentId: null };

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
  const { server, password } = stage.hotline;
  const passwordHash = await hashPassword(password);
  for (const { id, name } of [he, lu]) {
    const account = { id, username: id, name, role: 'admin', departmentId: null, demo: false } as const;
    await server.ledger.accounts.create({ ...account, passwordHash });
  }
});
afterAll(() => stage.close());

const law = () => stage.hotline.server.ledger.law;
const keep = { note: '按市里新规', openClocks: 'keep' } as const;

/** The other administrator proposes past the screens; every page hears of it. */
async function proposes(person: Person, change: Partial<Policy>): Promise<number> {
  const present = (await law().document('policy'))?.body as Policy;
  const outcome = await law().publish('policy', { ...present, ...change }, keep, person);
  if (!outcome.ok || outcome.change !== null) throw new Error(`not proposed: ${JSON.stringify(outcome)}`);
  return outcome.proposal.id;
}

async function confirms(person: Person, proposalId: number): Promise<void> {
  const outcome = await law().confirm(proposalId, person);
  if (!outcome.ok) throw new Error(`not confirmed: ${JSON.stringify(outcome)}`);
}

async function settings(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: /设置/ }).click();
  await expect(page.getByRole('region', { name: '时限' })).toBeVisible();
}

const signing = (page: Page) => page.getByLabel('签收时限，其他情形：数量');
const tries = (page: Page) => page.getByLabel('联系几次未果算作已联系');
const bar = (page: Page) => page.getByRole('region', { name: '有未发布的修改' });

test('A12 edits of the rules, and what cannot be read of them, survive a reload, and nothing unreadable is published', async () => {
  onTestFailed(() => stage.picture('law-reload'));
  const page = await stage.enter('he');
  await settings(page);
  await signing(page).fill('4');
  await tries(page).fill('');
  await page.reload();
  await expect(signing(page)).toHaveValue('4');
  await expect(tries(page)).toHaveValue('');
  await bar(page).getByRole('button', { name: '试算并发布' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(tries(page)).toBeFocused();
  await expect(bar(page).getByRole('alert')).toContainText('“联系几次未果算作已联系”：请填整数');
  await page.getByText('工作日历', { exact: true }).click();
  await page.getByLabel('周一').first().fill('九点到五点');
  await page.getByText('办理规则', { exact: true }).click();
  await page.getByText('工作日历', { exact: true }).click();
  await expect(page.getByLabel('周一').first()).toHaveValue('九点到五点');
  await bar(page).getByRole('button', { name: '放弃修改' }).click();
  await expect(page.getByLabel('周一').first()).toHaveValue(/09:00/);
  await page.getByText('办理规则', { exact: true }).click();
  await bar(page).getByRole('button', { name: '放弃修改' }).click();
  await expect(tries(page)).toHaveValue(String(defaultPolicy.contactTries));
});

test('C3 discarded edits come back by a click, what cannot be read among them', async () => {
  onTestFailed(() => stage.picture('law-discarded'));
  const page = await stage.enter('he');
  await settings(page);
  await signing(page).fill('4');
  await tries(page).fill('');
  await bar(page).getByRole('button', { name: '放弃修改' }).click();
  await expect(bar(page)).toHaveCount(0);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(bar(page)).toBeVisible();
  await expect(signing(page)).toHaveValue('4');
  await expect(tries(page)).toHaveValue('');
  await bar(page).getByRole('button', { name: '放弃修改' }).click();
});

test('C8 what was declined is told to its author with the reason, and taken up again where it was left', async () => {
  onTestFailed(() => stage.picture('law-declined'));
  const page = await stage.enter('he');
  await settings(page);
  const id = await proposes(he, { contactTries: 6 });
  await expect(page.getByRole('region', { name: '待第二人确认：发布新版' })).toBeVisible();
  await law().decline(id, '六次太多，三次足够', lu);
  const told = page.getByRole('region', { name: '您的提议没有生效' });
  await expect(told).toContainText('陆安 在 11-09 10:00 没有同意您 11-09 10:00 提交的改动');
  await expect(told).toContainText('六次太多，三次足够');
  await told.getByRole('button', { name: '继续修改' }).click();
  await expect(tries(page)).toHaveValue('6');
  await expect(told).toHaveCount(0);
  await bar(page).getByRole('button', { name: '放弃修改' }).click();
  await page.reload();
  await expect(tries(page)).toHaveValue(String(defaultPolicy.contactTries));
  await expect(told).toHaveCount(0);
});

test('D1 who thinks better of a choice while the page is still drawn has the second one', async () => {
  onTestFailed(() => stage.picture('law-second-choice'));
  const page = await stage.enter('he');
  await settings(page);
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.evaluate(async () => {
    const choice = (name: string) =>
      [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name)?.click();
    choice('工作日历');
    await new Promise((drawn) => requestAnimationFrame(drawn));
    choice('办理规则');
  });
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  await expect(page.getByRole('radio', { name: '办理规则' })).toBeChecked();
  await expect(page.getByRole('region', { name: '时限' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('of')).toBe('policy');
});

test('A12 while a proposal waits no form opens only to be refused: it is said before, with the way there', async () => {
  onTestFailed(() => stage.picture('law-waits'));
  const page = await stage.enter('he');
  await settings(page);
  await signing(page).fill('4');
  await expect(bar(page).getByRole('button', { name: '试算并发布' })).toBeVisible();
  const id = await proposes(lu, { contactTries: 6 });
  await expect(bar(page)).toContainText('陆安 在 11-09 10:00 提交的改动还待确认');
  await expect(bar(page).getByRole('button', { name: '试算并发布' })).toHaveCount(0);
  await bar(page).getByRole('button', { name: '去看那一项' }).click();
  const proposal = page.getByRole('region', { name: '待第二人确认：发布新版' });
  await expect(proposal.getByRole('button', { name: '试算并确认' })).toBeFocused();

  // a form that is open when the proposal goes stays, says what happened and keeps what is written
  await proposal.getByRole('button', { name: '不同意' }).click();
  const declining = page.getByRole('dialog', { name: '不同意 陆安 提交的改动' });
  await declining.getByLabel('为什么不同意').fill('六次太多，三次足够');
  await law().decline(id, '写错了，撤回', lu);
  await expect(declining.getByRole('alert').first()).toContainText('陆安 在 11-09 10:00 已撤回，这项改动没有生效');
  await expect(declining.getByLabel('为什么不同意')).toHaveValue('六次太多，三次足够');
  await declining.getByRole('button', { name: '取消' }).click();
  await expect(bar(page).getByRole('button', { name: '试算并发布' })).toBeVisible();
  await bar(page).getByRole('button', { name: '放弃修改' }).click();
});

test('A12 another version comes into force under an open form: the edits stand on it, and what both changed is chosen', async () => {
  onTestFailed(() => stage.picture('law-overtaken'));
  const page = await stage.enter('he');
  await settings(page);
  await signing(page).fill('4');
  await tries(page).fill('9');
  await page.getByRole('button', { name: '试算并发布' }).click();
  const publishing = page.getByRole('dialog', { name: '试算并发布' });
  await publishing.getByRole('button', { name: '试算', exact: true }).click();
  await publishing.getByLabel('发布说明').fill('征求意见后放宽');
  const id = await proposes(lu, { contactTries: 6 });
  await expect(publishing.getByRole('alert').first()).toContainText('陆安 在 11-09 10:00 提交的改动还待确认');
  await confirms(he, id);
  await expect(publishing.getByRole('alert').first()).toContainText('2026.2 已生效，您的修改已移到这一版上');
  await expect(publishing.getByLabel('发布说明')).toHaveValue('征求意见后放宽');
  await publishing.getByRole('button', { name: '取消' }).click();

  await expect(page.getByText('第 2026.2 版')).toBeVisible();
  await expect(bar(page)).toContainText(
    '陆安 在 11-09 10:00 发布了 2026.2。您的修改已移到这一版上，其中 1 处两人都改了',
  );
  await expect(signing(page)).toHaveValue('4');
  await expect(tries(page)).toHaveValue('6');
  const both = page.getByRole('region', { name: '两人都改了的地方' });
  await expect(both.getByRole('row', { name: /contactTries/ })).toContainText('69');
  await bar(page).getByRole('button', { name: '试算并发布' }).click();
  await expect(both.getByRole('button', { name: '用我的' })).toBeFocused();
  await both.getByRole('button', { name: '用我的' }).click();
  await expect(both).toHaveCount(0);
  await expect(tries(page)).toHaveValue('9');

  // the answer is lost: the page learns that it has come, and nothing is to be sent again
  await bar(page).getByRole('button', { name: '试算并发布' }).click();
  await publishing.getByRole('button', { name: '试算', exact: true }).click();
  await expect(publishing.getByText(/在办/).first()).toBeVisible();
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('PublishLaw')) return route.fallback();
    await route.fetch();
    await route.abort();
  });
  await publishing.getByRole('button', { name: '提交复核' }).click();
  await expect(publishing.getByRole('alert').first()).toContainText('服务器已收到您的提交');
  await publishing.getByRole('button', { name: '关闭', exact: true }).click();
  await expect(publishing).toBeHidden();
  await expect(page.getByRole('region', { name: '待第二人确认：发布新版' })).toContainText('征求意见后放宽');
  await expect(bar(page)).toHaveCount(0);
});

test('A12 edits of one administrator are not the next one’s in the same tab', async () => {
  onTestFailed(() => stage.picture('law-next'));
  const page = await stage.enter('lu');
  await settings(page);
  await tries(page).fill('8');
  await expect(bar(page)).toBeVisible();
  await page.getByRole('button', { name: /陆安/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await stage.signIn(page, 'he');
  await settings(page);
  await expect(tries(page)).not.toHaveValue('8');
  await expect(bar(page)).toHaveCount(0);
});
