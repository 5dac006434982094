import { DAY } from '@watchfloor/domain/time';
import { wallClock, yearOf } from '@watchfloor/domain/zone';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useNow } from '../../../live/use-clock.js';
import { Section } from '../Section.js';
import { Closures } from './Closures.js';
import { Districts } from './Districts.js';
import { ImportYear } from './ImportYear.js';
import type { CalendarPart } from './part.js';
import { WeeklyHours } from './WeeklyHours.js';
import { YearSection } from './YearSection.js';

/** The whole calendar: the year, the week, closures and districts. */
export function CalendarView(props: CalendarPart) {
  const { spec, before, edit } = props;
  const { formatMessage } = useIntl();
  const today = wallClock(spec.timeZone, useNow(DAY)).day;
  const [year, setYear] = useState(yearOf(today));
  return (
    <>
      {edit === null ? null : (
        <div>
          <ImportYear spec={spec} edit={edit} onTaken={setYear} />
        </div>
      )}
      <YearSection {...props} year={year} onYear={setYear} />
      <Closures {...props} />
      <Section
        title={formatMessage({ id: 'settings.hours' })}
        hint={formatMessage(
          { id: edit === null ? 'settings.hours.zone' : 'settings.hours.hint' },
          { zone: spec.timeZone },
        )}
      >
        <WeeklyHours
          path="calendar:weekly"
          weekly={spec.weekly}
          before={before.weekly}
          onChange={edit === null ? null : (weekly) => edit((calendar) => ({ ...calendar, weekly }))}
        />
      </Section>
      <Districts {...props} />
    </>
  );
}
