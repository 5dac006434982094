import { UnstyledButton } from '@mantine/core';
import { ArrowUp } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { QueueStore } from '../../../live/queue-store.js';
import { useQueueSummary } from '../../../live/use-live-queue.js';
import type { FloorRowData } from '../queue/row-document.js';
import classes from './Filters.module.css';

/** What the list holds back while somebody is busy with it; a click puts everything in its place. */
export function HeldPill({ store }: { store: QueueStore<FloorRowData> }) {
  const { held } = useQueueSummary(store);
  const changed = held.left + held.moved;
  const something = held.entered + changed > 0;
  return (
    <span role="status" className={classes.pillPlace}>
      {something ? (
        <UnstyledButton className={classes.pill} onClick={() => store.release()}>
          <FormattedMessage id="floor.held" values={{ entered: held.entered, changed }} />
          <ArrowUp className={classes.chevron} aria-hidden />
        </UnstyledButton>
      ) : null}
    </span>
  );
}
