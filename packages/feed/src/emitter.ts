/** Tells listeners of named events; the map gives each event's data its type. */
export class Emitter<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<(data: never) => void>>();

  /** Answers how to stop listening. */
  on<Name extends keyof Events>(name: Name, listener: (data: Events[Name]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Listeners run at once, in the order in which they came. */
  emit<Name extends keyof Events>(name: Name, data: Events[Name]): void {
    for (const listener of this.#listeners.get(name) ?? []) (listener as (data: Events[Name]) => void)(data);
  }
}
