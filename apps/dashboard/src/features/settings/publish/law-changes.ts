/** One place at which two documents differ. */
export interface LawDifference {
  /** Like `limits.sign[1].limit.amount`. */
  readonly path: string;
  /** Null where the document has nothing there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Where two versions of a document differ, in its order; the name of the version aside. */
export function differencesOf(before: object, after: object): readonly LawDifference[] {
  return differences('', { ...before, version: null }, { ...after, version: null });
}

/** The path of a place in a document. */
export const pathOf = (steps: readonly string[]): string =>
  steps.map((step, place) => (/^\d+$/.test(step) ? `[${step}]` : place === 0 ? step : `.${step}`)).join('');

function differences(path: string, before: unknown, after: unknown): readonly LawDifference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isWords(before) && isWords(after)) return wordsThatDiffer(path, before, after);
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => differences(join(path, name, before), before[name], after[name]));
  }
  return [{ path, before: textOf(before), after: textOf(after) }];
}

/** Of a list of words what was taken out and what was put in. */
function wordsThatDiffer(path: string, before: readonly string[], after: readonly string[]): readonly LawDifference[] {
  const gone = before.filter((word) => !after.includes(word));
  const come = after.filter((word) => !before.includes(word));
  return [{ path, before: listed(gone), after: listed(come) }];
}

const listed = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join('、'));

const join = (path: string, name: string, within: object): string =>
  Array.isArray(within) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');

/** A value of a document in one line; null for none. */
export function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
