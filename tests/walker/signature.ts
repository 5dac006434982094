import type { Standing, Thing } from './seen.js';

/** Names without what differs from day to day: numbers, times and ids are `#`. */
export const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '#')
    .replace(/[+\-≈]?\d+(?:[.:,/-]\d+)*\s*(?:天|小时|时|分钟|分|秒|年|月|日|件|%|[dhms](?![a-z]))?/g, '#')
    .replace(/#(?:[\s·]*#)+/g, '#')
    .trim();

/** A word of the interface, as opposed to a word of somebody's case. */
const isWord = (value: string): boolean => /^[a-zA-Z]{1,24}$/.test(value);

/** The name of a form without the case it is about, which comes after its number. */
const plainForm = (name: string): string => plain(name).replace(/#.*$/, '#');

/** An address without its ids and numbers. What stands in many rows alike leads to the same kind of page whatever it is about. */
export function plainAddress(address: string, repeated = false): string {
  const [path = '', search = ''] = address.split('?', 2);
  const asked = [...new URLSearchParams(search)]
    .map(([key, value]) => (isWord(value) && !repeated ? `${key}=${value}` : key))
    .sort()
    .join('&');
  return `${path.replace(/[^/]*\d[^/]*/g, '#')}${asked === '' ? '' : `?${asked}`}`;
}

/** Longer names in rows are somebody's words, not the interface's. */
const LONGEST_WORD = 8;

/** What stands in the frame of every page is the same thing on each of them. */
const inFrame = ({ within: [outermost = ''] }: Thing): boolean => /^(header|banner|nav|navigation)\b/.test(outermost);

/**
 * What kind of thing this is: equal for things that are walked once. The same button of another row is the same kind, and so
 * is the same link with another number on it.
 */
export function kindOf(thing: Thing, { url, overlays }: Pick<Standing, 'url' | 'overlays'>): string {
  const page = plainAddress(url).split('?', 1)[0];
  const { role, name, href, within, repeated } = thing;
  const where = overlays.length > 0 || inFrame(thing) ? '' : page;
  const words = plain(name);
  const short = words.length <= LONGEST_WORD ? words : '';
  const own = href !== null ? plainAddress(href, repeated) : repeated ? short : words;
  return [where, ...within.map(plainForm), role, own].filter(Boolean).join(' › ');
}

/** Where somebody stands: the page, and what lies over it. */
export const placeOf = ({ url, overlays }: Pick<Standing, 'url' | 'overlays'>): string =>
  [plainAddress(url), ...overlays.map(({ role, name }) => `${role} ${plainForm(name)}`)].join(' › ');
