import { useDebouncedValue } from '@mantine/hooks';
import { useState, useSyncExternalStore } from 'react';

/**
 * Whether somebody composes a word with an input method, anywhere on the page. The letters of a pinyin are on the way to a word,
 * and are none themselves: nothing is searched by them.
 */
let composing = false;
const listeners = new Set<() => void>();

function became(now: boolean): void {
  composing = now;
  for (const listener of listeners) listener();
}

const began = () => became(true);
const ended = () => became(false);

/** What begins and ends it; a field that is taken away while somebody composes in it ends nothing, the next one does. */
const events = { compositionstart: began, compositionend: ended, focusin: ended } as const;

function watch(listener: () => void): () => void {
  if (listeners.size === 0) {
    for (const [name, hear] of Object.entries(events)) document.addEventListener(name, hear);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    for (const [name, hear] of Object.entries(events)) document.removeEventListener(name, hear);
    composing = false;
  };
}

/** What of a text that is being typed is meant: never a half-composed word. */
export function useMeant(typed: string): string {
  const busy = useSyncExternalStore(watch, () => composing);
  const [meant, mean] = useState(typed);
  if (!busy && meant !== typed) mean(typed);
  return meant;
}

/** … once nothing has been typed for `pauseMs`. */
export const useSettled = (typed: string, pauseMs: number): string => useDebouncedValue(useMeant(typed), pauseMs)[0];
