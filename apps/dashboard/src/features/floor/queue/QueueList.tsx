import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useImperativeHandle, useRef, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { pixels } from '../../../app/theme/tokens.js';
import type { QueueStore } from '../../../live/queue-store.js';
import { useQueueIds, useQueueSummary } from '../../../live/use-live-queue.js';
import { Grid, GridBody } from '../../../ui/Grid.js';
import { usePhone } from '../../../ui/use-phone.js';
import type { DeskMarks } from '../desk-marks.js';
import { FloorRow, rowElementId } from './FloorRow.js';
import { QueueHeader } from './QueueHeader.js';
import classes from './QueueList.module.css';
import type { FloorRowData } from './row-document.js';
import type { Calm } from './use-calm.js';

export type Density = 'normal' | 'compact';

/** What the keyboard needs of the list. */
export interface QueueListHandle {
  /** Brings a row into view and takes the focus. */
  reveal(index: number): void;
  focus(): void;
}

export interface QueueListProps {
  readonly store: QueueStore<FloorRowData>;
  readonly marks: DeskMarks;
  readonly calm: Calm;
  readonly density: Density;
  readonly onOpen: (id: string) => void;
  /** Called when the last rows held come into view. */
  readonly onNearEnd: () => void;
  readonly handle: RefObject<QueueListHandle | null>;
}

/** Rows from the end at which the window is asked to grow. */
const nearEnd = 30;
const heights: Readonly<Record<Density, number>> = {
  normal: pixels('row-height'),
  compact: pixels('row-height-compact'),
};

/**
 * The queue itself: thousands of rows, a few dozen elements. The focus stays on the grid and the active row is named by
 * id, so no move, entry or removal can take it away.
 */
export function QueueList({ store, marks, calm, density, onOpen, onNearEnd, handle }: QueueListProps) {
  const intl = useIntl();
  const ids = useQueueIds(store);
  const { total, phase } = useQueueSummary(store);
  const cursor = useSyncExternalStore(marks.subscribe, marks.cursor);
  const scroller = useRef<HTMLDivElement>(null);
  const height = usePhone() ? pixels('row-height-case') : heights[density];
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 10,
    scrollPaddingStart: pixels('header-height'),
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  // Scrolled out of sight the row is no element, and nothing may be named that is not there.
  const active = rows.some(({ key }) => key === cursor) ? cursor : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is why rows are measured again
  useEffect(() => virtual.measure(), [virtual, height]);
  useEffect(() => marks.follow(ids), [marks, ids]);
  useEffect(() => {
    if (ids.length > 0 && last >= ids.length - nearEnd) onNearEnd();
  }, [last, ids.length, onNearEnd]);
  useImperativeHandle(handle, () => ({
    reveal: (index) => {
      virtual.scrollToIndex(index, { align: 'auto' });
      scroller.current?.focus({ preventScroll: true });
    },
    focus: () => scroller.current?.focus({ preventScroll: true }),
  }));

  return (
    <Grid
      ref={scroller}
      className={classes.scroller}
      aria-label={intl.formatMessage({ id: 'floor.queue' })}
      aria-rowcount={total + 1}
      aria-multiselectable
      aria-activedescendant={active === null ? undefined : rowElementId(active)}
      data-density={density}
      data-refreshing={phase === 'refreshing' || undefined}
      {...calm.pointer}
    >
      <QueueHeader />
      <GridBody className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ key, index, start }) => (
          <div key={key} className={classes.place} role="presentation" style={{ transform: `translateY(${start}px)` }}>
            <FloorRow id={String(key)} index={index} store={store} marks={marks} onOpen={onOpen} />
          </div>
        ))}
      </GridBody>
    </Grid>
  );
}
