import type { Actor } from '@watchfloor/domain/actor';
import type { Command, Register } from '@watchfloor/domain/command';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { Refusal } from '@watchfloor/domain/refusal';
import type { Instant } from '@watchfloor/domain/time';

/** What was done to one complaint elsewhere, each step at its own time; the first registers it. */
export interface History {
  readonly steps: readonly HistoryStep[];
}

export interface HistoryStep {
  readonly at: Instant;
  readonly actor: Actor;
  readonly command: Command;
}

/** A history that begins as it should. */
export interface Prepared extends History {
  readonly register: Register;
}

/** What became of a history. */
export type HistoryOutcome = Written | AlreadyKnown | HistoryRefused;

export interface Written {
  readonly kind: 'written';
  readonly complaintId: ComplaintId;
  readonly number: string;
  readonly version: number;
}

/** A complaint with this id, or from this source, is here already; it was left as it is. */
export interface AlreadyKnown {
  readonly kind: 'alreadyKnown';
  readonly complaintId: ComplaintId;
  readonly number: string;
}

/** Nothing of it was written: the step with this index, from 0, was refused. */
export interface HistoryRefused {
  readonly kind: 'refused';
  readonly step: number;
  readonly refusal: Refusal;
}
