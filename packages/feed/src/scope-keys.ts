import { type Audience, departmentsOf, scopeKey } from '@watchfloor/domain/access';

/** The key of the scope that covers everything. */
export const everything = scopeKey({ kind: 'all' });

/** The key of every scope that covers an audience; see `covers` of the domain. */
export const scopeKeysOf = (audience: Audience): ReadonlySet<string> =>
  new Set([
    everything,
    ...departmentsOf(audience).map((departmentId) => scopeKey({ kind: 'department', departmentId })),
  ]);
