import { type CalendarSpec, type Hours, type Weekday, weekdays } from '@watchfloor/domain/calendar';
import { same } from '@watchfloor/domain/same';
import { useIntl } from 'react-intl';
import { hours as ofHours } from '../fields/reading.js';
import { TypedField } from '../fields/TypedField.js';
import type { LawPath } from '../fields/use-typed.js';
import { Fact } from '../Section.js';
import shared from '../Settings.module.css';
import { Was } from '../Was.js';
import { hoursText } from './hours-text.js';

interface WeeklyHoursProps {
  readonly path: LawPath;
  readonly weekly: CalendarSpec['weekly'];
  readonly before: CalendarSpec['weekly'];
  /** Null where they are only to be read. */
  readonly onChange: ((weekly: CalendarSpec['weekly']) => void) | null;
}

/** The week begins on Monday. */
const week: readonly Weekday[] = [...weekdays.slice(1), 'sun'];

/** When work is done on each day of the week, breaks left out. */
export function WeeklyHours({ path, weekly, before, onChange }: WeeklyHoursProps) {
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
                <TypedField
                  path={`${path}.${day}`}
                  label={name}
                  width={240}
                  placeholder={formatMessage({ id: 'settings.hours.off' })}
                  value={hours}
                  reading={ofHours}
                  problem={formatMessage({ id: 'settings.hours.wrong' })}
                  onChange={(next) => onChange(withDay(weekly, day, next))}
                />
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
