import { createSpotlight, useSpotlight } from '@mantine/spotlight';
import { useLayoutEffect } from 'react';
import { sheets } from '../../ui/sheets.js';

const [store, commands] = createSpotlight();

/** The state of the one command palette. */
export const commandsStore = store;

/**
 * Escape closes the palette and nothing below it. A dialog under it listens at the window, in the order in which dialogs
 * were opened: this one listens before any of them.
 */
window.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || event.isComposing || !store.getState().opened) return;
    event.stopImmediatePropagation();
    commands.close();
  },
  { capture: true },
);

/** While the palette is open it is the topmost of what stands above the page: Back closes it, and no form below it. */
export function useClosedByBack(): void {
  const { opened } = useSpotlight(commandsStore);
  useLayoutEffect(() => (opened ? sheets.open(commands.close) : undefined), [opened]);
}

/** As they are told. */
export const commandsKeys: readonly string[] = ['Ctrl', 'K'];

/**
 * `Ctrl K`, from wherever the focus is. The shell listens and not the palette, which comes after the page: whoever presses
 * it before then has it opened as soon as it is there.
 */
export function openOnShortcut(event: KeyboardEvent): void {
  const held = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!held || event.key.toLowerCase() !== 'k' || event.isComposing) return;
  event.preventDefault();
  commands.open();
}

/** Opens search and commands; also `Ctrl K` anywhere. */
export const openCommands = (): void => commands.open();

/**
 * Takes the palette's selection to its first entry. Mantine does so when the query changes; results that come later
 * stand above what it chose, and Enter must do what stands first.
 */
export function selectFirstResult(): void {
  const { listId } = store.getState();
  const list = listId === '' ? null : document.getElementById(listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}
