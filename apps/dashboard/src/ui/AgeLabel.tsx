import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.js';
import { parseInstant } from '../live/clock.js';
import { useClockLabel } from '../live/use-clock.js';
import { age, ageChangesAt } from './duration.js';
import { useFormat } from './use-format.js';

/** How long ago something was, in its largest unit; the moment itself is in the title. `since` is a wire instant. */
export function AgeLabel({ since }: { since: string }) {
  const { language } = useLanguage();
  const format = useFormat();
  const label = useMemo(() => {
    const from = parseInstant(since);
    return {
      read: (now: number) => age(now - from, language),
      nextChangeAt: (now: number) => ageChangesAt(from, now),
    };
  }, [since, language]);
  return (
    <time dateTime={since} title={format.dateTime(since)}>
      {useClockLabel(label)}
    </time>
  );
}
