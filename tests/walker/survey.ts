import type { Focus, Overlay, Standing, Thing } from './seen.js';

declare global {
  interface Window {
    /** The elements of the last survey, how often the page was drawn, and what has had the focus since a tour began. */
    walker?: { things: HTMLElement[]; drawn: number; toured: Set<Element> };
  }
}

/** Runs in the page before anything of it does. */
export function beginSurvey(): void {
  const kept = { things: [], drawn: 0, toured: new Set<Element>() };
  window.walker = kept;
  document.addEventListener('focusin', ({ target }) => target instanceof Element && kept.toured.add(target));
  // a printed page would wait for somebody; that it is printed is seen all the same
  window.print = () => {
    kept.drawn += 1;
  };
  const count = (all: readonly MutationRecord[]) => {
    kept.drawn += all.length;
  };
  const everything = { attributes: true, childList: true, subtree: true, characterData: true };
  new MutationObserver(count).observe(document, everything);
}

/** Runs in the page, and therefore uses nothing from outside: what can be done here, what lies on top, where the focus is. */
export function survey(): Standing {
  const kept = window.walker ?? { things: [], drawn: 0, toured: new Set() };
  window.walker = kept;
  const implicit: Record<string, string> = {
    A: 'link',
    BUTTON: 'button',
    SUMMARY: 'button',
    TEXTAREA: 'textbox',
    SELECT: 'combobox',
  };
  const inputs: Record<string, string> = {
    checkbox: 'checkbox',
    radio: 'radio',
    number: 'spinbutton',
    range: 'slider',
  };
  const acting =
    'a[href],button,summary,input:not([type=hidden]):not([type=file]),textarea,select,[role=button],[role=link],[role=tab],[role=option],[role=menuitem],[role=menuitemradio],[role=menuitemcheckbox],[role=checkbox],[role=radio],[role=switch],[role=grid] [role=row]';
  const lying = '[role=dialog],[role=alertdialog],[role=menu],[role=listbox]';
  const places = `header,nav,main,aside,footer,search,form,table,[role=banner],[role=navigation],[role=complementary],[role=search],[role=region],[role=toolbar],[role=tablist],[role=grid],[role=group],[role=radiogroup],section[aria-label],section[aria-labelledby],${lying}`;
  const roleOf = (element: Element): string =>
    element.getAttribute('role') ??
    (element instanceof HTMLInputElement
      ? (inputs[element.type] ?? (element.getAttribute('aria-haspopup') ? 'combobox' : 'textbox'))
      : (implicit[element.tagName] ?? element.tagName.toLowerCase()));
  const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby');
    const named =
      by === null
        ? ''
        : by
            .split(/\s+/)
            .map((id) => text(document.getElementById(id)))
            .join(' ')
            .trim();
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? text(element.labels?.[0] ?? null)
        : '';
    const holds =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element.matches(lying)
        ? ''
        : text(element);
    const hint = element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '';
    return named || (element.getAttribute('aria-label') ?? '') || labels || holds || hint;
  };
  const shown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getClientRects().length > 0 &&
    element.closest('[aria-hidden=true],[inert],[hidden]') === null;
  // a choice is often drawn by its label, and its own input only carries the focus
  const pressable = (element: Element): boolean =>
    shown(element) || (element instanceof HTMLInputElement && [...(element.labels ?? [])].some(shown));
  const active = document.activeElement;
  const overlays = [...document.querySelectorAll(lying)].filter(
    (element) => shown(element) && element.parentElement?.closest('[role=listbox]') === null,
  );
  const top = overlays.at(-1);
  const modal = overlays.findLast((element) => element.getAttribute('aria-modal') === 'true');
  const closes = (element: Element): boolean =>
    element.matches('[class*=CloseButton],[class*=Modal-close],[data-closes]') ||
    /^(关闭|取消|返回|Close|Cancel|Back)$/i.test(nameOf(element));
  const field =
    'input:not([type=hidden]),textarea,select,[role=option],[role=menuitem],[role=radio],[role=checkbox],a[href]';
  const overlayOf = (element: Element): Overlay => ({
    role: element.getAttribute('role') ?? '',
    name: nameOf(element),
    modal: element.getAttribute('aria-modal') === 'true',
    fields: [...element.querySelectorAll(field)].filter((way) => pressable(way) && !way.matches(':disabled')).length,
    buttons: [...element.querySelectorAll('button')].filter(
      (way) => shown(way) && !way.matches(':disabled') && !closes(way),
    ).length,
    tells: element.querySelector('dl,table,ul,ol,[role=table],[role=list]') !== null,
    alerts: [...element.querySelectorAll('[role=alert]')].filter(shown).map(text).join(' '),
    text: text(element),
  });
  // on a phone a case covers the list it was opened from
  const covering = [...document.querySelectorAll('aside,[role=complementary]')].filter((panel) => {
    const [box, page] = [panel.getBoundingClientRect(), document.querySelector('main')?.getBoundingClientRect()];
    return shown(panel) && page !== undefined && box.left <= page.left + 2 && box.right >= page.right - 2;
  });
  const beneath = (element: Element): boolean =>
    element.closest('main') !== null && covering.some((panel) => !panel.contains(element));
  const scope: ParentNode = top ?? document.body;
  const found = [...scope.querySelectorAll<HTMLElement>(acting)].filter(
    (element) =>
      pressable(element) &&
      !beneath(element) &&
      !(element.getAttribute('role') === 'row' && element.querySelector('[role=columnheader]') !== null),
  );
  const thingOf = (element: HTMLElement): Thing => {
    const within: string[] = [];
    let repeated =
      element.closest('tr,[role=row],li,[role=listitem],[role=option]') !== null && element.closest('nav') === null;
    for (let at = element.parentElement; at !== null; at = at.parentElement) {
      if (!at.matches(places)) continue;
      const { tagName, parentElement } = at;
      // a group of its own for each department, say: what it is named is data
      const alike = [...(parentElement?.children ?? [])].filter((other) => other.tagName === tagName).length >= 5;
      repeated ||= alike;
      const named = alike ? '' : (at.getAttribute('aria-label') ?? (at.matches(lying) ? nameOf(at) : ''));
      within.unshift(`${at.getAttribute('role') ?? at.tagName.toLowerCase()} ${named}`.trim());
      if (at === top) break;
    }
    const role = roleOf(element);
    const href = element.getAttribute('href');
    const group = element.closest('[role=grid],[role=menu],[role=listbox],[role=tablist],[role=radiogroup]');
    const radio = element instanceof HTMLInputElement && element.type === 'radio';
    return {
      role,
      name: nameOf(element),
      href: href === null || element.tagName !== 'A' ? null : href,
      within,
      repeated,
      widget: radio ? 'radiogroup' : (group?.getAttribute('role') ?? null),
      stop: element.tabIndex >= 0,
      disabled: element.matches(':disabled,[aria-disabled=true],[data-disabled=true]'),
      chosen:
        element.matches('[aria-selected=true],[aria-current],[aria-checked=true]') ||
        (element instanceof HTMLInputElement && element.type === 'radio' && element.checked),
      sends: element instanceof HTMLButtonElement && element.type === 'submit' && element.form !== null,
    };
  };
  const focus: Focus = {
    lost: active === null || active === document.body || active === document.documentElement,
    inside: modal === undefined || (active !== null && (modal.contains(active) || (top ?? modal).contains(active))),
    on: active instanceof HTMLElement ? found.indexOf(active) : -1,
    said: active === null ? 'nothing' : `${roleOf(active)} ${nameOf(active).slice(0, 40)}`.trim(),
  };
  // `Ctrl` and `K` are pressed together; everything else that stands side by side means the same
  const pressed: Record<string, string> = { '↓': 'ArrowDown', '↑': 'ArrowUp', Esc: 'Escape', Ctrl: 'Control' };
  const keys = new Set<string>();
  for (const { parentElement } of document.querySelectorAll('kbd')) {
    if (parentElement === null || !shown(parentElement)) continue;
    const named = [...parentElement.querySelectorAll(':scope > kbd')].flatMap((kbd) => text(kbd).split(' '));
    const played = named.map((key) => pressed[key] ?? (key.length === 1 ? key.toLowerCase() : key));
    for (const key of played[0] === 'Control' ? [played.join('+')] : played) keys.add(key);
  }
  kept.things = found;
  const { lang, dataset } = document.documentElement;
  return {
    url: location.pathname + location.search,
    history: history.length,
    drawn: kept.drawn,
    overlays: overlays.map(overlayOf),
    focus,
    look: `${lang} ${dataset.mantineColorScheme ?? ''}`,
    things: found.map(thingOf),
    keys: [...keys],
  };
}

/**
 * Runs in the page: waits until nothing was drawn in three frames and nothing is left to do, not even a focus that is to be
 * moved in a moment. Answers whether what was asked for is there, too.
 */
export function atRest(): Promise<boolean> {
  const count = () => window.walker?.drawn ?? 0;
  return new Promise((resolve) => {
    let quiet = 0;
    let frames = 0;
    let drawn = count();
    const look = () => {
      quiet = count() === drawn ? quiet + 1 : 0;
      drawn = count();
      frames += 1;
      if (quiet < 3 && frames < 60) requestAnimationFrame(look);
      else requestIdleCallback(() => resolve(document.querySelector('[aria-busy=true],[data-loading]') === null));
    };
    requestAnimationFrame(look);
  });
}
