import { useCallback, useSyncExternalStore } from 'react';

/**
 * What people have written and not yet sent, by what they were writing about. It outlives the dialog: closing it,
 * a conflict or a cut connection loses no words. Kept in memory only, since the words may name a caller.
 */
export class Drafts {
  readonly #texts = new Map<string, string>();
  readonly #listeners = new Set<() => void>();

  read(key: string): string {
    return this.#texts.get(key) ?? '';
  }

  write(key: string, text: string): void {
    if (text === '') this.#texts.delete(key);
    else this.#texts.set(key, text);
    for (const listener of this.#listeners) listener();
  }

  /** Forgets every draft whose key begins with `prefix`: the thing has been done. */
  clear(prefix: string): void {
    for (const key of [...this.#texts.keys()]) if (key.startsWith(prefix)) this.write(key, '');
  }

  /** Calls back after every change until the returned function is called. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export const drafts = new Drafts();

/** The draft under a key, and how to write it. */
export function useDraft(key: string): [string, (text: string) => void] {
  const text = useSyncExternalStore(drafts.subscribe, () => drafts.read(key));
  return [text, useCallback((next: string) => drafts.write(key, next), [key])];
}
