import type { PendingKind } from '@watchfloor/domain/vocabulary';
import type { PendingRowData } from './pending-document.js';

/** One thing that somebody waits for, with the case it is about. */
export interface PendingLine {
  readonly key: string;
  readonly row: PendingRowData;
  readonly item: PendingRowData['pending'][number];
}

/** Everything that one department, or the center, owes. */
export interface PendingGroup {
  /** Null for the center. */
  readonly owing: string | null;
  /** Longest awaited first. */
  readonly lines: readonly PendingLine[];
}

export interface Pendings {
  /** Whoever keeps somebody waiting longest first. */
  readonly groups: readonly PendingGroup[];
  /** How many of each kind there are, whatever is shown. */
  readonly counts: ReadonlyMap<PendingKind, number>;
  readonly total: number;
}

/** Which of all that is pending somebody wants to see. */
export interface PendingChoice {
  /** Of these kinds; of any where there is none. */
  readonly kinds: readonly PendingKind[];
  /** Owed by one of these; by anybody where there is none. */
  readonly owing: readonly string[];
}

/** Wire instants sort as text. */
const longestFirst = (one: PendingLine, other: PendingLine): number =>
  one.item.since.localeCompare(other.item.since) || one.key.localeCompare(other.key);

/** Who waits for whom, by who owes. */
export function pendingsOf(rows: readonly PendingRowData[], { kinds, owing }: PendingChoice): Pendings {
  const counts = new Map<PendingKind, number>();
  const byOwing = new Map<string | null, PendingLine[]>();
  let total = 0;
  for (const row of rows) {
    for (const item of row.pending) {
      if (owing.length > 0 && !(item.owing !== null && owing.includes(item.owing))) continue;
      counts.set(item.what, (counts.get(item.what) ?? 0) + 1);
      if (kinds.length > 0 && !kinds.includes(item.what)) continue;
      const lines = byOwing.get(item.owing) ?? [];
      byOwing.set(item.owing, lines);
      lines.push({ key: `${row.id}:${item.what}:${item.subjectId ?? ''}`, row, item });
      total += 1;
    }
  }
  const groups = [...byOwing].map(([by, lines]) => ({ owing: by, lines: lines.sort(longestFirst) }));
  return { groups: groups.sort(byLongest), counts, total };
}

function byLongest(one: PendingGroup, other: PendingGroup): number {
  const [first, second] = [one.lines[0], other.lines[0]];
  return first && second ? longestFirst(first, second) : other.lines.length - one.lines.length;
}
