import { useCallback, useEffect, useState } from 'react';
import type { QueueStore } from '../../live/queue-store.js';
import type { DeskMarks } from './desk-marks.js';
import type { FloorRowData } from './queue/row-document.js';
import { largestWindow } from './use-window.js';
import { whenShown } from './when-shown.js';

/** As many rows as the list keeps can be chosen at once. */
export const mostChosen = largestWindow;

/**
 * Chooses everything that the filter shows. The list keeps only its beginning until somebody scrolls: it is asked to grow
 * first, and the rows are chosen when they are there.
 */
export function useChooseAll(
  store: QueueStore<FloorRowData>,
  marks: DeskMarks,
  growTo: (rows: number) => void,
): () => void {
  const [wanted, setWanted] = useState(0);
  useEffect(() => {
    if (wanted === 0) return;
    return whenShown(store, wanted, (ids) => {
      marks.chooseAll(ids);
      setWanted(0);
    });
  }, [wanted, store, marks]);
  return useCallback(() => {
    const all = Math.min(store.summary().total, mostChosen);
    growTo(all);
    setWanted(all);
  }, [store, growTo]);
}
