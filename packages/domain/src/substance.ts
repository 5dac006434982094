import type { Actor } from './actor.js';
import { defaultSubstance } from './policies/substance.js';
import type { Policy } from './policy.js';
import type { Refusal } from './refusal.js';
import { textRefusal } from './text.js';

/** What an account of work can say. */
export const Aspect = {
  /** What was found. */
  found: 'found',
  /** What was done, or will be. */
  done: 'done',
  /** By whom. */
  who: 'who',
  /** When, or until when. */
  when: 'when',
} as const;
export type Aspect = (typeof Aspect)[keyof typeof Aspect];

/** The texts in which a department gives account. */
export const SubstanceField = { answer: 'answer', progress: 'progress', nextStep: 'nextStep' } as const;
export type SubstanceField = (typeof SubstanceField)[keyof typeof SubstanceField];

/** By what an account is judged. Words are found anywhere in a text, whatever their case. */
export interface SubstanceRule {
  /** Courtesies, acknowledgements and assurances: they are taken out before anything is judged. */
  readonly filler: readonly string[];
  /** The words by which each aspect is known, in what remains. */
  readonly words: Readonly<Record<Aspect, readonly string[]>>;
  readonly fields: Readonly<Record<SubstanceField, SubstanceLeast>>;
}

export interface SubstanceLeast {
  /** How many aspects it has at least. */
  readonly aspects: number;
  /** How many letters remain at least. */
  readonly letters: number;
  /** So many letters say something, whatever the words. */
  readonly enough: number;
}

/** What a text says once its filler is out. */
export interface Said {
  readonly aspects: readonly Aspect[];
  /** Letters and digits that remain. */
  readonly letters: number;
}

/** Reads an account by a rule. */
export function said(text: string, rule: SubstanceRule): Said {
  const whole = text.normalize('NFKC').toLowerCase();
  const remains = longestFirst(rule.filler).reduce((rest, phrase) => rest.replaceAll(phrase, ' '), whole);
  const aspects = Object.values(Aspect).filter((aspect) =>
    rule.words[aspect].some((word) => remains.includes(word.toLowerCase())),
  );
  return { aspects, letters: remains.match(/[\p{L}\p{N}]/gu)?.length ?? 0 };
}

const longestFirst = (phrases: readonly string[]): readonly string[] =>
  phrases.map((phrase) => phrase.toLowerCase()).sort((one, other) => other.length - one.length);

/** Whether an account says nothing of what was found, what was done, by whom or until when. */
export function isHollow(field: SubstanceField, text: string, rule: SubstanceRule): boolean {
  const { aspects, letters } = said(text, rule);
  const least = rule.fields[field];
  return letters < least.letters || (aspects.length < least.aspects && letters < least.enough);
}

/** What is wrong with a department's account, as a refusal; null when nothing is. As `textRefusal`, and never hollow. */
export function substanceRefusal(
  actor: Actor,
  policy: Pick<Policy, 'substance'>,
  field: SubstanceField,
  text: string,
  shortest: number,
): Refusal | null {
  const refusal = textRefusal(actor, field, text, shortest);
  if (refusal !== null || actor.role === 'system') return refusal;
  return isHollow(field, text, policy.substance ?? defaultSubstance)
    ? { kind: 'textNeeded', field, problem: 'hollow' }
    : null;
}
