/** What can have the focus by itself. */
const focusable =
  'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable="true"], [tabindex]';
/** Parts of a page whose members stand in for one another when one of them is gone. */
const groups =
  'li, ul, ol, fieldset, form, search, [role="toolbar"], [role="group"], [role="tablist"], [role="dialog"]';

/** True where the focus can be: in the page, to be seen, and not switched off. */
export const canHold = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled') && !element.closest('[inert]') && isShown(element);

const isShown = (element: Element): boolean => element.checkVisibility?.({ visibilityProperty: true }) ?? true;

/** What the Tab key stops at within a part of the page, in its order. */
const stopsIn = (group: Element): readonly HTMLElement[] =>
  [...group.querySelectorAll<HTMLElement>(focusable)].filter((element) => element.tabIndex >= 0);

/** An element that had the focus, and what stands in for it when it is gone, the nearest first. */
export interface FocusPlace {
  readonly element: HTMLElement;
  readonly around: readonly { readonly element: HTMLElement; readonly index: number }[];
}

/** Where the focus is now; `index` is the element's place among the stops of each group around it. */
export function placeOf(element: HTMLElement): FocusPlace {
  const around: { element: HTMLElement; index: number }[] = [];
  for (let at = element.parentElement; at !== null && !at.matches('main, body'); at = at.parentElement) {
    const isGroup = at.matches(groups);
    if (isGroup || at.hasAttribute('tabindex')) {
      around.push({ element: at, index: isGroup ? stopsIn(at).indexOf(element) : -1 });
    }
  }
  return { element, around };
}

/** The elements that may take the focus of a place, in the order in which they should be tried. */
export function* heirsOf({ element, around }: FocusPlace): Generator<HTMLElement> {
  yield element;
  for (const { element: at, index } of around) {
    if (!at.isConnected) continue;
    const stops = index === -1 ? [] : stopsIn(at).filter(canHold);
    const heir = stops[Math.min(index, stops.length - 1)];
    if (heir !== undefined) yield heir;
    yield at;
  }
}
