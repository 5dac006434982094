import type { Deadline, Source } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';
import type { Channel, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import type { Entry } from './entries.js';

/** One row of somebody else's table, understood: a complaint with as much of its history as the source tells. */
export interface Case {
  readonly source: Source;
  readonly title: string;
  readonly details: string;
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly urgencyReason: string | null;
  readonly channel: Channel;
  readonly place: string;
  readonly caller: { readonly name: string; readonly phone: string } | null;
  readonly department: Entry;
  readonly district: Entry;
  readonly category: Entry;
  /** The class above the category; null where the source has one level only. */
  readonly categoryClass: Entry | null;
  readonly receivedAt: Instant;
  readonly deadline: Deadline;
  /** The result, and whether the case is over with it; null while the source waits for one. */
  readonly answer: { readonly at: Instant; readonly text: string; readonly closed: boolean } | null;
}

/** A row as a case, or why it cannot be one, in words for the person who keeps the file. */
export type CaseReading =
  | { readonly ok: true; readonly value: Case }
  | { readonly ok: false; readonly problem: string };
