import { Button, Switch } from '@mantine/core';
import type { CalendarSpec, DistrictHours } from '@watchfloor/domain/calendar';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useDirectory } from '../../../i18n/directory.js';
import { useWords } from '../../../i18n/words.js';
import { Fact, Section } from '../Section.js';
import shared from '../Settings.module.css';
import styles from './Calendar.module.css';
import { DaysField } from './DaysField.js';
import { daysText } from './days-text.js';
import type { CalendarPart } from './part.js';
import { WeeklyHours } from './WeeklyHours.js';

/** Where a district departs from its city. */
export function Districts({ spec, edit }: CalendarPart) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const { districts } = useDirectory();
  const [opened, setOpened] = useState<string | null>(null);
  const own = spec.districts ?? {};
  return (
    <Section title={formatMessage({ id: 'settings.districts' })}>
      <ul className={styles.districts}>
        {districts.map(({ id }) => {
          const departs = own[id] !== undefined;
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.district}
                aria-expanded={opened === id}
                onClick={() => setOpened(opened === id ? null : id)}
              >
                <span>{words.district(id)}</span>
                <span className={shared.quiet}>
                  {formatMessage({ id: departs ? 'settings.districts.own' : 'settings.districts.same' })}
                </span>
              </button>
              {opened === id ? (
                <District
                  spec={spec}
                  hours={own[id] ?? {}}
                  onChange={edit === null ? null : (hours) => edit((calendar) => withDistrict(calendar, id, hours))}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function withDistrict(spec: CalendarSpec, id: string, hours: DistrictHours | null): CalendarSpec {
  const { [id]: _, ...others } = spec.districts ?? {};
  return { ...spec, districts: hours === null ? others : { ...others, [id]: hours } };
}

interface DistrictProps {
  readonly spec: CalendarSpec;
  readonly hours: DistrictHours;
  /** Null where it is only to be read; null given to it takes everything of the district's own away. */
  readonly onChange: ((hours: DistrictHours | null) => void) | null;
}

function District({ spec, hours, onChange }: DistrictProps) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `settings.districts.${id}` });
  const { weekly, holidays = [], makeUpDays = [] } = hours;
  if (onChange === null) {
    return (
      <div className={styles.own}>
        <dl className={shared.facts}>
          <Fact label={say('holidays')}>{daysText(holidays) || formatMessage({ id: 'settings.nothing' })}</Fact>
          <Fact label={say('makeUpDays')}>{daysText(makeUpDays) || formatMessage({ id: 'settings.nothing' })}</Fact>
        </dl>
        {weekly === undefined ? null : <WeeklyHours weekly={weekly} before={weekly} onChange={null} />}
      </div>
    );
  }
  const { weekly: _, ...withoutWeekly } = hours;
  return (
    <div className={styles.own}>
      <p className={shared.quiet}>{say('days')}</p>
      <DaysField label={say('holidays')} days={holidays} onChange={(days) => onChange({ ...hours, holidays: days })} />
      <DaysField
        label={say('makeUpDays')}
        days={makeUpDays}
        onChange={(days) => onChange({ ...hours, makeUpDays: days })}
      />
      <Switch
        size="xs"
        label={say('weekly')}
        checked={weekly !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? { ...hours, weekly: spec.weekly } : withoutWeekly)}
      />
      {weekly === undefined ? null : (
        <WeeklyHours weekly={weekly} before={spec.weekly} onChange={(next) => onChange({ ...hours, weekly: next })} />
      )}
      <Button variant="subtle" size="xs" onClick={() => onChange(null)}>
        {say('clear')}
      </Button>
    </div>
  );
}
