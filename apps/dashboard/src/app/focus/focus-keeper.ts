import { canHold, type FocusPlace, heirsOf, placeOf } from './focus-places.js';

/** As many places are remembered: a dialog over a drawer over a menu, and some steps before them. */
const remembered = 16;
/** Of each of these the last place is enough: a long form must not push out what opened it. */
const overlays = '[role="dialog"], [role="menu"], [role="listbox"]';

/**
 * Keeps the focus in the page. When the element that has it is removed, hidden or disabled, a browser lets the focus fall
 * to `body`, where neither Tab nor a screen reader knows its way. Then it goes to what stands in the element's place, else
 * back along the way it came: from a closed dialog to the button that opened it, and from a menu that is closed too to the
 * button of the menu. The page's main part is the last resort. Somebody who clicks beside everything is left alone.
 *
 * @returns stops it
 */
export function keepFocus(page: Document): () => void {
  let trail: readonly FocusPlace[] = [];

  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === page.body) return;
    const overlay = target.closest(overlays);
    const before = trail.filter(({ element }) => element !== target && overlay?.contains(element) !== true);
    trail = [...before, placeOf(target)].slice(-remembered);
  };

  const look = (): void => {
    const { activeElement } = page;
    if (activeElement !== null && activeElement !== page.body) return;
    const last = trail.at(-1);
    if (last === undefined || canHold(last.element)) return;
    const modal = [...page.querySelectorAll('[aria-modal="true"]')].findLast(canHold);
    for (const place of trail.toReversed()) {
      for (const heir of heirsOf(place)) if (allowedBy(modal, heir) && takes(heir)) return;
    }
    const rest = modal ?? page.querySelector('main');
    if (rest instanceof HTMLElement) takes(rest);
  };

  const takes = (element: HTMLElement): boolean => {
    if (!canHold(element)) return false;
    element.focus({ preventScroll: true });
    return page.activeElement === element;
  };

  // What is disabled or hidden keeps the focus until the page is drawn: it is looked at again after that.
  let frame: number | null = null;
  const lookAfterwards = (): void => {
    frame ??= requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        frame = null;
        look();
      });
    });
  };
  const observer = new MutationObserver((mutations) => {
    look();
    if (mutations.some(({ type }) => type === 'attributes')) lookAfterwards();
  });
  page.addEventListener('focusin', note);
  observer.observe(page.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'hidden', 'inert'],
  });
  return () => {
    page.removeEventListener('focusin', note);
    observer.disconnect();
    if (frame !== null) cancelAnimationFrame(frame);
  };
}

/** Nothing behind an open dialog takes the focus. */
const allowedBy = (modal: Element | undefined, element: Element): boolean =>
  modal === undefined || modal.contains(element);
