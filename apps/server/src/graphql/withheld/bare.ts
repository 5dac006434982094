import type { WithheldCaller } from '@watchfloor/domain/rights/known-by';
import { withoutCaller } from '@watchfloor/domain/rights/without-caller';
import type { RequestContext } from '../context.js';
import { turns } from '../turns.js';

/** What names things and people rather than says something; it is left as it is, or nothing could be found by it. */
const names = /^(id|by|number|sortKey|actorName)$|(Id|Ids|By|Version)$/;

/** Looking through so many characters holds the event loop for some milliseconds. */
const AT_ONCE = 5_000;

/** Makes values bare of callers for one asker, piece by piece: with other work in between, and no longer than they wait. */
export class Baring {
  readonly #asker: { readonly person: string; readonly signal: AbortSignal };
  /** Characters that were looked through since the last turn. */
  #since = 0;

  constructor({ viewer, signal }: Pick<RequestContext, 'viewer' | 'signal'>) {
    this.#asker = { person: viewer.actor.id, signal };
  }

  /**
   * A value with everything that it says made bare of a caller, however deep. Closed by default: a text that is added later is
   * made bare too.
   *
   * @throws AskerGone
   */
  async bareOf<T>(value: T, callers: readonly WithheldCaller[]): Promise<T> {
    const without = withoutCaller(callers);
    const bareTexts = new Map<string, string>();
    for (const text of textsIn(value)) {
      if (bareTexts.has(text)) continue;
      if (this.#since > AT_ONCE) {
        await turns.take(this.#asker);
        this.#since = 0;
      }
      this.#since += text.length;
      bareTexts.set(text, without(text));
    }
    return withTexts(value, bareTexts) as T;
  }
}

/** Every text that a value says. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) if (!names.test(name)) yield* textsIn(part);
}

function withTexts(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return texts.get(value) ?? '';
  if (Array.isArray(value)) return value.map((item) => withTexts(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, names.test(name) ? part : withTexts(part, texts)]),
  );
}
