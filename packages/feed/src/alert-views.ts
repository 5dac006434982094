import type { Audience } from '@watchfloor/domain/access';
import { type AlertPage, type AlertSpec, AlertView, alertKey } from './alert-view.js';

interface Shared {
  readonly view: AlertView;
  readonly readers: Set<() => void>;
}

/** The alerts somebody looks at, one view for all who are told the same. */
export class AlertViews {
  readonly #read: (spec: AlertSpec) => AlertPage;
  readonly #shared = new Map<string, Shared>();

  /** @param read answers what a fresh query would */
  constructor(read: (spec: AlertSpec) => AlertPage) {
    this.#read = read;
  }

  /** The view of a spec, for one more reader; `leave` must be called when it is done. */
  join(spec: AlertSpec, wake: () => void): { readonly view: AlertView; readonly leave: () => void } {
    const key = alertKey(spec);
    const shared = this.#shared.get(key) ?? { view: new AlertView(spec, this.#read), readers: new Set() };
    this.#shared.set(key, shared);
    shared.readers.add(wake);
    const leave = () => {
      shared.readers.delete(wake);
      if (shared.readers.size === 0 && this.#shared.get(key) === shared) this.#shared.delete(key);
    };
    return { view: shared.view, leave };
  }

  /** Alerts of these audiences have changed. Answers the readers to wake once everything else has taken the step in. */
  touch(alerted: readonly Audience[]): readonly (() => void)[] {
    if (alerted.length === 0) return [];
    return [...this.#shared.values()].flatMap(({ view, readers }) => (view.touch(alerted) ? [...readers] : []));
  }

  /** Anything may have changed: another memory, or another law. */
  reset(): void {
    for (const { view } of this.#shared.values()) view.reset();
    for (const { readers } of [...this.#shared.values()]) for (const wake of [...readers]) wake();
  }
}
