import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { testRandom } from '@watchfloor/testkit/random';
import { partOf } from '@watchfloor/testkit/tier';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
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
  { who: 'wang', path: '/floor', shows: { zh: '路灯连续三晚不亮', en: '路灯连续三晚不亮' } },
  { who: 'wang', path: '/pending', shows: { zh: '路灯连续三晚不亮', en: '路灯连续三晚不亮' } },
  { who: 'liaison-urban', path: '/inbox', shows: { zh: '路灯连续三晚不亮', en: '路灯连续三晚不亮' } },
  { who: 'zhao', path: '/trends', shows: { zh: /按时办结率/, en: /on-time rate/i } },
  { who: 'zhao', path: '/settings', shows: { zh: /签收时限/, en: /Signature deadline/ } },
  {
    who: 'zhao',
    path: '/settings?of=calendar',
    shows: { zh: /每周工作时间/, en: /Weekly working hours|Weekly hours/ },
  },
  { who: 'wang', path: '/floor?case', shows: { zh: '有安全隐患', en: '有安全隐患' } },
] as const;

const matrix = desks.flatMap((desk) =>
  (['desktop', 'phone'] as const).flatMap((size) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      (['zh', 'en'] as const).map((language) => ({ ...desk, size, scheme, language })),
    ),
  ),
);

test.each(partOf(matrix, 5, testRandom('barriers')))(
  '$path has no barrier on a $size, $scheme, in $language',
  async ({ who, path, shows, size, scheme, language }) => {
    onTestFailed(() => stage.picture(`accessibility-${size}-${scheme}-${language}${path.replace('/', '-')}`));
    const page = await stage.enter(who, size === 'phone' ? phone : desktop, {
      language,
      colorScheme: scheme,
      still: true,
    });
    await page.goto(stage.hotline.server.url + (path === '/floor?case' ? `${path}=${critical.id}` : path));
    await expect(page.getByText(shows[language]).first()).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    if (path !== '/floor?case') return;
    await expect(page.getByRole('complementary').last()).toContainText(critical.number);
    // by its key: on a phone the button is in a menu
    await page.keyboard.press('r');
    await expect(page.getByRole('dialog').locator('form')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
  },
);

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

/** What WCAG 2.2 AA would object to, in short. */
async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}
