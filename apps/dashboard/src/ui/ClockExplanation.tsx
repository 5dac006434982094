import { SECOND } from '@watchfloor/domain/time';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/words.js';
import { parseInstant } from '../live/clock.js';
import { useNow } from '../live/use-clock.js';
import type { BadgeClock } from './clock-face.js';
import { lengthInWords } from './duration.js';
import { useFormat } from './use-format.js';

/** A deadline in a sentence: which promise, how long is left or has passed, and when it is due. */
export function ClockExplanation({ clock }: { clock: BadgeClock }) {
  const { language } = useLanguage();
  const words = useWords();
  const format = useFormat();
  const left = parseInstant(clock.dueAt) - useNow(SECOND);
  return (
    <FormattedMessage
      id={left > 0 ? 'ui.clock.left' : 'ui.clock.over'}
      values={{
        metric: words.metricInFull(clock.metric),
        length: lengthInWords(Math.abs(left), language),
        due: format.dateTime(clock.dueAt),
        provisional: clock.provisional ? 'yes' : 'no',
      }}
    />
  );
}
