import { DAY } from '@watchfloor/domain/time';
import { parseInstant } from '../../../live/clock.js';
import type { Format } from '../../../ui/use-format.js';

const farApart = 300 * DAY;

/** An instant of the wire as people write it beside another one: without its year unless the two lie far apart. */
export function momentBeside(format: Format, instant: string, beside: string): string {
  const apart = Math.abs(parseInstant(instant) - parseInstant(beside));
  return apart > farApart ? format.dateTime(instant) : format.shortDateTime(instant);
}
