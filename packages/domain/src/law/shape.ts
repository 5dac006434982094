import { lengthOf } from '../text-limits.js';

/** A value that is not what its place wants; `path` is like `limits.sign[0].limit.amount`. */
export interface ShapeProblem {
  readonly kind: 'wrongShape';
  readonly path: string;
  /** In words: `a number`, `one of hours, days`. */
  readonly expected: string;
}

/** Says what is wrong with the form of a value; what it means is judged elsewhere. */
export type Shape = (value: unknown, path: string) => readonly ShapeProblem[];

const wrong = (path: string, expected: string): readonly ShapeProblem[] => [{ kind: 'wrongShape', path, expected }];

/** Names, words and reasons of a law are read in menus and sentences. */
export const LONGEST_LAW_TEXT = 200;

export const text: Shape = (value, path) => {
  if (typeof value !== 'string') return wrong(path, 'a text');
  return lengthOf(value) <= LONGEST_LAW_TEXT ? [] : wrong(path, `a text of at most ${LONGEST_LAW_TEXT} characters`);
};

export const number: Shape = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : wrong(path, 'a number');

export const flag: Shape = (value, path) => (typeof value === 'boolean' ? [] : wrong(path, 'true or false'));

export const oneOf = (words: Readonly<Record<string, string>>): Shape => {
  const known = Object.values(words);
  return (value, path) =>
    typeof value === 'string' && known.includes(value) ? [] : wrong(path, `one of ${known.join(', ')}`);
};

export const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path);

export const list =
  (of: Shape): Shape =>
  (value, path) =>
    Array.isArray(value) ? value.flatMap((item, index) => of(item, `${path}[${index}]`)) : wrong(path, 'a list');

/** A list of exactly two. */
export const pair =
  (of: Shape): Shape =>
  (value, path) =>
    Array.isArray(value) && value.length === 2 ? list(of)(value, path) : wrong(path, 'a list of two');

/** Any names, each with a value of one shape. */
export const named =
  (of: Shape): Shape =>
  (value, path) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, inner]) => of(inner, join(path, name)))
      : wrong(path, 'an object');

type RequiredOf<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? never : K }[keyof T];
type OptionalOf<T> = Exclude<keyof T, RequiredOf<T>>;
type Fields<K extends PropertyKey> = Readonly<Record<K, Shape>>;

/**
 * Every field that a `T` must have and any that it may have, and no others: a name that nobody knows is a slip of the pen,
 * and not let pass.
 */
export const object =
  <T extends object>(
    required: Fields<RequiredOf<T>>,
    ...[optional]: [OptionalOf<T>] extends [never] ? [] : [Fields<OptionalOf<T>>]
  ): Shape =>
  (value, path) => {
    if (!isObject(value)) return wrong(path, 'an object');
    const known = new Map<string, Shape>([
      ...Object.entries<Shape>(required),
      ...Object.entries<Shape>(optional ?? {}),
    ]);
    const missing = Object.keys(required).filter((name) => value[name] === undefined);
    const given = Object.keys(value).filter((name) => value[name] !== undefined);
    return [...missing, ...given].flatMap((name) => {
      const at = join(path, name);
      return known.get(name)?.(value[name], at) ?? wrong(at, 'nothing');
    });
  };

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
