import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { FormattedMessage } from 'react-intl';
import type { QueueStore } from '../../../live/queue-store.js';
import { useQueueSummary } from '../../../live/use-live-queue.js';
import { Empty } from '../../../ui/Empty.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { Loading } from '../../../ui/Loading.js';
import type { DeskMarks } from '../desk-marks.js';
import { type Density, QueueList, type QueueListHandle } from './QueueList.js';
import type { FloorRowData } from './row-document.js';
import type { Calm } from './use-calm.js';

export interface QueueProps {
  readonly store: QueueStore<FloorRowData>;
  readonly marks: DeskMarks;
  readonly calm: Calm;
  readonly density: Density;
  readonly narrowed: boolean;
  readonly onOpen: (id: string) => void;
  readonly onNearEnd: () => void;
  readonly onClear: () => void;
  readonly handle: RefObject<QueueListHandle | null>;
}

const fault = { graphQLErrors: [] };

/** The queue in each of its states: on its way, failed, empty for a reason, or full of rows. */
export function Queue({ narrowed, onClear, ...list }: QueueProps) {
  const { phase, total, failing } = useQueueSummary(list.store);
  if (phase === 'loading') return failing ? <ErrorNote error={fault} /> : <Loading lines={16} tall />;
  if (phase === 'ready' && total === 0) {
    return narrowed ? (
      <Empty
        title={<FormattedMessage id="floor.empty.narrowed" />}
        hint={<FormattedMessage id="floor.empty.narrowedHint" />}
        action={
          <Button variant="default" onClick={onClear}>
            <FormattedMessage id="floor.filter.clear" />
          </Button>
        }
      />
    ) : (
      <Empty title={<FormattedMessage id="floor.empty.title" />} hint={<FormattedMessage id="floor.empty.hint" />} />
    );
  }
  return <QueueList {...list} />;
}
