import { seededRandom, testRandom } from '@watchfloor/testkit/random';
import { byTier, partOf } from '@watchfloor/testkit/tier';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, phone, Stage } from '../e2e/stage.js';
import { summary, told } from './report.js';
import { beginSurvey } from './survey.js';
import { Walk } from './walk.js';

const looks = (['zh', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [desktop, phone].map((viewport) => ({ language, colorScheme, viewport })),
  ),
);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00', city: { open: 160, days: 4, closed: 120 } });
});
afterAll(() => stage.close());

const accounts = ['wang', 'liaison-housing', 'zhao', 'admin-chen'] as const;

const random = testRandom('walker');
/** In the long run everybody walks in every look; else everybody in one that the seed chooses. */
const walks = accounts.flatMap((who) =>
  partOf(looks, 1, random).map((look) => ({ who, look, seed: random.int(0, 0xffff_ffff) })),
);
/** What was tried in one theme is not tried in the other: what can be done is the same. */
const tried = new Map<string, Map<string, number>>();

test.each(walks)(
  '$who walks $look.language $look.colorScheme $look.viewport.width (seed $seed)',
  async ({ who, look, seed }) => {
    const { viewport, ...wanted } = look;
    const page = await stage.enter(who, viewport, { ...wanted, still: true });
    await page.context().addInitScript(beginSurvey);
    await page.reload();
    const pages = `${who} ${look.language} ${viewport.width}`;
    const before = tried.get(pages) ?? new Map<string, number>();
    tried.set(pages, before);
    const began = performance.now();
    const walked = await new Walk(page, {
      random: seededRandom(seed),
      ...byTier({ slice: { steps: 10, ofEachKind: 1 }, long: { steps: 50, ofEachKind: 3 } }),
      tried: before,
      signIn: (again) => stage.signIn(again, who),
    }).everywhere();
    const seconds = Math.round((performance.now() - began) / 1_000);
    process.stderr.write(`walker: ${who} ${summary(walked)} in ${seconds} s\n`);
    await page.context().close();
    expect(walked.faults.map(told)).toEqual([]);
  },
  byTier({ slice: 180_000, long: 300_000 }),
);
