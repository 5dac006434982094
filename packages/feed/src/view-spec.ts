import { covers, type Scope, scopeKey } from '@watchfloor/domain/access';
import type { QueueFilter, QueueItem } from '@watchfloor/domain/queue';
import { matchesWithin } from '@watchfloor/domain/queue-view';
import type { QueueOrder } from '@watchfloor/domain/vocabulary';

/** Which rows a viewer looks at: the first `first` of those that match and that they may see. */
export interface ViewSpec {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  readonly first: number;
  readonly scope: Scope;
}

/** Whether a row is a member of the view. */
export const belongs = ({ filter, scope }: ViewSpec, item: QueueItem): boolean =>
  covers(scope, item) && matchesWithin(scope, filter, item);

/** Equal for views that show the same: the order of a filter's lists, and how "no filter" is written, do not matter. */
export function viewKey({ filter, order, first, scope }: ViewSpec): string {
  const parts = Object.entries(filter)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]): [string, unknown] => [name, Array.isArray(value) ? [...new Set(value)].sort() : value])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([scopeKey(scope), order, first, parts]);
}
