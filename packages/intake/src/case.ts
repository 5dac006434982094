import type { GivenCaller } from '@watchfloor/domain/command';
import type { Deadline, Source } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';
import type { Channel, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import type { Entry } from './entries.js';
import type { CaseState } from './profile.js';

/**
 * One row of somebody else's table, understood: a complaint with as much of its history as the source tells. Its texts are in
 * the form in which they are stored (`text-form.ts` of the domain).
 */
export interface Case {
  readonly source: Source;
  readonly title: string;
  readonly details: string;
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly urgencyReason: string | null;
  readonly channel: Channel;
  readonly place: string;
  readonly caller: GivenCaller | null;
  readonly department: Entry;
  readonly district: Entry;
  readonly category: Entry;
  /** The class above the category; null where the source has one level only. */
  readonly categoryClass: Entry | null;
  readonly receivedAt: Instant;
  readonly deadline: Deadline;
  /** How it went on; null while the source waits for a result. */
  readonly answer: Outcome | null;
}

/** A result or another end, and how far the case has come with it. */
export interface Outcome {
  readonly at: Instant;
  readonly text: string;
  readonly state: Exclude<CaseState, 'open'>;
}

/**
 * A row as a case, with what a person may want to look at in it, e.g. that a text was cut; or why it cannot be one, in words for the person who keeps the
 * file.
 */
export type CaseReading =
  | { readonly ok: true; readonly value: Case; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly problem: string };
