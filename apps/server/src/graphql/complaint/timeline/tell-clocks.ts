import type { Tellings } from './facts.js';

/** What became of clocks. A crossed threshold and a stop are told at their true instants, however late they were noticed. */
export const clockTellings: Tellings<
  | 'lawApplied'
  | 'clockStarted'
  | 'clockStopped'
  | 'clockMissed'
  | 'clockCancelled'
  | 'clockChanged'
  | 'clockRestored'
  | 'clockCrossed'
  | 'breachMarked'
  | 'clockCorrected'
> = {
  lawApplied: () => ({}),
  clockStarted: ({ clock }, known) => known.clock(clock.id),
  clockStopped: ({ clockId, at }, known) => ({ ...known.clock(clockId), at }),
  clockMissed: ({ clockId, at }, known) => ({ ...known.clock(clockId), at }),
  clockCancelled: ({ clockId, cause: cancelCause }, known) => ({ ...known.clock(clockId), cancelCause }),
  clockChanged: ({ clockId, cause: changeCause }, known) => ({ ...known.clock(clockId), changeCause }),
  clockRestored: ({ clockId }, known) => known.clock(clockId),
  clockCrossed: ({ clockId, threshold, at }, known) => ({ ...known.clock(clockId), threshold, at }),
  breachMarked: ({ clockId, state: breachState }, known) => ({ ...known.clock(clockId), breachState }),
  clockCorrected: ({ clockId }, known) => known.clock(clockId),
};
