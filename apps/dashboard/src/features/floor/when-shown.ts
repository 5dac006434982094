import type { LiveRow } from '../../live/queue-batch.js';
import type { QueueStore } from '../../live/queue-store.js';

type List = Pick<QueueStore<LiveRow>, 'ids' | 'summary' | 'release' | 'subscribeList'>;

/**
 * Says once which rows are shown, when as many as wanted are. A list that holds still because rows are selected is let
 * go as rows come: whoever asked for all of them asked for these too.
 *
 * @param wanted a number of rows; all there are is enough when there are fewer
 * @returns stops waiting
 */
export function whenShown(list: List, wanted: number, say: (ids: readonly string[]) => void): () => void {
  let said = false;
  const look = () => {
    if (said) return;
    const ids = list.ids();
    if (ids.length >= Math.min(wanted, list.summary().total)) {
      said = true;
      say(ids.slice(0, wanted));
    } else if (list.summary().held.entered > 0) {
      list.release();
    }
  };
  const stop = list.subscribeList(look);
  look();
  return stop;
}
