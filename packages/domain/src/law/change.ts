import type { CalendarSpec } from '../calendar.js';

/** The two documents of the law. Ladders, escalation levels and callbacks are parts of the policy. */
export const LawKind = { policy: 'policy', calendar: 'calendar' } as const;
export type LawKind = (typeof LawKind)[keyof typeof LawKind];

/** What a publication does to clocks that run already: they keep the version they began by, or move to the new one. */
export const OpenClocks = { keep: 'keep', migrate: 'migrate' } as const;
export type OpenClocks = (typeof OpenClocks)[keyof typeof OpenClocks];

/** How a version came into force. */
export const LawChangeCause = {
  /** With the product itself, in a new database. */
  shipped: 'shipped',
  published: 'published',
  /** The version that it had replaced was taken out of force. */
  rolledBack: 'rolledBack',
} as const;
export type LawChangeCause = (typeof LawChangeCause)[keyof typeof LawChangeCause];

/** Which running clocks a change of the law moves; see the command `ApplyLaw`. */
export const LawExtent = { all: 'all', calendar: 'calendar', provisional: 'provisional' } as const;
export type LawExtent = (typeof LawExtent)[keyof typeof LawExtent];

/** A version came into force: a fact that no later one takes away. */
export interface LawChange {
  /** Rises with time. */
  readonly id: number;
  readonly kind: LawKind;
  readonly version: string;
  readonly cause: LawChangeCause;
  /** Null where every running clock keeps the version it began by. */
  readonly extent: LawExtent | null;
}

/**
 * The versions that stand on each other, the one in force last: a publication puts one on top, a roll back takes the top
 * away. What was rolled back is not come back to by rolling back once more.
 *
 * @param changes of one kind, oldest first
 */
export function standing<C extends LawChange>(changes: readonly C[]): readonly C[] {
  const stack: C[] = [];
  for (const change of changes) {
    if (change.cause === LawChangeCause.rolledBack) stack.pop();
    else stack.push(change);
  }
  return stack;
}

/** Which running clocks a policy moves that is published so. */
export const extentOfPolicy = (openClocks: OpenClocks): LawExtent | null =>
  openClocks === OpenClocks.migrate ? LawExtent.all : null;

/**
 * Which running clocks a calendar moves that is published so. A year that was not known makes deadlines certain that were
 * provisional, whatever else is kept (case S36, docs/domain.md, calendars).
 */
export function extentOfCalendar(openClocks: OpenClocks, before: CalendarSpec, after: CalendarSpec): LawExtent | null {
  if (openClocks === OpenClocks.migrate) return LawExtent.calendar;
  return publishesYear(before, after) ? LawExtent.provisional : null;
}

function publishesYear({ published: before }: CalendarSpec, { published: after }: CalendarSpec): boolean {
  if (before === null) return false;
  return after === null || after.from < before.from || after.through > before.through;
}

/**
 * The version a document is published by: its own where that is free, otherwise the next free number behind it:
 * `2026.1` → `2026.2`, `cn-2026` → `cn-2026.2`.
 */
export function freeVersion(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const [, stem = wanted, last] = /^(.*)\.(\d+)$/.exec(wanted) ?? [];
  for (let number = last === undefined ? 2 : Number(last) + 1; ; number++) {
    const version = `${stem}.${number}`;
    if (!taken.has(version)) return version;
  }
}
