import type { Complaint } from '../complaint.js';
import { type CriticalCause, type CriticalTexts, criticalCause } from '../critical.js';
import type { EscalationRule } from '../policy.js';
import type { EscalationCause } from '../vocabulary.js';

/** What really happened to a complaint, as far as words that make one critical could have had a part in it. */
export const Became = {
  /** The words of the law in force then made it critical when it was registered. */
  byWords: 'byWords',
  /** A person, or time, made it critical or escalated it, at once or later. */
  otherwise: 'otherwise',
  /** It was neither. */
  never: 'never',
} as const;
export type Became = (typeof Became)[keyof typeof Became];

/** Of each cause: whether words bring it about when a complaint is registered. */
const broughtByWords: Readonly<Record<EscalationCause, boolean>> = {
  ...{ threat: true, safety: true, mass: true, willEscalate: true, escalatedBefore: true },
  ...{ byHand: false, breach: false, dissatisfied: false },
};

export function whatBecameOf({
  escalations,
  raisedAt,
  receivedAt,
}: Pick<Complaint, 'escalations' | 'raisedAt' | 'receivedAt'>): Became {
  const byWords = escalations.some((one) => broughtByWords[one.cause] && one.raisedAt === receivedAt);
  if (byWords) return 'byWords';
  return escalations.length > 0 || raisedAt.critical !== undefined ? 'otherwise' : 'never';
}

/** A complaint as it was registered, and what became of it. */
export interface TriedCase {
  readonly texts: CriticalTexts;
  /** Whether an earlier complaint of the same caller had been escalated by then. */
  readonly escalatedBefore: boolean;
  readonly became: Became;
}

/** How words would have judged a complaint; `found` is null where it would not have been critical by them. */
export interface WordVerdict {
  readonly found: CriticalCause | null;
  readonly became: Became;
  /** Whether that differs from what the words of then did. */
  readonly differs: boolean;
}

/** What the words of a policy would have said of a complaint of the past. */
export function wordVerdict(
  { texts, escalatedBefore, became }: TriedCase,
  words: Pick<EscalationRule, 'critical' | 'denial'>,
): WordVerdict {
  const found = criticalCause(texts, words, escalatedBefore);
  return { found, became, differs: (found !== null) !== (became === 'byWords') };
}
