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
