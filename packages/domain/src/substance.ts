import type { Actor } from './actor.js';
import { defaultSubstance } from './policies/substance.js';
import type { Policy } from './policy.js';
import type { Refusal } from './refusal.js';
import { Aspect, type SubstanceField, type SubstanceRule } from './substance-rule.js';
import { textRefusal } from './text.js';

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
