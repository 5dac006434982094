import type { Kind, Urgency } from '@watchfloor/domain/vocabulary';

/**
 * One situation that people call about. Every title of a case goes with every body of it.
 * Slots in braces are filled from one story, so that the place in the title is the place in the body (`slots.ts`).
 */
export interface TextCase {
  readonly kind: Kind;
  readonly urgency: Urgency;
  /** Why it is urgent; null for a normal one. */
  readonly reason: string | null;
  readonly titles: readonly string[];
  readonly details: readonly string[];
}

/** The situations of each second-level category. */
export type CategoryTexts = Readonly<Record<string, readonly TextCase[]>>;

type Tell = (titles: readonly string[], ...details: readonly string[]) => TextCase;

const tell =
  (kind: Kind): Tell =>
  (titles, ...details) => ({ kind, urgency: 'normal', reason: null, titles, details });

export const grievance = tell('grievance');
export const help = tell('help');
export const inquiry = tell('inquiry');
export const report = tell('report');
export const suggestion = tell('suggestion');
export const praise = tell('praise');

/** Makes a case urgent: hard to mend later if nothing is done now, or it blocks daily life. */
export const urgent = (reason: string, told: TextCase): TextCase => ({ ...recent(told), urgency: 'urgent', reason });

/** Makes a case critical: danger to life, or a threat. */
export const critical = (reason: string, told: TextCase): TextCase => ({
  ...recent(told),
  urgency: 'critical',
  reason,
});

/** What is urgent began within the last day: "last week" would be out of place. */
const recent = (told: TextCase): TextCase => ({
  ...told,
  titles: told.titles.map((title) => title.replaceAll('{ago}', '{lately}')),
  details: told.details.map((detail) => detail.replaceAll('{ago}', '{lately}')),
});
