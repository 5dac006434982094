import { FormattedMessage } from 'react-intl';
import type { QueueStore } from '../../live/queue-store.js';
import { useQueueIds, useQueueSummary } from '../../live/use-live-queue.js';
import classes from './FloorPage.module.css';
import type { FloorRowData } from './queue/row-document.js';
import { largestWindow } from './use-window.js';

/** Says that the list ends before the cases do, and what to do about it. */
export function WindowEnd({ store }: { store: QueueStore<FloorRowData> }) {
  const { total } = useQueueSummary(store);
  const held = useQueueIds(store).length;
  if (held < largestWindow || total <= held) return null;
  return (
    <p className={classes.end}>
      <FormattedMessage id="floor.window.end" values={{ held, total }} />
    </p>
  );
}
