import { TextInput } from '@mantine/core';
import { type CalendarSpec, type Hours, type Weekday, weekdays } from '@watchfloor/domain/calendar';
import { same } from '@watchfloor/domain/same';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Fact } from '../Section.js';
import shared from '../Settings.module.css';
import { Was } from '../Was.js';
import { hoursText, parseHours } from './hours-text.js';

interface WeeklyHoursProps {
  readonly weekly: CalendarSpec['weekly'];
  readonly before: CalendarSpec['weekly'];
  /** Null where they are only to be read. */
  readonly onChange: ((weekly: CalendarSpec['weekly']) => void) | null;
}

/** The week begins on Monday. */
const week: readonly Weekday[] = [...weekdays.slice(1), 'sun'];

/** When work is done on each day of the week, breaks left out. */
export function WeeklyHours({ weekly, before, onChange }: WeeklyHoursProps) {
  const { formatMessage } = useIntl();
  return (
    <dl className={shared.facts}>
      {week.map((day) => {
        const name = formatMessage({ id: `settings.weekday.${day}` });
        const [hours, was] = [weekly[day] ?? [], before[day] ?? []];
        const words = (spans: readonly Hours[]) =>
          spans.length === 0 ? formatMessage({ id: 'settings.hours.off' }) : hoursText(spans);
        return (
          <Fact key={day} label={name}>
            {onChange === null ? (
              words(hours)
            ) : (
              <span className={shared.limit}>
                <HoursField label={name} hours={hours} onChange={(next) => onChange(withDay(weekly, day, next))} />
                {same(hours, was) ? null : <Was>{words(was)}</Was>}
              </span>
            )}
          </Fact>
        );
      })}
    </dl>
  );
}

/** A day without hours is not named at all. */
function withDay(weekly: CalendarSpec['weekly'], day: Weekday, hours: readonly Hours[]): CalendarSpec['weekly'] {
  const { [day]: _, ...others } = weekly;
  return hours.length === 0 ? others : { ...others, [day]: hours };
}

interface HoursFieldProps {
  readonly label: string;
  readonly hours: readonly Hours[];
  readonly onChange: (hours: readonly Hours[]) => void;
}

/** Hours as a line of text; what cannot be read is kept and told, and does not change the calendar. */
function HoursField({ label, hours, onChange }: HoursFieldProps) {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? hours : parseHours(typed);
  return (
    <TextInput
      size="xs"
      w={240}
      aria-label={label}
      placeholder={formatMessage({ id: 'settings.hours.off' })}
      value={typed ?? hoursText(hours)}
      error={read === null ? formatMessage({ id: 'settings.hours.wrong' }) : null}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const next = parseHours(event.currentTarget.value);
        if (next !== null) onChange(next);
      }}
      onBlur={() => {
        if (read !== null) setTyped(null);
      }}
    />
  );
}
