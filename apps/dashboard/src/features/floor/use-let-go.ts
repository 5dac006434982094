import { useCallback, useEffect, useRef } from 'react';
import type { LiveRow } from '../../live/queue-batch.js';
import type { QueueStore } from '../../live/queue-store.js';
import type { DeskMarks } from './desk-marks.js';

/**
 * Lets go of chosen rows when they are done: what was refused stays chosen. The list, which held still for the choice, stands
 * as it is now once the dialog is closed; nobody looks for rows that they have just sent away themselves.
 *
 * @param editing while a dialog is open
 */
export function useLetGo<Row extends LiveRow>(
  store: Pick<QueueStore<Row>, 'release'>,
  marks: DeskMarks,
  editing: boolean,
): (done: readonly string[]) => void {
  const somethingDone = useRef(false);
  useEffect(() => {
    if (editing || !somethingDone.current) return;
    somethingDone.current = false;
    store.release();
  }, [editing, store]);
  return useCallback(
    (done) => {
      somethingDone.current = true;
      marks.letGo(done);
    },
    [marks],
  );
}
