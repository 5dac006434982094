import type { Entry, Verb } from './timeline-sentence.js';

/** How much of the history a reader wants to see. */
export const TimelineView = { people: 'people', urges: 'urges', clocks: 'clocks', all: 'all' } as const;
export type TimelineView = (typeof TimelineView)[keyof typeof TimelineView];

type Theme = 'handling' | 'pressing' | 'clock';

const themes: Readonly<Record<Verb, Theme>> = {
  registered: 'handling',
  assigned: 'handling',
  signed: 'handling',
  answered: 'handling',
  answerAccepted: 'handling',
  closed: 'handling',
  calledAgain: 'pressing',
  urged: 'pressing',
  urgeAnswered: 'pressing',
  escalated: 'pressing',
  escalationAcknowledged: 'pressing',
  callerRevealed: 'handling',
  clockStarted: 'clock',
  clockStopped: 'clock',
  clockCancelled: 'clock',
  clockCrossed: 'clock',
};

/** A deadline passed is news for people; that a clock started or stopped is bookkeeping. */
const isBookkeeping = (entry: Entry): boolean =>
  themes[entry.verb] === 'clock' && !(entry.verb === 'clockCrossed' && entry.threshold === 'due');

/** The entries of one view, and how many it folds away; order is kept. */
export function viewed(entries: readonly Entry[], view: TimelineView): { shown: readonly Entry[]; folded: number } {
  const shown = entries.filter((entry) => {
    if (view === 'all') return true;
    if (view === 'people') return !isBookkeeping(entry);
    return themes[entry.verb] === (view === 'urges' ? 'pressing' : 'clock');
  });
  return { shown, folded: entries.length - shown.length };
}
