import { useIntl } from 'react-intl';
import { useWords } from '../../../../i18n/words.js';
import { useFormat } from '../../../../ui/use-format.js';
import { momentBeside } from '../moments.js';
import styles from './Timeline.module.css';
import type { Entry } from './timeline-entry.js';
import type { Names } from './timeline-sentence.js';

interface TimelineExtrasProps {
  readonly entry: Entry;
  readonly names: Names;
  readonly now: string;
}

/** What a fact says besides its sentence: the next step, from when to when, who pays for the time, who got a copy. */
export function TimelineExtras({ entry, names, now }: TimelineExtrasProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  const moment = (at: string) => momentBeside(format, at, now);
  const { nextStep, from, to, promisedAt, chargedTo, copiedTo } = entry;
  const extras: readonly (readonly [string, string | null])[] = [
    ['next', nextStep],
    ['from', from && moment(from)],
    ['to', to && moment(to)],
    ['promised', promisedAt && moment(promisedAt)],
    ['charged', chargedTo && words.department(chargedTo)],
    ['copied', copiedTo === null || copiedTo.length === 0 ? null : names.list(copiedTo.map(words.addressee))],
  ];
  return extras.map(([id, said]) =>
    said ? (
      <p key={id} className={styles.extra}>
        {formatMessage({ id: `complaint.timeline.${id}` })} · {said}
      </p>
    ) : null,
  );
}
