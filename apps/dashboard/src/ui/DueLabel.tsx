import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.js';
import { parseInstant } from '../live/clock.js';
import { useClockLabel } from '../live/use-clock.js';
import classes from './DueLabel.module.css';
import { countdown, countdownChangesAt } from './duration.js';
import { useFormat } from './use-format.js';

/** How long until something is due, or for how long it has been overdue; the moment itself is in the title. */
export function DueLabel({ dueAt }: { dueAt: string }) {
  const { language } = useLanguage();
  const format = useFormat();
  const label = useMemo(() => {
    const due = parseInstant(dueAt);
    return {
      read: (now: number) => countdown(due, now, language),
      nextChangeAt: (now: number) => countdownChangesAt(due, now),
    };
  }, [dueAt, language]);
  const left = useClockLabel(label);
  return (
    <time
      className={classes.due}
      dateTime={dueAt}
      title={format.dateTime(dueAt)}
      data-overdue={left.startsWith('+') || undefined}
    >
      {left}
    </time>
  );
}
