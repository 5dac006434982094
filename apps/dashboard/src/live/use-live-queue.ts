import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLive } from './live.js';
import { LiveQueue, type QueueDocument } from './live-queue.js';
import type { LiveRow } from './queue-batch.js';
import type { QueueStore, QueueSummary, RowView } from './queue-store.js';

/**
 * A live list for as long as the component is mounted.
 *
 * @param document module-scope subscription document, see {@link QueueDocument}
 * @param question filter and order; a new identity asks anew, so memoise it
 * @param first how many rows are kept live; growing it keeps the rows on screen
 */
export function useLiveQueue<Row extends LiveRow, Question extends { first: number }>(
  document: QueueDocument<Row, Question>,
  question: Omit<Question, 'first'>,
  first: number,
): QueueStore<Row> {
  const live = useLive();
  const [queue] = useState(() => new LiveQueue(live, document));
  const asked = useRef<object | null>(null);
  useEffect(() => {
    queue.ask({ ...question, first } as Question, asked.current === question);
    asked.current = question;
  }, [queue, question, first]);
  useEffect(
    () => () => {
      asked.current = null;
      queue.stop();
    },
    [queue],
  );
  return queue.store;
}

export const useQueueIds = <Row extends LiveRow>(store: QueueStore<Row>): readonly string[] =>
  useSyncExternalStore(store.subscribeList, store.ids);

export const useQueueSummary = <Row extends LiveRow>(store: QueueStore<Row>): QueueSummary =>
  useSyncExternalStore(store.subscribeList, store.summary);

/** One row; renders only when that row changes. */
export function useQueueRow<Row extends LiveRow>(store: QueueStore<Row>, id: string): RowView<Row> | undefined {
  const subscribe = useCallback((listener: () => void) => store.subscribeRow(id, listener), [store, id]);
  return useSyncExternalStore(subscribe, () => store.row(id));
}
