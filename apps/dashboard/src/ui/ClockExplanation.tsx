import { SECOND } from '@watchfloor/domain/time';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/words.js';
import { parseInstant } from '../live/clock.js';
import { useNow } from '../live/use-clock.js';
import type { BadgeClock } from './clock-face.js';
import { lengthInWords } from './duration.js';
import { useFormat } from './use-format.js';

/** A deadline in a sentence: which promise, how long is left or has passed, and when it is due or since when it stands still. */
export function ClockExplanation({ clock }: { clock: BadgeClock }) {
  const { language } = useLanguage();
  const words = useWords();
  const format = useFormat();
  const now = useNow(SECOND);
  const left = parseInstant(clock.dueAt) - (clock.pausedAt === null ? now : parseInstant(clock.pausedAt));
  const stands = clock.pausedAt === null ? (left > 0 ? 'left' : 'over') : 'paused';
  return (
    <FormattedMessage
      id={`ui.clock.${stands}`}
      values={{
        metric: words.metricInFull(clock.metric),
        length: lengthInWords(Math.abs(left), language),
        due: format.dateTime(clock.dueAt),
        since: clock.pausedAt === null ? '' : format.dateTime(clock.pausedAt),
        provisional: clock.provisional ? 'yes' : 'no',
      }}
    />
  );
}
