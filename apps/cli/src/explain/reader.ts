import { UsageError } from '../usage-error.js';

export type Fields = Readonly<Record<string, unknown>>;

/** Readers of one line: each says in one sentence what is wrong, by the field's name. */
export const no = (sentence: string): never => {
  throw new UsageError(sentence);
};

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? 'nothing';

export function object(value: unknown, name: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  return no(value === undefined ? `${name} is missing` : `${name} is no object: ${shown(value)}`);
}

export function text(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  return no(value === undefined ? `${name} is missing` : `${name} is no text: ${shown(value)}`);
}

/** A list; empty where it is left out. */
export function list(value: unknown, name: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : no(`${name} is no list: ${shown(value)}`);
}

export const texts = (value: unknown, name: string): readonly string[] =>
  list(value, name).map((item) => text(item, `each of ${name}`));

export function pair(value: unknown, name: string): readonly [unknown, unknown] {
  const both = list(value, name);
  return both.length === 2 ? [both[0], both[1]] : no(`${name} has a beginning and an end, not ${shown(value)}`);
}

export function number(value: unknown, name: string): number {
  if (typeof value === 'number') return value;
  return no(value === undefined ? `${name} is missing` : `${name} is no number: ${shown(value)}`);
}

/** One of a few words, as what it stands for. */
export function word<T>(value: unknown, name: string, words: Readonly<Record<string, T>>): T {
  const given = text(value, name);
  if (Object.hasOwn(words, given)) return words[given] as T;
  return no(`${name} is one of ${Object.keys(words).join(', ')}, not ${shown(given)}`);
}
