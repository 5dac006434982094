import type { ComplaintEvent, LogEntry } from '@watchfloor/domain/event';
import type { Instant } from '@watchfloor/domain/time';
import type { Facts } from './facts.js';
import { Known } from './known.js';
import { tellings } from './tellings.js';
import { TimelineVerb, type Told } from './verb.js';

/** One fact of a complaint's history. `actorName` is the log's reference. */
export interface TimelineEntry extends Facts {
  readonly id: string;
  readonly position: number;
  readonly at: Instant;
  readonly actorName: string;
  readonly bySystem: boolean;
  readonly verb: TimelineVerb;
}

/** @param entries a complaint's whole log, newest first, as it is read
 * @returns an entry for each event that people read, newest first */
export function timelineOf(entries: readonly LogEntry[]): TimelineEntry[] {
  const known = new Known();
  const told = entries.toReversed().flatMap((entry) =>
    entry.events.flatMap((event, index): TimelineEntry[] => {
      known.learn(event);
      if (!isTold(event, entry)) return [];
      return [
        {
          id: `${entry.position}:${index}`,
          position: entry.position,
          at: entry.at,
          actorName: entry.actor,
          bySystem: entry.actor === 'system',
          verb: event.type,
          ...tell(event, known),
        },
      ];
    }),
  );
  return told.reverse();
}

/** Nobody reads what the product notes for itself, thresholds that a worse one hid, and that an urge arrived at once. */
function isTold(event: ComplaintEvent, entry: LogEntry): event is Told {
  if (event.type === 'clockCrossed') return !event.skipped;
  if (event.type === 'urgeReleased') return event.nobodyThere;
  if (event.type === 'urgeDelivered') {
    return !entry.events.some((other) => other.type === 'urged' && other.urgeId === event.urgeId);
  }
  return event.type in TimelineVerb;
}

function tell<T extends Told['type']>(event: Extract<Told, { type: T }>, known: Known): Facts {
  const telling: (event: Extract<Told, { type: T }>, known: Known) => Facts = tellings[event.type as T];
  return telling(event, known);
}
