import { DAY, type Instant, type Millis, SECOND } from './time.js';

/** One stretch of time of a zone: the offsets in it, each with the instant from which it holds. */
interface Page {
  readonly from: Float64Array;
  readonly offsets: Float64Array;
}

/** What has been found out about a zone, stretch by stretch: asking Intl costs a thousand times as much. */
interface Zone {
  readonly formatter: Intl.DateTimeFormat;
  readonly pages: Map<number, Page>;
}

const PAGE: Millis = 512 * DAY;
/** Shorter than any offset has held since 1970 (Recife, October 2000: seven days), so that none is stepped over. */
const STEP: Millis = 4 * DAY;

const zones = new Map<string, Zone>();

/**
 * How far the wall clock of a zone is ahead of UTC at an instant.
 *
 * @param timeZone an IANA name
 * @throws RangeError when there is no such zone, or the instant is none
 */
export function offsetAt(timeZone: string, at: Instant): Millis {
  const zone = zones.get(timeZone) ?? openZone(timeZone);
  const number = Math.floor(at / PAGE);
  const { from, offsets } = zone.pages.get(number) ?? readPage(zone, number);
  let index = from.length - 1;
  while (index > 0 && (from[index] as number) > at) index--;
  return offsets[index] as number;
}

function openZone(timeZone: string): Zone {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const zone = { formatter, pages: new Map<number, Page>() };
  zones.set(timeZone, zone);
  return zone;
}

function readPage(zone: Zone, number: number): Page {
  const first = number * PAGE;
  const from = [first];
  const offsets = [askIntl(zone, first)];
  for (let at = first; at < first + PAGE; at += STEP) {
    const known = offsets[offsets.length - 1] as Millis;
    const next = askIntl(zone, at + STEP);
    if (next === known) continue;
    from.push(changeBetween(zone, at, at + STEP, known));
    offsets.push(next);
  }
  const page = { from: Float64Array.from(from), offsets: Float64Array.from(offsets) };
  zone.pages.set(number, page);
  return page;
}

/** The first instant after `before` at which the offset is no longer `known`; zones change on whole seconds. */
function changeBetween(zone: Zone, before: Instant, after: Instant, known: Millis): Instant {
  let low = before / SECOND;
  let high = after / SECOND;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askIntl(zone, middle * SECOND) === known) low = middle;
    else high = middle;
  }
  return high * SECOND;
}

function askIntl({ formatter }: Zone, at: Instant): Millis {
  const field: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatter.formatToParts(at)) field[type] = value;
  const year = field.era === 'BC' ? 1 - Number(field.year) : Number(field.year);
  const shown = new Date(0);
  // Date.UTC takes the years 0 to 99 for 1900 to 1999
  shown.setUTCFullYear(year, Number(field.month) - 1, Number(field.day));
  shown.setUTCHours(Number(field.hour), Number(field.minute), Number(field.second));
  return shown.getTime() - at;
}
