import { useIntl } from 'react-intl';
import { useLanguage } from '../../../../i18n/language.js';
import { useWords } from '../../../../i18n/words.js';
import { parseInstant } from '../../../../live/clock.js';
import { lengthInWords } from '../../../../ui/duration.js';
import type { StoryClock } from './clock-story.js';

/** How a finished clock ended, and by how much. */
export function Verdict({ clock }: { clock: StoryClock }) {
  const { formatMessage } = useIntl();
  const { language } = useLanguage();
  const words = useWords();
  if (clock.stoppedAt === null || clock.state === 'cancelled') return words.clockState(clock.state);
  const spare = parseInstant(clock.dueAt) - parseInstant(clock.stoppedAt);
  return formatMessage(
    { id: spare >= 0 ? 'complaint.clocks.met' : 'complaint.clocks.missed' },
    { length: lengthInWords(Math.abs(spare), language) },
  );
}
