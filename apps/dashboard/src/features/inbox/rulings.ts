import type { RequestKind, Urgency } from '@watchfloor/domain/vocabulary';

/** An alert as far as a ruling needs it. */
interface Told {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly complaintId: string;
  readonly number: string;
  readonly title: string;
  readonly urgency: Urgency;
  readonly departmentId: string | null;
  readonly requestKind: RequestKind | null;
  readonly granted: boolean | null;
  readonly reason: string | null;
}

/** Something that has come back from the center: a ruling, or a case whose caller is not content. */
export interface News extends Pick<Told, 'id' | 'at' | 'complaintId' | 'number' | 'title' | 'urgency' | 'reason'> {
  readonly what:
    | { readonly kind: 'ruling'; readonly request: RequestKind; readonly granted: boolean }
    | { readonly kind: 'dissatisfied' };
}

/** Of everything that was told of late what concerns one department's requests and results; order is kept. */
export const rulingsIn = (told: readonly Told[], departmentId: string): readonly News[] =>
  told.flatMap(({ kind, departmentId: whose, requestKind, granted, ...said }): News[] => {
    if (whose !== departmentId) return [];
    if (kind === 'dissatisfied') return [{ ...said, what: { kind } }];
    if (kind !== 'request' || requestKind === null || granted === null) return [];
    return [{ ...said, what: { kind: 'ruling', request: requestKind, granted } }];
  });
