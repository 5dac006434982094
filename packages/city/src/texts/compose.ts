import type { Channel, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import type { CityCategory } from '../categories.js';
import type { District } from '../districts.js';
import type { Random } from '../random.js';
import type { TextCase } from './case.js';
import { fill, openStory, PLACE_SLOTS, type Story, type Voice } from './slots.js';
import { CLOSERS, KIND_CLOSERS, OPENERS, PRELUDES, type Tone, URGENT_CLOSERS } from './tones.js';

/** What the words of a complaint depend on. */
export interface Occasion {
  readonly category: CityCategory;
  readonly district: District;
  readonly channel: Channel;
  /** 0 to 23 in the city. */
  readonly hour: number;
  /** Whether the situation is to be urgent or critical; ignored where the category has no such texts. */
  readonly pressing: boolean;
  /** The caller has called about the same thing before. */
  readonly again: boolean;
  /** Many call about this one place: its name, by slot (`estate`, `road` …). */
  readonly known?: Readonly<Record<string, string>>;
}

/** A complaint in words, with what they say of its kind and urgency. */
export interface Told {
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly urgencyReason: string | null;
  readonly title: string;
  readonly details: string;
  readonly place: string;
}

/** Kinds with a grudge, which moods colour. */
const GRIEVED: readonly Kind[] = ['grievance', 'report', 'help'];

const TONES: readonly (readonly [tone: Tone, weight: number])[] = [
  ['plain', 46],
  ['polite', 12],
  ['angry', 14],
  ['terse', 12],
  ['wordy', 6],
  ['group', 4],
  ['threat', 4],
];

/** Tells a complaint: picks a situation of the category, a mood and the words, and makes them agree. */
export function compose(random: Random, occasion: Occasion): Told {
  const told = pickCase(random, occasion);
  const voice: Voice = isWritten(occasion.channel) && told.urgency !== 'critical' ? 'caller' : 'agent';
  const story = openStory(random, occasion.district, voice, occasion.hour, occasion.known);
  const title = random.pick(told.titles);
  const body = random.pick(told.details);
  const tone = toneFor(random, told, occasion.again);
  const place = placeOf(story, occasion.district, `${title}${body}`);
  return {
    kind: told.kind,
    urgency: told.urgency,
    urgencyReason: told.reason,
    title: `${fill(title, story)}${tone === 'again' ? random.pick(['（再次反映）', '（重复诉求）', '']) : ''}`,
    details: fill(detailsOf(random, told, body, tone, voice), story),
    place,
  };
}

const isWritten = (channel: Channel): boolean => channel !== 'phone' && channel !== 'visit';

function pickCase(random: Random, { category, pressing, known = {} }: Occasion): TextCase {
  const about = category.cases.filter((told) => saysAny(told, Object.keys(known)));
  const cases = about.length > 0 ? about : category.cases;
  const pressed = cases.filter((told) => told.urgency !== 'normal');
  const calm = cases.filter((told) => told.urgency === 'normal');
  const pool = (pressing && pressed.length > 0) || calm.length === 0 ? pressed : calm;
  return random.weighted(pool, weightOf);
}

/** Whether every body of a case speaks of one of the slots. */
const saysAny = (told: TextCase, slots: readonly string[]): boolean =>
  told.details.every((detail) => slots.some((slot) => detail.includes(`{${slot}}`)));

function weightOf({ kind, urgency }: TextCase): number {
  if (kind === 'praise') return 0.35;
  if (kind === 'suggestion') return 0.6;
  return urgency === 'critical' ? 0.12 : 1;
}

function toneFor(random: Random, told: TextCase, again: boolean): Tone {
  if (!GRIEVED.includes(told.kind)) return 'plain';
  if (told.urgency !== 'normal') return 'terse';
  return again ? 'again' : random.weighted(TONES, ([, weight]) => weight)[0];
}

function detailsOf(random: Random, told: TextCase, body: string, tone: Tone, voice: Voice): string {
  const opener = random.pick(OPENERS[told.kind === 'report' ? 'grievance' : told.kind][voice]);
  const prelude = PRELUDES[tone]?.[voice];
  const said = tone === 'terse' && told.urgency === 'normal' ? firstSentence(body) : body;
  return [
    opener,
    prelude ? random.pick(prelude) : '',
    unrepeated(opener, said),
    closer(random, told, said, tone, voice),
  ].join('');
}

/** The body without the verb that its opener has already said. */
function unrepeated(opener: string, body: string): string {
  if (/咨询|了解/.test(opener)) return body.replace(/^想(了解|咨询)/, '');
  return opener.includes('建议') ? body.replace(/^建议/, '') : body;
}

function closer(random: Random, { kind, urgency }: TextCase, body: string, tone: Tone, voice: Voice): string {
  if (urgency !== 'normal') return random.pick(URGENT_CLOSERS[voice]);
  const asked = /请[^，。？]*[，。？]?[^，。？]*[。？]$/.test(body);
  if (asked && tone === 'plain' && random.chance(0.6)) return '';
  return random.pick((KIND_CLOSERS[kind] ?? CLOSERS[tone])[voice]);
}

/** A terse caller says one sentence, if that sentence can stand alone. */
function firstSentence(body: string): string {
  const end = body.indexOf('。') + 1;
  return end >= 28 ? body.slice(0, end) : body;
}

/** Where it is: the street and the place that the words name first. */
function placeOf(story: Story, district: District, template: string): string {
  const slots = [...template.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot);
  const slot = slots.find((candidate) => candidate in PLACE_SLOTS);
  if (!slot) return `${district.name}${story.word('street')}`;
  const place = story.word(slot);
  const within = slot === 'estate' && slots.includes('bldg') ? story.word('bldg') : '';
  const door = slot === 'road' && slots.includes('door') ? story.word('door') : '';
  return `${district.name}${story.word('street')}${place}${within}${door}`;
}
