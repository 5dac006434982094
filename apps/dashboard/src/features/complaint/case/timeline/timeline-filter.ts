import type { Entry, Verb } from './timeline-entry.js';

/** How much of the history a reader wants to see. */
export const TimelineView = { people: 'people', urges: 'urges', clocks: 'clocks', all: 'all' } as const;
export type TimelineView = (typeof TimelineView)[keyof typeof TimelineView];

/** Verbs that press somebody, and what came of it. */
const pressing: readonly string[] = ['calledAgain', 'urge', 'supervis', 'escalat'];

const isPressing = (verb: Verb): boolean => pressing.some((beginning) => verb.startsWith(beginning));

const isOfClock = (verb: Verb): boolean => verb.startsWith('clock') || verb === 'breachMarked' || verb === 'lawApplied';

/** What the product notes for itself, and people need not read. */
const notes: readonly Verb[] = ['urgeDelivered', 'callbackPlanned', 'callbackDropped', 'lawApplied'];

/** A deadline that passed, or what became of it, is news for people; that a clock started or stopped is bookkeeping. */
const isBookkeeping = ({ verb, threshold }: Entry): boolean =>
  notes.includes(verb) ||
  (verb.startsWith('clock') &&
    verb !== 'clockCorrected' &&
    verb !== 'clockMissed' &&
    !(verb === 'clockCrossed' && threshold === 'due'));

const belongs: Readonly<Record<TimelineView, (entry: Entry) => boolean>> = {
  people: (entry) => !isBookkeeping(entry),
  urges: ({ verb }) => isPressing(verb),
  clocks: ({ verb }) => isOfClock(verb),
  all: () => true,
};

/** The entries of one view, and how many it folds away; order is kept. */
export function viewed(entries: readonly Entry[], view: TimelineView): { shown: readonly Entry[]; folded: number } {
  const shown = entries.filter(belongs[view]);
  return { shown, folded: entries.length - shown.length };
}
