import type { QueueItem } from '@watchfloor/domain/queue';
import { isWithheld } from '@watchfloor/domain/rights/withheld';
import type { RequestContext } from '../context.js';
import { Baring } from './bare.js';

type Asking = Pick<RequestContext, 'reads' | 'viewer' | 'signal'>;

/**
 * What is told of several complaints, bare of the callers who are withheld from the viewer: those of a report (举报), also where
 * words of it went over to another complaint. The same list where none is, which for the center is always.
 *
 * @param complaintIdOf the complaint that an item tells of
 */
export async function withhold<T>(
  items: readonly T[],
  complaintIdOf: (item: T) => string,
  context: Asking,
): Promise<readonly T[]> {
  const { reads, viewer } = context;
  if (viewer.scope.kind === 'all' || items.length === 0) return items;
  const callers = await reads.complaints.withheldCallers([...new Set(items.map(complaintIdOf))]);
  if (callers.size === 0) return items;
  const baring = new Baring(context);
  const bare: T[] = [];
  for (const item of items) {
    const known = callers.get(complaintIdOf(item));
    bare.push(known === undefined ? item : await baring.bareOf(item, known));
  }
  return bare;
}

/** The same of rows, which say whether there may be something to withhold: the database is asked only then. */
export async function withholdRows<R extends Pick<QueueItem, 'id' | 'kind' | 'withheld' | 'akin'>>(
  rows: readonly R[],
  context: Asking,
): Promise<readonly R[]> {
  return rows.some((row) => isWithheld(row) || row.akin) ? withhold(rows, ({ id }) => id, context) : rows;
}
