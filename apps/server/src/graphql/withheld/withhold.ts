import { withholdsCaller } from '@watchfloor/domain/rights/withheld';
import type { Kind } from '@watchfloor/domain/vocabulary';
import type { RequestContext } from '../context.js';
import { bareOf } from './bare.js';

type Asking = Pick<RequestContext, 'reads' | 'viewer'>;

/**
 * What is told of several complaints, bare of the callers who are withheld from the viewer (举报). The same list where none is,
 * which for the center is always.
 *
 * @param complaintIdOf the complaint that an item tells of
 */
export async function withhold<T>(
  items: readonly T[],
  complaintIdOf: (item: T) => string,
  { reads, viewer }: Asking,
): Promise<readonly T[]> {
  if (viewer.scope.kind === 'all' || items.length === 0) return items;
  const callers = await reads.complaints.withheldCallers([...new Set(items.map(complaintIdOf))]);
  if (callers.size === 0) return items;
  return items.map((item) => {
    const known = callers.get(complaintIdOf(item));
    return known === undefined ? item : bareOf(item, known);
  });
}

/** The same of rows, which say their kind: the database is asked only where there is something to withhold. */
export async function withholdRows<R extends { readonly id: string; readonly kind: Kind }>(
  rows: readonly R[],
  context: Asking,
): Promise<readonly R[]> {
  const { scope } = context.viewer;
  return rows.some((row) => withholdsCaller(scope, row)) ? withhold(rows, ({ id }) => id, context) : rows;
}
