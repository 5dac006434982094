import { Checkbox, Popover, TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from './Filters.module.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What else it is found by, in small letters; by its label in any case. */
  readonly names?: string;
}

export interface FilterMenuProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** From so many choices on there is a field to find one in. */
const searchedFrom = 9;

/** One way to narrow the floor: a button that says what is chosen, and the list behind it. */
export function FilterMenu<Value extends string>({ label, choices, chosen, onChange }: FilterMenuProps<Value>) {
  const intl = useIntl();
  const [wanted, setWanted] = useState('');
  const typed = wanted.trim().toLowerCase();
  const shown = choices.filter(({ label: name, names = '' }) => `${name.toLowerCase()} ${names}`.includes(typed));
  const first = choices.find((choice) => choice.value === chosen[0])?.label;
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <Popover position="bottom-start" trapFocus returnFocus onClose={() => setWanted('')}>
      <Popover.Target>
        <UnstyledButton className={classes.filter} data-narrows={chosen.length > 0 || undefined}>
          {/* the eye knows from the place what is narrowed; the list behind the button is named by the button */}
          {chosen.length === 1 ? <VisuallyHidden>{label} </VisuallyHidden> : null}
          <span>{chosen.length === 0 ? label : chosen.length === 1 ? first : `${label} ${chosen.length}`}</span>
          <ChevronDown className={classes.chevron} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu}>
        {choices.length >= searchedFrom ? (
          <TextInput
            size="xs"
            data-autofocus
            className={classes.find}
            placeholder={intl.formatMessage({ id: 'floor.filter.find' })}
            aria-label={intl.formatMessage({ id: 'floor.filter.find' })}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        ) : null}
        <div className={classes.choices}>
          {shown.map(({ value, label: name }) => (
            <Checkbox
              key={value}
              size="xs"
              className={classes.choice}
              label={name}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
          ))}
          {shown.length === 0 ? (
            <p className={classes.none}>
              <FormattedMessage id="floor.filter.none" />
            </p>
          ) : null}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
