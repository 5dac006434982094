import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, onTestFailed, test } from 'vitest';
import { Case } from './case.js';
import { dispatched, type StagedCase } from './kit.js';
import { desktop, phone, Stage } from './stage.js';

let stage: Stage;
/** The last of those that are staged. */
let critical: StagedCase;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
  for (const urgency of ['normal', 'urgent', 'critical'] as const) {
    const urgencyReason = urgency === 'normal' ? null : '有安全隐患';
    critical = await dispatched(stage, '路灯连续三晚不亮', 'urban', { urgency, urgencyReason });
  }
});
afterAll(() => stage.close());

const desks = [
  { who: 'wang', path: '/floor', shows: '路灯连续三晚不亮' },
  { who: 'wang', path: '/pending', shows: '路灯连续三晚不亮' },
  { who: 'liaison-urban', path: '/inbox', shows: '路灯连续三晚不亮' },
  { who: 'zhao', path: '/trends', shows: '按时办结率' },
  { who: 'zhao', path: '/settings', shows: '签收时限' },
  { who: 'zhao', path: '/settings?of=calendar', shows: '每周工作时间' },
] as const;

describe.each([
  ['desktop', desktop],
  ['phone', phone],
] as const)('on a %s', (size, viewport) => {
  test.each(desks)('$path has no barrier in either theme', async ({ who, path, shows }) => {
    onTestFailed(() => stage.picture(`accessibility-${size}${path.replace('/', '-')}`));
    const page = await stage.enter(who, viewport);
    await page.goto(`${stage.hotline.server.url}${path}`);
    await expect(page.getByText(shows).first()).toBeVisible();
    await expectNoBarriers(page);
  });

  test('an open case, and the form of a verb over it, have no barrier in either theme', async () => {
    onTestFailed(() => stage.picture(`accessibility-${size}-case`));
    const page = await stage.enter('wang', viewport);
    await page.goto(`${stage.hotline.server.url}/floor?case=${critical.id}`);
    const shown = new Case(page);
    await shown.says(critical.number, '有安全隐患');
    await expectNoBarriers(page);
    await shown.begins('改派');
    await expectNoBarriers(page);
  });
});

test('E5 the inbox has a heading of its own, and neither it nor a form over a case repeats a landmark', async () => {
  onTestFailed(() => stage.picture('accessibility-landmarks'));
  const page = await stage.enter('liaison-urban');
  await page.goto(`${stage.hotline.server.url}/inbox`);
  await expect(page.getByRole('heading', { level: 1, name: '收件：本单位的诉求' })).toBeAttached();
  expect(await landmarks(page)).toEqual([]);
  await page.goto(`${stage.hotline.server.url}/inbox?case=${critical.id}`);
  await page.getByRole('toolbar', { name: '可以做的' }).getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: /^申请退单/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await landmarks(page)).toEqual([]);
});

/** Where a page has no heading of its own, or a landmark twice or within another. */
async function landmarks(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withRules([
      ...['page-has-heading-one', 'landmark-one-main', 'landmark-no-duplicate-main', 'landmark-unique'],
      ...['landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo'],
      ...['landmark-banner-is-top-level', 'landmark-contentinfo-is-top-level'],
    ])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
}

async function expectNoBarriers(page: Page): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await barriers(page), scheme).toEqual([]);
  }
}

/** What WCAG 2.2 AA would object to, in short. */
async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}
