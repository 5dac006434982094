import { DAY, HOUR, type Instant, MINUTE } from '@watchfloor/domain/time';
import { type Population, population } from './callers.js';
import { type Episode, episodesBetween, someEpisode } from './episodes.js';
import { type Course, courseOf } from './history/course.js';
import { looseEnds } from './history/loose-ends.js';
import type { Intent } from './intent.js';
import { type Random, random } from './random.js';
import { emergency, registration } from './registration.js';
import { callTimes } from './rhythm.js';

/** How large a past to make up. */
export interface HistoryOptions {
  readonly seed: string | number;
  /** The instant at which the past ends; no intent is later. */
  readonly now: Instant;
  /** How many complaints stay open. */
  readonly open?: number;
  /** How far back complaints were closed. */
  readonly days?: number;
  /** How many complaints were closed in these days; by default as many as such a floor would close. */
  readonly closed?: number;
}

/** Complaints that were closed in the window may have been received so long before it. */
const LEAD_TIME = 14 * DAY;
/** Part of the open complaints that are past the caller's deadline. */
const OVERDUE = 0.02;
/** The largest part of the open complaints that may be urgent or critical. */
const PRESSING = 0.06;
/** Emergencies of the last hours, as a part of the open complaints; older ones are long done with. */
const EMERGENCIES = 0.035;
/** How many calendar days a complaint stays open on average. */
const DAYS_OPEN = 7.9;
/** More lives than needed are made up, so that the mix of those that stay can be chosen. */
const SURPLUS = 1.25;

/**
 * The past of the city, one complaint after the other: all commands that led to `open` open complaints now and to some
 * thousands closed in the days before. Each complaint's commands are in time order and legal in this order; complaints are
 * in the order in which they came. Calls follow the rhythm of the day and the episodes of the seed, and a surge is under
 * way at `now`.
 */
export function cityLives({
  seed,
  now,
  open = 2000,
  days = 30,
  closed = Math.round((open * 3.8 * days) / 30),
}: HistoryOptions): Intent[][] {
  const root = String(seed);
  const source = random(`${root}/history`);
  const people = population(root);
  const from = now - days * DAY;
  const perDay = Math.max(closed / days, open / DAYS_OPEN) * SURPLUS;
  const ordinary = callTimes(source.fork('calls'), from - LEAD_TIME, now, perDay * (days + LEAD_TIME / DAY));
  const lives = ordinary.map((at) => live(source, at, people, null));
  for (const at of callTimes(source.fork('emergencies'), now - 20 * HOUR, now, open * EMERGENCIES)) {
    const own = source.fork(`emergency ${at}`);
    lives.push(courseOf(own, emergency(own, at, people), at));
  }
  for (const episode of episodes(root, source, from, now)) {
    const calls = source.fork(`episode ${episode.startsAt}`);
    const expected = Math.max(1, (episode.calls * open) / 2000);
    for (const at of callTimes(calls, episode.startsAt, episode.endsAt, expected)) {
      if (at < now) lives.push(live(source, at, people, episode));
    }
  }
  const known = lives.filter((course) => course.closedAt > from);
  const keptOpen = stillOpen(source.fork('open'), openAt(known, now), open, now);
  const done = known.filter((course) => course.closedAt <= now);
  const ends = looseEnds(source.fork('loose ends'), keptOpen, now);
  return [...sample(source.fork('closed'), done, Math.round(closed)), ...keptOpen]
    .sort((one, other) => one.receivedAt - other.receivedAt)
    .map((course) => [
      ...course.intents.filter((intent) => intent.at <= now),
      ...ends.filter((intent) => intent.command.complaintId === course.complaintId).sort(earlierFirst),
    ]);
}

/** The same past as one story: every command of the city in time order. */
export const cityHistory = (options: HistoryOptions): Intent[] => cityLives(options).flat().sort(earlierFirst);

const earlierFirst = (one: Intent, other: Intent): number => one.at - other.at;

/** The scripted episodes of the window and one that is going on. */
function episodes(seed: string, source: Random, from: Instant, now: Instant): Episode[] {
  const current = someEpisode(source.fork('current'), now - 3 * HOUR);
  return [...episodesBetween(seed, from, now - 6 * HOUR), { ...current, endsAt: now + 5 * MINUTE }];
}

/** One life. Each has its own source, named by when it begins, so that lives do not disturb each other. */
function live(source: Random, at: Instant, people: Population, episode: Episode | null): Course {
  const own = source.fork(`${episode?.what ?? 'call'} ${at}`);
  return courseOf(own, registration(own, at, people, episode), at);
}

const openAt = (courses: readonly Course[], now: Instant): readonly Course[] =>
  courses.filter((course) => course.closedAt > now);

/** Open complaints: the emergencies, the wanted part past its deadline, and the rest as it comes. */
function stillOpen(source: Random, courses: readonly Course[], wanted: number, now: Instant): Course[] {
  const isOverdue = ({ dueAt, acceptedAt }: Course): boolean => dueAt < now && acceptedAt > now;
  const pressing = courses.filter((course) => course.pressing);
  const overdue = courses.filter((course) => !course.pressing && isOverdue(course));
  const others = courses.filter((course) => !course.pressing && !isOverdue(course));
  const kept = [
    ...sample(source, pressing, Math.round(wanted * PRESSING)),
    ...sample(source, overdue, Math.round(wanted * OVERDUE)),
  ];
  return [...kept, ...sample(source, others, wanted - kept.length)];
}

/** `count` of them, each as likely as any other; all of them where there are not so many. */
function sample<T>(source: Random, items: readonly T[], count: number): T[] {
  const pool = [...items];
  for (let taken = 0; taken < Math.min(count, pool.length); taken++) {
    const other = source.int(taken, pool.length - 1);
    const swap = pool[taken];
    const found = pool[other];
    if (swap === undefined || found === undefined) break;
    pool[taken] = found;
    pool[other] = swap;
  }
  return pool.slice(0, count);
}
