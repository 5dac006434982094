import { type Browser, chromium } from '@playwright/test';
import { seededRandom } from '@watchfloor/testkit/random';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserLaunchOptions } from '../e2e/browser.js';
import { beginSurvey } from './survey.js';
import { Walk } from './walk.js';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await browserLaunchOptions());
});
afterAll(() => browser.close());

/** A page with a button that opens a dialog as it should be: named, with the focus inside, closed by Escape, back to the button. */
const SOUND = `<!doctype html><html lang="en"><title>planted</title><main>
  <button id="opens">Open</button>
  <div id="dialog" role="dialog" aria-modal="true" aria-label="Form" hidden>
    <form><label>Reason <input required></label><p role="alert"></p><button>Send</button></form>
  </div>
</main><script>
  const [opens, dialog] = [document.getElementById('opens'), document.getElementById('dialog')];
  const field = dialog.querySelector('input');
  opens.onclick = () => { dialog.hidden = false; field?.focus(); };
  addEventListener('keydown', ({ key }) => { if (key === 'Escape' && !dialog.hidden) { dialog.hidden = true; opens.focus(); } });
  addEventListener('keydown', (event) => { if (event.key === 'Tab' && !dialog.hidden) keepIn(event); });
  const keepIn = (event) => {
    const stops = [...dialog.querySelectorAll('input,button')].filter(({ tabIndex }) => tabIndex >= 0);
    event.preventDefault();
    stops[(stops.indexOf(document.activeElement) + 1) % stops.length]?.focus();
  };
  dialog.querySelector('form').noValidate = true;
  dialog.querySelector('form').onsubmit = (event) => {
    event.preventDefault();
    dialog.querySelector('p').textContent = 'Say why. ' + Math.random();
    field.focus();
  };
</script>`;

/** Faults, each planted into the sound page by a change to its text, and what the walker says of it. */
const planted = {
  'a failure of the page': [
    '{ dialog.hidden = false;',
    '{ queueMicrotask(() => { throw Error("planted"); }); dialog.hidden = false;',
    /the page failed: planted/,
  ],
  'a complaint on the console': [
    '{ dialog.hidden = false;',
    '{ console.error("planted"); dialog.hidden = false;',
    /console error: planted/,
  ],
  'an answer that is a fault': [
    '{ dialog.hidden = false;',
    '{ fetch("/broken"); dialog.hidden = false;',
    /answered 500/,
  ],
  'a focus that is lost as it closes': [
    'dialog.hidden = true; opens.focus();',
    'dialog.hidden = true;',
    /the focus is lost/,
  ],
  'a focus that returns elsewhere': [
    'dialog.hidden = true; opens.focus();',
    'dialog.hidden = true; document.querySelector("main").tabIndex = -1; document.querySelector("main").focus();',
    /the focus is not on what opened it/,
  ],
  'a focus that stays behind a dialog': ['field?.focus(); };', '};', /the focus is outside of it/],
  'a dialog that only refuses': [
    /<form>.*<\/form>/,
    '<form><p role="alert">Not now.</p></form>',
    /it only refuses: Not now/,
  ],
  'a dialog with nothing in it': [/<form>.*<\/form>/, '<form><p>Loading</p></form>', /there is nothing to do in it/],
  'a dialog without a name': [' aria-label="Form"', '', /it has no name/],
  'a dialog that Escape does not close': ["key === 'Escape'", "key === 'F13'", /Escape does not close what opened/],
  'a dead button': ['opens.onclick = ', 'const never = ', /nothing happened/],
  'a form whose button is dead': ['<button>Send', '<button disabled>Send', /its button is dead/],
  'a form that says nothing': [
    /dialog.querySelector\('p'\).textContent = [\s\S]*?field.focus\(\);/,
    '',
    /neither sent nor said/,
  ],
  'a field that Tab does not reach': [
    "querySelectorAll('input,button')",
    "querySelectorAll('input')",
    /Tab does not reach button “Send”/,
  ],
} as const satisfies Readonly<Record<string, readonly [string | RegExp, string, RegExp]>>;

test('the walker finds nothing in a page that is sound, and tries all of it', async () => {
  expect(await walk(SOUND)).toMatchObject({ faults: [], whole: true });
});

test.each(Object.entries(planted))('the walker finds %s, and how to get there', async (_what, [sound, fault, said]) => {
  const page = SOUND.replace(sound, fault);
  expect(page).not.toBe(SOUND);
  const { faults } = await walk(page);
  expect(faults.map(({ what }) => what).join('\n')).toMatch(said);
  for (const { trail } of faults) expect(trail.length).toBeGreaterThan(0);
});

test('the walker finds what opens only behind something else, without being told of it', async () => {
  const deep = SOUND.replace('<form>', '<form><button type="button" onclick="throw Error(\'deep\')">Deeper</button>');
  const { faults } = await walk(deep);
  expect(faults.map(({ what, trail }) => [what, trail.length])).toContainEqual(['the page failed: deep', 2]);
});

async function walk(html: string) {
  const page = await browser.newPage();
  await page.addInitScript(beginSurvey);
  await page.route('**/*', (route) =>
    route.request().url().endsWith('/broken')
      ? route.fulfill({ status: 500, body: '' })
      : route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('http://planted.test/page');
  const signIn = () => Promise.reject(new Error('nobody has signed out'));
  const walked = await new Walk(page, { random: seededRandom(1), steps: 40, ofEachKind: 1, signIn }).everywhere();
  await page.close();
  return walked;
}
