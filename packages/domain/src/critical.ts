import type { Register } from './command.js';
import { defaultCriticalKinds, defaultDenial } from './policies/critical.js';
import type { CriticalRule, DenialRule, EscalationRule } from './policy.js';
import { CriticalField, type EscalationCause } from './vocabulary.js';

/** What the words of a policy look at. */
export type CriticalTexts = Pick<Register, 'kind' | 'title' | 'details'>;

/** A word of the policy that makes a complaint critical. */
export interface CriticalCause {
  readonly cause: EscalationCause;
  readonly word: string;
}

/**
 * Why a registration is critical by the policy's words, and the word that says so; null when nothing does. Strong words alone
 * do not: `escalatedBefore` wants a caller whose earlier complaint was escalated.
 */
export function criticalCause(
  texts: CriticalTexts,
  { critical, denial = defaultDenial }: Pick<EscalationRule, 'critical' | 'denial'>,
  callerEscalatedBefore: boolean,
): CriticalCause | null {
  for (const rule of critical) {
    if (rule.cause === 'escalatedBefore' && !callerEscalatedBefore) continue;
    if (!(rule.kinds ?? defaultCriticalKinds).includes(texts.kind)) continue;
    const word = wordIn(texts, rule, denial);
    if (word !== undefined) return { cause: rule.cause, word };
  }
  return null;
}

/** The first word of a rule that one of its texts says, and does not deny. */
function wordIn(texts: CriticalTexts, rule: CriticalRule, denial: DenialRule): string | undefined {
  const fields = rule.fields ?? Object.values(CriticalField);
  const searched = fields.map((field) => texts[field].normalize('NFKC').toLowerCase());
  return rule.words.find((word) => searched.some((text) => says(text, word.toLowerCase(), denial)));
}

function says(text: string, word: string, denial: DenialRule): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isDenied(text.slice(0, at), text.slice(at + word.length), denial)) return true;
  }
  return false;
}

function isDenied(before: string, after: string, denial: DenialRule): boolean {
  if (denial.after.some((phrase) => cutStart(after, phrase))) return true;
  return endsDenying(before, denial);
}

/** Whether a text ends with a denial, whatever stands between it and the word. */
function endsDenying(text: string, denial: DenialRule): boolean {
  if (denial.before.some((phrase) => cutEnd(text, phrase) !== null)) return true;
  return denial.between.some((phrase) => {
    const rest = cutEnd(text, phrase);
    return rest !== null && endsDenying(rest, denial);
  });
}

/** Words of alphabets are whole words, with blanks around them; 无 and 没 stand anywhere, and a blank parts what is said. */
const LETTER = /[a-z]/;
const isSpelled = (phrase: string): boolean => LETTER.test(phrase);

/** What is left of a text that ends with a phrase; null where it does not. */
function cutEnd(text: string, given: string): string | null {
  const phrase = given.trim();
  const end = isSpelled(phrase) ? text.trimEnd() : text;
  if (phrase === '' || !end.endsWith(phrase)) return null;
  const rest = end.slice(0, -phrase.length);
  return isSpelled(phrase) && LETTER.test(rest.at(-1) ?? '') ? null : rest;
}

function cutStart(text: string, given: string): boolean {
  const phrase = given.trim();
  const start = isSpelled(phrase) ? text.trimStart() : text;
  if (phrase === '' || !start.startsWith(phrase)) return false;
  return !isSpelled(phrase) || !LETTER.test(start.at(phrase.length) ?? '');
}
