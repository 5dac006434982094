import { DEPARTMENTS } from '../departments.js';
import { CITY, type District, type PlaceKind } from '../districts.js';
import { SURNAMES } from '../people.js';
import type { Random } from '../random.js';
import { AMOUNTS, BUSINESSES, PAST, TIMES } from './slot-words.js';

/** Who speaks: the agent who writes down a call ("其"), or the caller who types ("我"). */
export type Voice = 'agent' | 'caller';

/** What the words of one complaint agree on. A slot asked for twice is the same place, the same shop, the same count. */
export interface Story {
  /** The word for a slot, without braces. Throws for a slot that nobody defined, so that no brace reaches a reader. */
  word(slot: string): string;
}

const VOICE: Readonly<Record<Voice, Readonly<Record<string, string>>>> = {
  agent: { I: '其', my: '其', we: '居民' },
  caller: { I: '我', my: '我', we: '我们' },
};

/** Slots that name a place of the district. */
export const PLACE_SLOTS: Readonly<Record<string, PlaceKind>> = {
  estate: 'estates',
  road: 'roads',
  village: 'villages',
  community: 'communities',
  school: 'schools',
  kinder: 'kindergartens',
  hospital: 'hospitals',
  market: 'markets',
  mall: 'malls',
  park: 'parks',
  river: 'rivers',
  factory: 'factories',
  site: 'sites',
};

/**
 * Opens a story in a district.
 *
 * @param hourOfDay 0 to 23 in the city, so that "this morning" is not said at dawn
 * @param given words that are settled beforehand, by slot
 */
export function openStory(
  random: Random,
  district: District,
  voice: Voice,
  hourOfDay: number,
  given: Readonly<Record<string, string>> = {},
): Story {
  const known = new Map<string, string>(Object.entries({ ...VOICE[voice], ...given }));
  const past = random.pick(PAST);
  known.set('before', past.before);
  known.set('dur', past.duration);
  const recent = random.pick(TIMES.recent.filter((time) => hourOfDay >= time.fromHour));
  known.set('lately', recent.lately);
  known.set('hours', random.pick(recent.hours));
  known.set('district', district.name);
  known.set('city', CITY.name);

  // A place lies in one street, whoever calls about it.
  const settle = (place: string, places: readonly string[]): string => {
    const street = district.streets[places.indexOf(place) % district.streets.length];
    if (street && !known.has('street')) known.set('street', street.name);
    return place;
  };
  for (const [slot, place] of Object.entries(given)) {
    const kind = PLACE_SLOTS[slot];
    if (kind) settle(place, district.places[kind]);
  }
  const invent = (slot: string): string => {
    const kind = PLACE_SLOTS[slot];
    if (kind) return settle(random.pick(district.places[kind]), district.places[kind]);
    switch (slot) {
      case 'crossroad':
        return random.pick(district.places.roads.filter((road) => road !== known.get('road')));
      case 'street':
        return random.pick(district.streets).name;
      case 'hall':
        return `${district.name}政务服务中心`;
      case 'dept':
        return random.pick(DEPARTMENTS).shortName;
      case 'surname':
        return random.pick(SURNAMES);
      case 'bldg':
        return `${random.int(1, 32)}号楼`;
      case 'unit':
        return `${word('bldg')}${random.int(1, 4)}单元`;
      case 'door':
        return `${random.int(3, 398)}号`;
      case 'floor':
        return String(random.int(7, 32));
      case 'n':
        return String(random.int(6, 34));
      case 'age':
        return `${random.int(68, 91)}岁`;
      case 'temp':
        return `${random.int(11, 16)}度`;
      case 'bus':
        return `${random.int(2, 119)}路`;
      case 'fare':
        return `${random.int(39, 398)}元`;
      case 'money':
        return `${random.int(82, 960) * 10}元`;
      case 'bigmoney':
        return `${(random.int(11, 186) / 10).toFixed(1)}万元`;
      default: {
        const words = BUSINESSES[slot] ?? TIMES.words[slot] ?? AMOUNTS[slot];
        if (!words) throw new Error(`no text slot is called {${slot}}`);
        return random.pick(words);
      }
    }
  };
  const word = (slot: string): string => {
    const told = known.get(slot);
    if (told !== undefined) return told;
    const invented = invent(slot);
    known.set(slot, invented);
    return invented;
  };
  return { word };
}

/** Fills every `{slot}` of a text from a story. */
export const fill = (text: string, story: Story): string =>
  text.replace(/\{(\w+)\}/g, (_, slot: string) => story.word(slot));
