import { expect, type Page } from '@playwright/test';
import { hashPassword } from '@watchfloor/server/identity/passwords';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { Stage } from '../stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
  const { server, password } = stage.hotline;
  const passwordHash = await hashPassword(password);
  for (const [username, name] of [
    ['he', '何宁'],
    ['lu', '陆安'],
  ] as const) {
    const account = { id: username, username, name, role: 'admin', departmentId: null, demo: false } as const;
    await server.ledger.accounts.create({ ...account, passwordHash });
  }
});
afterAll(() => stage.close());

const desks = (page: Page) => page.getByRole('navigation', { name: '工作台' });

test('A12 one administrator proposes, another sees it, tries it and confirms it; a roll back is declined with words', async () => {
  onTestFailed(() => stage.picture('second-person'));
  const [he, lu] = [await stage.enter('he'), await stage.enter('lu')];
  await desks(he).getByRole('link', { name: '设置' }).click();
  const limits = he.getByRole('region', { name: '时限' });
  await limits.getByLabel('签收时限，其他情形：数量').fill('4');
  await he.getByRole('button', { name: '试算并发布' }).click();
  const publishing = he.getByRole('dialog', { name: '试算并发布' });
  await expect(publishing).toContainText('提交后由另一名管理员确认才生效');
  await publishing.getByRole('button', { name: '试算', exact: true }).click();
  await publishing.getByLabel('发布说明').fill('征求意见后放宽');
  await publishing.getByRole('button', { name: '提交复核' }).click();
  await expect(publishing).toBeHidden();

  // whoever proposed it waits for the other
  const own = he.getByRole('region', { name: '待第二人确认：发布新版' });
  await expect(own).toContainText('由另一名管理员确认');
  await expect(own.getByRole('button', { name: '试算并确认' })).toHaveCount(0);
  await expect(he.getByText('第 2026.1 版')).toBeVisible();

  // the other is told wherever they are, and looks before they confirm
  await desks(lu).getByRole('link', { name: '设置，1 项待您确认' }).click();
  const proposal = lu.getByRole('region', { name: '待第二人确认：发布新版' });
  await expect(proposal).toContainText('何宁');
  await expect(proposal).toContainText('征求意见后放宽');
  await expect(proposal.getByRole('row', { name: /limits\.sign\[1\]\.limit\.amount/ })).toContainText('4');
  await proposal.getByRole('button', { name: '试算并确认' }).click();
  const confirming = lu.getByRole('dialog', { name: '确认 何宁 提交的改动' });
  await expect(confirming.getByText(/在办/).first()).toBeVisible();
  await confirming.getByRole('button', { name: '确认生效' }).click();
  await expect(confirming).toBeHidden();

  // both are on record, on both screens
  for (const page of [he, lu]) {
    await expect(page.getByText('第 2026.2 版')).toBeVisible();
    const versions = page.getByRole('region', { name: '历次版本' });
    await expect(versions.getByRole('row', { name: /2026\.2/ })).toContainText(/何宁\s*陆安 确认/);
    await expect(desks(page).getByRole('link', { name: '设置', exact: true })).toBeVisible();
  }

  await lu.getByRole('button', { name: '回退到上一版' }).click();
  const rollingBack = lu.getByRole('dialog', { name: '回退到上一版' });
  await rollingBack.getByLabel('为什么回退').fill('先恢复再议');
  await expect(rollingBack.getByText(/在办/).first()).toBeVisible();
  await rollingBack.getByRole('button', { name: '提交复核' }).click();
  const back = he.getByRole('region', { name: '待第二人确认：回退到 2026.1' });
  await expect(back).toContainText('先恢复再议');
  await back.getByRole('button', { name: '不同意' }).click();
  const declining = he.getByRole('dialog', { name: '不同意 陆安 提交的改动' });
  await declining.getByLabel('为什么不同意').fill('放宽已经通知各单位');
  await declining.getByRole('button', { name: '退回' }).click();
  const past = lu.getByRole('region', { name: '没有生效的提议' });
  await expect(past).toContainText('放宽已经通知各单位');
  await expect(past).toContainText('何宁');
  await expect(lu.getByText('第 2026.2 版')).toBeVisible();
});
