import { UnstyledButton } from '@mantine/core';
import { ComplaintState, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import { Plus, Rows3, Rows4, X } from 'lucide-react';
import type { RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useDirectory } from '../../../i18n/directory.js';
import { useWords } from '../../../i18n/words.js';
import type { QueueStore } from '../../../live/queue-store.js';
import { useQueueSummary } from '../../../live/use-live-queue.js';
import { cleared, type FloorQuery, flags, isWhole } from '../query/floor-query.js';
import type { Density } from '../queue/QueueList.js';
import type { FloorRowData } from '../queue/row-document.js';
import { departmentChoices } from './department-choices.js';
import { FilterMenu } from './FilterMenu.js';
import classes from './Filters.module.css';
import { HeldPill } from './HeldPill.js';
import { OrderMenu } from './OrderMenu.js';
import { TextFilter } from './TextFilter.js';

export interface FilterBarProps {
  readonly query: FloorQuery;
  readonly onChange: (part: Partial<FloorQuery>) => void;
  readonly store: QueueStore<FloorRowData>;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
  readonly textField: RefObject<HTMLInputElement | null>;
  readonly onTextDone: () => void;
  /** Null for those who may not write down new complaints. */
  readonly onRegister: (() => void) | null;
}

const openStates = Object.values(ComplaintState).filter((state) => state !== 'closed');
const urgencies = Object.values(Urgency).reverse();
const kinds = Object.values(Kind);

const choicesOf = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
  values.map((value) => ({ value, label: label(value) }));

/** Which cases, in which order, how dense; and how many there are. */
export function FilterBar(props: FilterBarProps) {
  const { query, onChange } = props;
  const intl = useIntl();
  const words = useWords();
  const { departments, districts } = useDirectory();
  const say = (id: string) => intl.formatMessage({ id: `floor.filter.${id}` });
  const ids = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id);
  return (
    <search className={classes.bar}>
      <OrderMenu order={query.order} onChange={(order) => onChange({ order })} />
      <FilterMenu
        label={say('department')}
        choices={departmentChoices(departments, words)}
        chosen={query.departments}
        onChange={(chosen) => onChange({ departments: chosen })}
      />
      <FilterMenu
        label={say('district')}
        choices={choicesOf(ids(districts), words.district)}
        chosen={query.districts}
        onChange={(chosen) => onChange({ districts: chosen })}
      />
      <FilterMenu
        label={say('kind')}
        choices={choicesOf(kinds, words.kind)}
        chosen={query.kinds}
        onChange={(chosen) => onChange({ kinds: chosen })}
      />
      <FilterMenu
        label={say('state')}
        choices={choicesOf(openStates, words.complaintState)}
        chosen={query.states}
        onChange={(chosen) => onChange({ states: chosen })}
      />
      <FilterMenu
        label={say('urgency')}
        choices={choicesOf(urgencies, words.urgency)}
        chosen={query.urgencies}
        onChange={(chosen) => onChange({ urgencies: chosen })}
      />
      <FilterMenu
        label={say('attention')}
        choices={choicesOf(flags, (flag) => say(`attention.${flag}`))}
        chosen={flags.filter((flag) => query[flag])}
        onChange={(chosen) => onChange(Object.fromEntries(flags.map((flag) => [flag, chosen.includes(flag)])))}
      />
      <TextFilter
        text={query.text}
        onChange={(text) => onChange({ text })}
        field={props.textField}
        onDone={props.onTextDone}
      />
      {isWhole(query) ? null : (
        <UnstyledButton className={classes.filter} onClick={() => onChange(cleared(query))}>
          <X className={classes.chevron} aria-hidden />
          <FormattedMessage id="floor.filter.clear" />
        </UnstyledButton>
      )}
      <span className={classes.space} />
      {props.onRegister ? <RegisterButton onRegister={props.onRegister} /> : null}
      <HeldPill store={props.store} />
      <Total store={props.store} />
      <DensityToggle density={props.density} onDensity={props.onDensity} />
    </search>
  );
}

/** Quiet: most complaints come from the telephone's own desk. Where room is scarce its sign stands for its word. */
function RegisterButton({ onRegister }: { onRegister: () => void }) {
  const label = useIntl().formatMessage({ id: 'floor.register' });
  return (
    <UnstyledButton
      className={classes.filter}
      onClick={onRegister}
      aria-label={label}
      aria-keyshortcuts="n"
      title={label}
    >
      <Plus className={classes.chevron} aria-hidden />
      <span className={classes.word}>{label}</span>
      <kbd className={classes.key}>n</kbd>
    </UnstyledButton>
  );
}

function Total({ store }: Pick<FilterBarProps, 'store'>) {
  const { total, phase } = useQueueSummary(store);
  if (phase === 'loading') return null;
  return (
    <span className={classes.total}>
      <FormattedMessage id="floor.total" values={{ total }} />
    </span>
  );
}

function DensityToggle({ density, onDensity }: Pick<FilterBarProps, 'density' | 'onDensity'>) {
  const intl = useIntl();
  const next = density === 'normal' ? 'compact' : 'normal';
  const label = intl.formatMessage({ id: `floor.density.${next}` });
  const Icon = density === 'normal' ? Rows4 : Rows3;
  return (
    <UnstyledButton className={classes.density} onClick={() => onDensity(next)} aria-label={label} title={label}>
      <Icon className={classes.chevron} aria-hidden />
    </UnstyledButton>
  );
}
