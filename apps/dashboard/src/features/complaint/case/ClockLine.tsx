import { useIntl } from 'react-intl';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/words.js';
import { parseInstant } from '../../../live/clock.js';
import { ClockBadge } from '../../../ui/ClockBadge.js';
import { lengthInWords } from '../../../ui/duration.js';
import { useFormat } from '../../../ui/use-format.js';
import styles from './ClocksPanel.module.css';
import type { StoryClock } from './clock-story.js';
import { momentBeside } from './moments.js';

interface ClockLineProps {
  readonly clock: StoryClock;
  /** The department it binds; null for the center. */
  readonly owner: string | null;
  readonly now: string;
}

/** One promise: its metric, who owes it, how long it allows and until when, and how it stands. */
export function ClockLine({ clock, owner, now }: ClockLineProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  const due = momentBeside(format, clock.dueAt, now);
  return (
    <li className={styles.line} data-state={clock.state}>
      <span className={styles.metric}>
        {words.metricInFull(clock.metric)}
        <span className={styles.owner}>
          {owner === null ? formatMessage({ id: 'complaint.clocks.center' }) : words.department(owner)}
        </span>
      </span>
      <span className={styles.state}>
        {clock.state === 'running' ? <ClockBadge clock={clock} named={false} /> : <Verdict clock={clock} />}
      </span>
      <span className={styles.due}>
        {clock.limit
          ? `${formatMessage({ id: `complaint.limit.${clock.limit.unit}` }, { amount: clock.limit.amount })} · `
          : null}
        {formatMessage({ id: clock.provisional ? 'complaint.clocks.dueProvisional' : 'complaint.clocks.due' }, { due })}
      </span>
    </li>
  );
}

/** How a finished clock ended, and by how much. */
function Verdict({ clock }: { clock: StoryClock }) {
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
