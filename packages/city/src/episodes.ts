import { DAY, type Instant, MINUTE } from '@watchfloor/domain/time';
import { cityInstant, cityMoment } from './city-time.js';
import { DISTRICTS, type District } from './districts.js';
import { type Random, random } from './random.js';
import { BUSINESSES } from './texts/slot-words.js';

/** Something that makes many people call at once. */
export interface Episode {
  readonly what: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** How many calls it brings in a city with 2,000 open complaints. */
  readonly calls: number;
  readonly categoryIds: readonly string[];
  readonly districts: readonly District[];
  /** The one place everybody calls about, by slot; empty where the whole district is struck. */
  readonly known: Readonly<Record<string, string>>;
  /** Part of the calls that are urgent, where the category has urgent situations. */
  readonly pressing: number;
}

/** What can happen to the city. */
interface Script {
  readonly what: string;
  readonly categoryIds: readonly string[];
  readonly months: readonly number[];
  readonly hours: readonly [shortest: number, longest: number];
  readonly calls: readonly [fewest: number, most: number];
  /** How many districts are struck; one place of one district when 0. */
  readonly districts: number;
  readonly place: 'estate' | 'gym' | 'road' | null;
  readonly pressing: number;
}

const ALL_YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const SCRIPTS: readonly Script[] = [
  script('cold snap', 'utilities-heating', [11, 12, 1, 2], [24, 40], [70, 120], 7, null, 0.2),
  script(
    'rainstorm',
    'utilities-drainage urban-green transport-road',
    [4, 5, 6, 7, 8, 9],
    [4, 9],
    [50, 90],
    5,
    null,
    0.5,
  ),
  script('water main burst', 'utilities-water-off', ALL_YEAR, [3, 7], [18, 34], 1, null, 0.85),
  script('power cut', 'utilities-power-off', ALL_YEAR, [2, 5], [16, 30], 1, null, 0.8),
  script('heating plant fails', 'utilities-heating', [11, 12, 1, 2, 3], [4, 9], [14, 26], 0, 'estate', 0.7),
  script('gym closes overnight', 'market-prepaid', ALL_YEAR, [6, 12], [12, 26], 0, 'gym', 0.3),
  script('faulty handover', 'housing-quality', ALL_YEAR, [6, 10], [10, 20], 0, 'estate', 0.05),
  script('night works', 'ecology-site-noise', ALL_YEAR, [3, 5], [8, 16], 1, null, 0),
  script('bus line cut', 'transport-bus', ALL_YEAR, [8, 12], [10, 18], 0, 'estate', 0),
];

function script(
  what: string,
  categoryIds: string,
  months: readonly number[],
  hours: Script['hours'],
  calls: Script['calls'],
  districts: number,
  place: Script['place'],
  pressing: number,
): Script {
  return { what, categoryIds: categoryIds.split(' '), months, hours, calls, districts, place, pressing };
}

/** Chooses something that can happen in a month of the year, and whom it strikes. */
export function someEpisode(source: Random, startsAt: Instant): Episode {
  const { month } = cityMoment(startsAt);
  const chosen = source.pick(SCRIPTS.filter((candidate) => candidate.months.includes(month)));
  const struck = Array.from({ length: Math.max(1, chosen.districts) }, () =>
    source.weighted(DISTRICTS, (district) => district.weight),
  );
  return {
    what: chosen.what,
    startsAt,
    endsAt: startsAt + source.int(chosen.hours[0] * 60, chosen.hours[1] * 60) * MINUTE,
    calls: source.int(...chosen.calls),
    categoryIds: chosen.categoryIds,
    districts: [...new Set(struck)],
    known: knownPlace(source, chosen.place, struck[0]),
    pressing: chosen.pressing,
  };
}

function knownPlace(source: Random, place: Script['place'], district: District | undefined): Episode['known'] {
  if (place === null || !district) return {};
  if (place === 'gym') return { gym: source.pick(BUSINESSES.gym ?? []) };
  return { [place]: source.pick(district.places[place === 'estate' ? 'estates' : 'roads']) };
}

const WEEK = 7 * DAY;

/** The scripted episodes of a seed that overlap [from, to): one or two a week, each at its own hour. */
export function episodesBetween(seed: string, from: Instant, to: Instant): Episode[] {
  const episodes: Episode[] = [];
  for (let week = Math.floor(from / WEEK) - 1; week * WEEK < to; week++) {
    const source = random(`${seed}/week ${week}`);
    for (let left = source.int(1, 2); left > 0; left--) {
      const { day } = cityMoment(week * WEEK);
      const episode = someEpisode(source, cityInstant(day + source.int(0, 6), source.int(6, 21)));
      if (episode.startsAt < to && episode.endsAt > from) episodes.push(episode);
    }
  }
  return episodes;
}

const WINDOW = 20 * MINUTE;

/** The small surge that a running demo is in at an instant, if any: now and then some minutes of calls about one thing. */
export function surgeAt(seed: string, now: Instant): Episode | null {
  const window = Math.floor(now / WINDOW);
  const source = random(`${seed}/surge ${window}`);
  if (!source.chance(0.45)) return null;
  const startsAt = window * WINDOW + source.int(0, 14) * MINUTE;
  if (now < startsAt || now >= startsAt + 4 * MINUTE) return null;
  return { ...someEpisode(source, startsAt), endsAt: startsAt + 4 * MINUTE };
}
