import type { Refusal, TextField } from './refusal.js';
import { lengthRefusal } from './text.js';
import { manyLines, oneLine, plainForm } from './text-form.js';
import { type TextLimit, textLimits } from './text-limits.js';

/** What a text is: an id, a code or a reference, or words of which `textLimits` knows how long they may be. */
export type TextRule = 'id' | TextField;

/**
 * A rule for every text within a `T`, however deep: a field that is added does not compile until it has one. Numbers, flags
 * and closed vocabularies have no rule; a list has the rule of its items; of a union, all fields of its members have one.
 */
export type RulesOf<T> = RulesOfItem<T extends readonly (infer Item)[] ? Item : T>;

type RulesOfItem<T> = [FreeText<T>] extends [never] ? RulesOfFields<Extract<T, object>> : TextRule;
type FreeText<T> = T extends string ? (string extends T ? T : never) : never;
type RulesOfFields<T> = { readonly [Name in NamesWithText<T>]: RulesOf<FieldOf<T, Name>> };
type NamesWithText<T> = T extends object
  ? { [Name in keyof T]-?: [TextIn<T[Name]>] extends [never] ? never : Name }[keyof T]
  : never;
type FieldOf<T, Name> = T extends object ? (Name extends keyof T ? T[Name] : never) : never;
/** Never where there is no text within. */
type TextIn<T> = T extends readonly (infer Item)[] ? TextIn<Item> : T extends object ? NamesWithText<T> : FreeText<T>;

/** Rules as they are walked through. */
export type TextRules = TextRule | { readonly [field: string]: TextRules };

const forms: Readonly<Record<TextLimit['form'], (text: string) => string>> = {
  line: oneLine,
  text: manyLines,
  code: plainForm,
};

/** A value with every text in the form that its rule asks for; the very same value where nothing is to be done. */
export function cleaned<T>(value: T, rules: TextRules): T {
  if (typeof value === 'string') {
    const form = typeof rules !== 'string' || rules === 'id' ? oneLine : forms[textLimits[rules].form];
    return form(value) as T & string;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => cleaned(item, rules));
    return items.every((item, nth) => item === value[nth]) ? value : (items as T & unknown[]);
  }
  const changed = fieldsOf(value, rules)
    .map(([name, field, rule]) => [name, cleaned(field, rule), field] as const)
    .filter(([, clean, field]) => clean !== field);
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}

/** Refuses the first text of a value that is longer than its rule allows; null when none is. */
export function tooLong(value: unknown, rules: TextRules): Refusal | null {
  if (typeof value === 'string')
    return typeof rules !== 'string' || rules === 'id' ? null : lengthRefusal(rules, value);
  if (typeof value !== 'object' || value === null) return null;
  const inner = Array.isArray(value)
    ? value.map((item) => [item, rules] as const)
    : fieldsOf(value, rules).map(([, field, rule]) => [field, rule] as const);
  for (const [field, rule] of inner) {
    const refusal = tooLong(field, rule);
    if (refusal !== null) return refusal;
  }
  return null;
}

function fieldsOf(value: object, rules: TextRules): readonly (readonly [string, unknown, TextRules])[] {
  if (typeof rules === 'string') return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const rule = rules[name];
    return rule === undefined ? [] : [[name, field, rule] as const];
  });
}
