import { Checkbox } from '@mantine/core';
import { memo, useCallback, useMemo, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import type { QueueStore } from '../../../live/queue-store.js';
import { useQueueRow } from '../../../live/use-live-queue.js';
import { GridCell, GridRow } from '../../../ui/Grid.js';
import type { DeskMarks } from '../desk-marks.js';
import classes from './FloorRow.module.css';
import { RowCells } from './RowCells.js';
import type { FloorRowData } from './row-document.js';
import { freshCells } from './row-freshness.js';

export interface FloorRowProps {
  readonly id: string;
  /** Place in the list, from 0. */
  readonly index: number;
  readonly store: QueueStore<FloorRowData>;
  readonly marks: DeskMarks;
  readonly onOpen: (id: string) => void;
}

/** The DOM id by which the grid names its active row. */
export const rowElementId = (id: string): string => `floor-row-${id}`;

/** One complaint of the queue. Renders when that complaint or its mark changes, and for nothing else. */
export const FloorRow = memo(function FloorRow({ id, index, store, marks, onOpen }: FloorRowProps) {
  const intl = useIntl();
  const view = useQueueRow(store, id);
  const mark = useSyncExternalStore(
    marks.subscribe,
    useCallback(() => marks.markOf(id), [marks, id]),
  );
  const row = view?.row;
  const fresh = useMemo(() => (row ? freshCells(store.before(id), row) : new Set<never>()), [store, id, row]);
  if (view === undefined || row === undefined) return null;
  const selected = mark === 'selected' || mark === 'both';
  return (
    <GridRow
      id={rowElementId(id)}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classes.row}
      data-cursor={mark === 'cursor' || mark === 'both' || undefined}
      data-selected={selected || undefined}
      data-gone={view.gone || undefined}
      onClick={() => {
        marks.moveTo(id, store.ids());
        onOpen(id);
      }}
    >
      <GridCell className={classes.choose} onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          checked={selected}
          onChange={() => marks.toggle(id)}
          aria-label={intl.formatMessage({ id: 'floor.row.choose' }, { number: row.number })}
        />
      </GridCell>
      <RowCells row={row} fresh={fresh} gone={view.gone} />
    </GridRow>
  );
});
