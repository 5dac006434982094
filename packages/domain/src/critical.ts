import type { Register } from './command.js';
import type { Context } from './decision.js';
import type { EscalationCause } from './vocabulary.js';

/**
 * Why a registration is critical by the policy's words, and the word that says so; null when nothing does. Strong words alone
 * do not: `escalatedBefore` wants a caller whose earlier complaint was escalated.
 */
export function criticalCause(
  { title, details }: Pick<Register, 'title' | 'details'>,
  { law, callerEscalatedBefore }: Context,
): { readonly cause: EscalationCause; readonly word: string } | null {
  for (const { cause, words } of law.policy.escalation.critical) {
    if (cause === 'escalatedBefore' && !callerEscalatedBefore) continue;
    const word = words.find((candidate) => title.includes(candidate) || details.includes(candidate));
    if (word !== undefined) return { cause, word };
  }
  return null;
}
