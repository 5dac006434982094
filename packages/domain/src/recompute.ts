import type { Clock, ClockId } from './clock.js';
import { crossingsOf } from './clockwork/crossings.js';
import type { ClockworkContext, Versions } from './clockwork/keeper.js';
import { clockEvents } from './clockwork.js';
import type { Complaint } from './complaint.js';
import type { LawBook } from './decision.js';
import type { ComplaintEvent, LogEntry } from './event.js';
import { evolve } from './evolve.js';
import { same } from './same.js';

/** The part of a log entry that clocks are derived from. */
export type RecomputedEntry = Pick<LogEntry, 'version' | 'at' | 'actor' | 'events'>;

/** A clock of the log, and what the law makes of the facts. */
export interface ClockDifference {
  readonly clockId: ClockId;
  /** The version of the complaint since which the two differ. */
  readonly since: number;
  /** Null where the log has no such clock. */
  readonly logged: Clock | null;
  /** Null where the law asks for no such clock. */
  readonly derived: Clock | null;
}

/** What a complaint's log says of its clocks, derived anew. */
export interface Recomputed {
  readonly clocks: readonly Clock[];
  /** Empty where the log is what the law makes of it, to the millisecond. */
  readonly differences: readonly ClockDifference[];
}

/**
 * Derives every clock of a complaint anew (cases S43, S59): takes what the log says of clocks out of it, gives the facts that
 * remain to the clockwork again, entry by entry, and compares.
 *
 * What was in force when an entry was written is what the clocks that it starts name; an entry that starts none is taken to
 * have been written under the law that was named last. Whoever knows better passes `inForceAt`.
 *
 * @param entries of one complaint, from its first, in order
 * @param law every version that a clock of it names
 */
export function recompute(
  entries: readonly RecomputedEntry[],
  law: LawBook,
  inForceAt: (entry: RecomputedEntry) => Versions | null = () => null,
): Recomputed {
  let logged: Complaint | null = null;
  let derived: Complaint | null = null;
  let versions = entries.map(({ events }) => versionsNamed(events)).find((named) => named !== null) ?? null;
  const since = new Map<ClockId, number>();
  for (const entry of entries) {
    versions = inForceAt(entry) ?? versionsNamed(entry.events) ?? versions;
    const context = { now: entry.at, law: inForce(law, versions) };
    logged = evolve(logged, entry);
    derived = derive(derived, entry, context);
    for (const id of differing(logged.clocks, derived.clocks)) if (!since.has(id)) since.set(id, entry.version);
  }
  const clocks = derived?.clocks ?? [];
  return {
    clocks,
    differences: [...since].map(([clockId, version]) => ({
      clockId,
      since: version,
      logged: clockIn(logged?.clocks ?? [], clockId),
      derived: clockIn(clocks, clockId),
    })),
  };
}

/** The complaint after an entry, with the clocks that the law gives it. */
function derive(before: Complaint | null, { version, at, actor, events }: RecomputedEntry, context: ClockworkContext) {
  const derived: ComplaintEvent[] = [];
  const happening = { version, at, actor };
  let present = before;
  for (let next = 0; next < events.length; ) {
    // clocks that speak before any fact speak of time, which is told first; else they answer to the facts before them
    const passed = isSaid(events[next]) && present !== null ? crossingsOf(present.clocks, at) : [];
    const fromFacts = skip(events, next, isSaid, Math.max(passed.length, 1));
    const fromAnswers = skip(events, fromFacts, isFact);
    const facts = [...passed, ...events.slice(fromFacts, fromAnswers)];
    const answers = facts.length === 0 ? [] : clockEvents(present, facts, context);
    next = skip(events, fromAnswers, isSaid, answers.length);
    derived.push(...facts, ...answers);
    if (derived.length > 0) present = evolve(before, { ...happening, events: derived });
  }
  return evolve(before, { ...happening, events: derived });
}

/** Where a run of such events ends, at most so long. */
function skip(
  events: readonly ComplaintEvent[],
  from: number,
  such: (event: ComplaintEvent | undefined) => boolean,
  most = Number.POSITIVE_INFINITY,
): number {
  let to = from;
  while (to - from < most && to < events.length && such(events[to])) to += 1;
  return to;
}

/** Whether the clockwork, or time, says it, and nobody else. */
const isSaid = (event: ComplaintEvent | undefined): boolean =>
  event !== undefined && (event.type.startsWith('clock') || event.type === 'breachMarked');

const isFact = (event: ComplaintEvent | undefined): boolean => event !== undefined && !isSaid(event);

/** The versions in force when these were written, as far as they tell. */
function versionsNamed(events: readonly ComplaintEvent[]): Versions | null {
  for (const event of [...events].reverse()) {
    if (event.type === 'lawApplied') return event;
    if (event.type === 'clockStarted') return event.clock;
  }
  return null;
}

/** The law with other versions in force; a complaint lies in one district, whose calendar the version names. */
function inForce(law: LawBook, versions: Versions | null): LawBook {
  if (versions === null) return law;
  const { policyVersion, calendarVersion } = versions;
  return {
    ...law,
    policy: law.policyOf(policyVersion),
    calendarVersion,
    calendarIn: () => law.calendarOf(calendarVersion),
  };
}

function differing(these: readonly Clock[], those: readonly Clock[]): readonly ClockId[] {
  const ids = new Set([...these, ...those].map(({ id }) => id));
  return [...ids].filter((id) => !same(clockIn(these, id), clockIn(those, id)));
}

const clockIn = (clocks: readonly Clock[], id: ClockId): Clock | null =>
  clocks.find((clock) => clock.id === id) ?? null;
