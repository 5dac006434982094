import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './focus-keeper.js';

let stop: () => void;
beforeEach(() => {
  document.body.innerHTML = `
    <main tabindex="-1">
      <div role="toolbar"><button id="more">More</button></div>
      <ul>
        <li id="first"><button id="sign-1">Sign</button><button id="open-1">Open</button></li>
        <li id="second"><button id="sign-2">Sign</button></li>
      </ul>
      <div role="grid" tabindex="0" id="grid"><div id="row"><input type="checkbox" id="choose" tabindex="-1" /></div></div>
    </main>`;
  stop = keepFocus(document);
});
afterEach(() => stop());

const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const focus = (id: string) => element(id).focus();
/** Takes an element out of the page, as a browser does: what is not there has no focus. */
const remove = async (id: string) => {
  if (element(id).contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  element(id).remove();
  await Promise.resolve();
};
const put = (html: string) => document.body.insertAdjacentHTML('beforeend', html);
const focused = () => document.activeElement?.id || document.activeElement?.tagName;

test('C3 what stands in the place of a button that is gone has the focus', async () => {
  focus('sign-1');
  await remove('sign-1');
  expect(focused()).toBe('open-1');
  await remove('first');
  expect(focused()).toBe('sign-2');
});

test('C3 a grid has the focus when the row that had it is gone', async () => {
  focus('choose');
  await remove('row');
  expect(focused()).toBe('grid');
});

test('C3 a closed dialog gives the focus back to what opened it, and a menu that is closed too to its button', async () => {
  focus('more');
  put('<div role="menu" tabindex="-1" id="menu"><button id="item">Urge</button></div>');
  focus('item');
  put('<section role="dialog" aria-modal="true" tabindex="-1" id="dialog"><input id="reason" /></section>');
  focus('reason');
  await remove('menu');
  expect(focused()).toBe('reason');
  await remove('dialog');
  expect(focused()).toBe('more');
});

test('C3 however long somebody stays in a dialog, closing it gives the focus back to what opened it', async () => {
  focus('more');
  const fields = Array.from({ length: 20 }, (_, index) => `<input id="field-${index}" />`).join('');
  put(`<section role="dialog" aria-modal="true" tabindex="-1" id="dialog">${fields}</section>`);
  for (let index = 0; index < 20; index += 1) focus(`field-${index}`);
  await remove('dialog');
  expect(focused()).toBe('more');
});

test('C3 within an open dialog the focus stays in the dialog', async () => {
  focus('more');
  put(
    '<section role="dialog" aria-modal="true" tabindex="-1" id="dialog"><button id="preview">Preview</button></section>',
  );
  focus('preview');
  await remove('preview');
  expect(focused()).toBe('dialog');
});

test('C3 where nothing is left of the way back the main part of the page has the focus', async () => {
  put('<button id="alone">Alone</button>');
  focus('alone');
  await remove('alone');
  expect(focused()).toBe('MAIN');
});

test('C3 whoever clicks beside everything is left alone', async () => {
  focus('more');
  element('more').blur();
  await remove('second');
  expect(focused()).toBe('BODY');
});
