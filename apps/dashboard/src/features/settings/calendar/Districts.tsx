import { Button, Switch } from '@mantine/core';
import type { CalendarSpec, DistrictHours } from '@watchfloor/domain/calendar';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useDirectory } from '../../../i18n/directory.js';
import { useWords } from '../../../i18n/words.js';
import { forgetTyped, type LawPath, useUnread } from '../fields/use-typed.js';
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
  return (
    <Section title={formatMessage({ id: 'settings.districts' })}>
      <ul className={styles.districts}>
        {districts.map(({ id }) => (
          <DistrictItem
            key={id}
            name={words.district(id)}
            path={`calendar:districts.${id}.`}
            spec={spec}
            own={spec.districts?.[id]}
            opened={opened === id}
            onOpened={(open) => setOpened(open ? id : null)}
            onChange={edit === null ? null : (hours) => edit((calendar) => withDistrict(calendar, id, hours))}
          />
        ))}
      </ul>
    </Section>
  );
}

function withDistrict(spec: CalendarSpec, id: string, hours: DistrictHours | null): CalendarSpec {
  const { [id]: _, ...others } = spec.districts ?? {};
  return { ...spec, districts: hours === null ? others : { ...others, [id]: hours } };
}

interface DistrictItemProps {
  readonly name: string;
  readonly path: LawPath;
  readonly spec: CalendarSpec;
  /** Undefined where it departs in nothing. */
  readonly own: DistrictHours | undefined;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onChange: DistrictProps['onChange'];
}

function DistrictItem({ name, path, spec, own, opened, onOpened, onChange }: DistrictItemProps) {
  const { formatMessage } = useIntl();
  // what cannot be read keeps the whole from being published: it is never out of sight
  const shown = useUnread(path) || opened;
  return (
    <li>
      <button type="button" className={styles.district} aria-expanded={shown} onClick={() => onOpened(!shown)}>
        <span>{name}</span>
        <span className={shared.quiet}>
          {formatMessage({ id: own === undefined ? 'settings.districts.same' : 'settings.districts.own' })}
        </span>
      </button>
      {shown ? <District path={path} spec={spec} hours={own ?? {}} onChange={onChange} /> : null}
    </li>
  );
}

interface DistrictProps {
  readonly path: LawPath;
  readonly spec: CalendarSpec;
  readonly hours: DistrictHours;
  /** Null where it is only to be read; null given to it takes everything of the district's own away. */
  readonly onChange: ((hours: DistrictHours | null) => void) | null;
}

function District({ path, spec, hours, onChange }: DistrictProps) {
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
        {weekly === undefined ? null : (
          <WeeklyHours path={`${path}weekly`} weekly={weekly} before={weekly} onChange={null} />
        )}
      </div>
    );
  }
  const { weekly: _, ...withoutWeekly } = hours;
  return (
    <div className={styles.own}>
      <p className={shared.quiet}>{say('days')}</p>
      <DaysField
        path={`${path}holidays`}
        label={say('holidays')}
        days={holidays}
        onChange={(days) => onChange({ ...hours, holidays: days })}
      />
      <DaysField
        path={`${path}makeUpDays`}
        label={say('makeUpDays')}
        days={makeUpDays}
        onChange={(days) => onChange({ ...hours, makeUpDays: days })}
      />
      <Switch
        size="xs"
        label={say('weekly')}
        checked={weekly !== undefined}
        onChange={(event) => {
          forgetTyped(`${path}weekly`);
          onChange(event.currentTarget.checked ? { ...hours, weekly: spec.weekly } : withoutWeekly);
        }}
      />
      {weekly === undefined ? null : (
        <WeeklyHours
          path={`${path}weekly`}
          weekly={weekly}
          before={spec.weekly}
          onChange={(next) => onChange({ ...hours, weekly: next })}
        />
      )}
      <Button
        variant="subtle"
        size="xs"
        onClick={() => {
          forgetTyped(path);
          onChange(null);
        }}
      >
        {say('clear')}
      </Button>
    </div>
  );
}
