import { HOUR, type Instant, type Millis } from '@watchfloor/domain/time';
import { useCallback, useSyncExternalStore } from 'react';
import { pageClock } from '../live/clock.js';
import { tabStorage } from './tab-storage.js';

/** Nobody goes on writing after a shift: what is older is forgotten, for it may name a caller. */
export const LONGEST_KEPT: Millis = 12 * HOUR;

/** Begins the name of everything that is kept: then the account's id, and the draft's own key. */
const NAMES = 'watchfloor.draft.';

interface Kept {
  readonly at: Instant;
  readonly text: string;
}

/**
 * What people have written and not yet sent, by what they were writing about. It outlives the dialog and the page: closing it,
 * a conflict, a cut connection or a reload loses no words.
 *
 * It is one person's, and one tab's: it goes when somebody else signs in, at sign-out, with the tab, and after a shift.
 */
export class Drafts {
  #texts: ReadonlyMap<string, string> = new Map();
  readonly #listeners = new Set<() => void>();
  readonly #storage: Storage | null;
  readonly #now: () => Instant;
  #owner: string | null = null;

  /** @param storage of this tab; null where the browser has none: then drafts live as long as the page */
  constructor(storage: Storage | null, now: () => Instant) {
    this.#storage = storage;
    this.#now = now;
  }

  /** From now on they are this account's. Whatever is not, or is too old, is gone for good. */
  belongTo(accountId: string): void {
    if (this.#owner === accountId) return;
    this.#owner = accountId;
    const own = this.#nameOf('');
    const texts = new Map<string, string>();
    for (const name of this.#names()) {
      const kept = name.startsWith(own) ? this.#kept(name) : null;
      if (kept === null) this.#storage?.removeItem(name);
      else texts.set(name.slice(own.length), kept.text);
    }
    this.#texts = texts;
    this.#tell();
  }

  /** Nobody's are left: the person has gone. */
  forget(): void {
    this.#owner = null;
    this.#texts = new Map();
    for (const name of this.#names()) this.#storage?.removeItem(name);
    this.#tell();
  }

  read(key: string): string {
    return this.#texts.get(key) ?? '';
  }

  /** Everything, by key; another map after every change. */
  all = (): ReadonlyMap<string, string> => this.#texts;

  write(key: string, text: string): void {
    const texts = new Map(this.#texts);
    if (text === '') texts.delete(key);
    else texts.set(key, text);
    this.#texts = texts;
    this.#keep(key, text);
    this.#tell();
  }

  /** Whether anything is written under a key that begins with `prefix`. */
  has(prefix: string): boolean {
    return [...this.#texts.keys()].some((key) => key.startsWith(prefix));
  }

  /**
   * Forgets every draft whose key begins with `prefix`: the thing has been done, or is not wanted any more.
   *
   * @returns puts them back, and says whether it did: not where somebody else has signed in since, or something new is written
   */
  clear(prefix: string): () => boolean {
    const owner = this.#owner;
    const gone = [...this.#texts].filter(([key]) => key.startsWith(prefix));
    for (const [key] of gone) this.write(key, '');
    return () => {
      if (this.#owner !== owner || this.has(prefix)) return false;
      for (const [key, text] of gone) this.write(key, text);
      return true;
    };
  }

  /** Calls back after every change until the returned function is called. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #keep(key: string, text: string): void {
    if (this.#owner === null) return;
    const kept: Kept = { at: this.#now(), text };
    try {
      if (text === '') this.#storage?.removeItem(this.#nameOf(key));
      else this.#storage?.setItem(this.#nameOf(key), JSON.stringify(kept));
    } catch {
      // a full storage keeps no more; the page still does
    }
  }

  /** What is kept under a name; null for what is too old, or is none of ours. */
  #kept(name: string): Kept | null {
    try {
      const kept = JSON.parse(this.#storage?.getItem(name) ?? 'null') as Partial<Kept> | null;
      if (typeof kept?.text !== 'string' || typeof kept.at !== 'number') return null;
      const age = this.#now() - kept.at;
      return age >= 0 && age <= LONGEST_KEPT ? { at: kept.at, text: kept.text } : null;
    } catch {
      return null;
    }
  }

  #names(): readonly string[] {
    const storage = this.#storage;
    if (storage === null) return [];
    return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((name) =>
      name.startsWith(NAMES),
    );
  }

  #nameOf = (key: string): string => `${NAMES}${this.#owner}.${key}`;
}

export const drafts = new Drafts(tabStorage(), () => pageClock.wall());

/** The draft under a key, and how to write it. */
export function useDraft(key: string): [string, (text: string) => void] {
  const text = useSyncExternalStore(drafts.subscribe, () => drafts.read(key));
  return [text, useCallback((next: string) => drafts.write(key, next), [key])];
}

/** Whether anything is written under a key that begins with `prefix`. */
export const useHasDraft = (prefix: string): boolean =>
  useSyncExternalStore(drafts.subscribe, () => drafts.has(prefix));
