import type { Register } from '@watchfloor/domain/command';
import type { Instant } from '@watchfloor/domain/time';
import { Channel, Urgency } from '@watchfloor/domain/vocabulary';
import type { Caller, Population } from './callers.js';
import { CATEGORIES, type CityCategory, categoryOf, categoryWeight } from './categories.js';
import { cityMoment } from './city-time.js';
import { DISTRICTS, type District } from './districts.js';
import type { Episode } from './episodes.js';
import type { Random } from './random.js';
import { dangerIn } from './rules.js';
import { compose } from './texts/compose.js';

const CHANNELS: readonly (readonly [channel: Channel, weight: number])[] = [
  [Channel.phone, 60],
  [Channel.wechat, 14],
  [Channel.app, 11],
  [Channel.web, 8],
  [Channel.letter, 3],
  [Channel.visit, 3],
  [Channel.other, 1],
];

/** Part of the calls that come from people who have called about the same thing before. */
const AGAIN = 0.05;
/** Part of the calls that leave no name. */
const NAMELESS = 0.05;

/** A caller with a matter. */
interface Matter {
  readonly category: CityCategory;
  readonly district: District;
  readonly caller: Caller | null;
  readonly pressing: boolean;
  readonly again: boolean;
  readonly known: Readonly<Record<string, string>>;
}

/**
 * One call, app message or letter, written down.
 *
 * @param at when it comes in; the hour and the season decide what people call about
 * @param people who may call
 * @param episode what everybody calls about just now; null on an ordinary day
 */
export function registration(random: Random, at: Instant, people: Population, episode: Episode | null): Register {
  return written(random, at, episode ? struck(random, people, episode) : ordinary(random, at, people));
}

/** One emergency, written down: somebody calls about something that cannot wait. */
export function emergency(random: Random, at: Instant, people: Population): Register {
  const { month, hour } = cityMoment(at);
  const category = random.weighted(
    CATEGORIES,
    (candidate) => candidate.pressing * categoryWeight(candidate, month, hour),
  );
  const district = random.weighted(DISTRICTS, (candidate) => candidate.weight);
  return written(random, at, {
    category,
    district,
    caller: people.anybody(random),
    pressing: true,
    again: false,
    known: {},
  });
}

function written(random: Random, at: Instant, matter: Matter): Register {
  const channel = random.weighted(CHANNELS, ([, weight]) => weight)[0];
  const told = compose(random, {
    category: matter.category,
    district: matter.district,
    channel,
    hour: cityMoment(at).hour,
    pressing: matter.pressing,
    again: matter.again,
    known: matter.known,
  });
  const danger = dangerIn(told);
  // whoever writes it down knows the words by which the law makes it critical
  const urgency = danger === null ? told.urgency : Urgency.critical;
  return {
    type: 'register',
    complaintId: uuid(random),
    ...told,
    urgency,
    urgencyReason: told.urgencyReason ?? danger,
    categoryId: matter.category.id,
    districtId: matter.district.id,
    channel: urgency === 'critical' ? Channel.phone : channel,
    caller: matter.caller,
    deadline: { kind: 'policy' },
    source: null,
  };
}

function ordinary(random: Random, at: Instant, people: Population): Matter {
  if (random.chance(AGAIN)) return regular(random, people);
  const { month, hour } = cityMoment(at);
  const category = random.weighted(CATEGORIES, (candidate) => categoryWeight(candidate, month, hour));
  return {
    category,
    district: random.weighted(DISTRICTS, (district) => district.weight),
    caller: random.chance(NAMELESS) ? null : people.anybody(random),
    pressing: random.chance(category.pressing),
    again: random.chance(0.02),
    known: {},
  };
}

function regular(random: Random, people: Population): Matter {
  const { caller, district, categoryId, known } = random.pick(people.regulars);
  return { category: existing(categoryId), district, caller, pressing: false, again: random.chance(0.8), known };
}

function struck(random: Random, people: Population, episode: Episode): Matter {
  return {
    category: existing(random.pick(episode.categoryIds)),
    district: random.pick(episode.districts),
    caller: people.anybody(random),
    pressing: random.chance(episode.pressing),
    again: false,
    known: episode.known,
  };
}

function existing(categoryId: string): CityCategory {
  const category = categoryOf(categoryId);
  if (!category) throw new Error(`the city has no category ${categoryId}`);
  return category;
}

/** A UUID of version 4 from a seeded source, so that the same seed names the same complaints. */
function uuid(random: Random): string {
  const digits = Array.from({ length: 32 }, (_, position) =>
    (position === 12 ? 4 : position === 16 ? random.int(8, 11) : random.int(0, 15)).toString(16),
  ).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
