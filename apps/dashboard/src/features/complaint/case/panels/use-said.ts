import { useIntl } from 'react-intl';
import { useFormat } from '../../../../ui/use-format.js';
import { momentBeside } from '../moments.js';

/** Who did something and when, as small print says it: `王敏 11-22 10:30`. */
export function useSaid(now: string): {
  at(instant: string): string;
  by(person: string, instant: string): string;
  say(id: string, values?: Readonly<Record<string, string | number>>): string;
} {
  const { formatMessage } = useIntl();
  const format = useFormat();
  const at = (instant: string) => momentBeside(format, instant, now);
  return {
    at,
    by: (person, instant) => `${person} ${at(instant)}`,
    say: (id, values) => formatMessage({ id: `complaint.${id}` }, values),
  };
}
