import { Button, CloseButton } from '@mantine/core';
import { may } from '@watchfloor/domain/rights/may';
import type { Role } from '@watchfloor/domain/vocabulary';
import { useSyncExternalStore } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useActions } from '../../app/actions.js';
import type { QueueStore } from '../../live/queue-store.js';
import { useQueueSummary } from '../../live/use-live-queue.js';
import type { DeskMarks } from './desk-marks.js';
import type { FloorRowData } from './queue/row-document.js';
import classes from './SelectionBar.module.css';
import { seenCases } from './seen-cases.js';
import { mostChosen } from './use-choose-all.js';

const kinds = ['urge', 'reassign', 'escalate'] as const;

interface SelectionBarProps {
  readonly store: QueueStore<FloorRowData>;
  readonly marks: DeskMarks;
  /** What it may do is offered, by button as by key. */
  readonly role: Role;
  /** Chooses everything that the filter shows, as far as one action reaches. */
  readonly onChooseAll: () => void;
  /** Told which of the chosen are done. */
  readonly onDone: (complaintIds: readonly string[]) => void;
}

/** What can be done with the chosen rows; there only while some are. */
export function SelectionBar({ store, marks, role, onChooseAll, onDone }: SelectionBarProps) {
  const intl = useIntl();
  const { openAction } = useActions();
  const selected = useSyncExternalStore(marks.subscribe, marks.selected);
  const { total } = useQueueSummary(store);
  if (selected.size === 0) return null;
  const all = Math.min(total, mostChosen);
  return (
    <div className={classes.bar} role="toolbar" aria-label={intl.formatMessage({ id: 'floor.selection' })}>
      <span role="status" className={classes.count}>
        <FormattedMessage id="floor.selected" values={{ count: selected.size }} />
      </span>
      {selected.size < all ? (
        <Button size="xs" variant="subtle" onClick={onChooseAll}>
          <FormattedMessage id="floor.selection.all" values={{ count: all }} />
        </Button>
      ) : null}
      {kinds
        .filter((kind) => may(role, kind))
        .map((kind) => (
          <Button
            key={kind}
            size="xs"
            variant="subtle"
            onClick={() =>
              openAction({ kind, complaintIds: [...selected], seen: seenCases(store, [...selected]), onDone })
            }
          >
            <FormattedMessage id={`floor.action.${kind}`} />
          </Button>
        ))}
      <CloseButton
        size="sm"
        onClick={() => marks.clear()}
        aria-label={intl.formatMessage({ id: 'floor.selection.clear' })}
      />
    </div>
  );
}
