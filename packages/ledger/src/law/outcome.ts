import type { ActorRef } from '@watchfloor/domain/actor';
import type { LawChange, LawKind, OpenClocks } from '@watchfloor/domain/law/change';
import type { LawProblem } from '@watchfloor/domain/law/document';
import type { UnknownPlace } from '@watchfloor/domain/law/references';
import type { Refusal } from '@watchfloor/domain/refusal';
import type { Instant } from '@watchfloor/domain/time';

export interface PublishOptions {
  /** Why; for whoever reads the list of versions. */
  readonly note: string;
  readonly openClocks: OpenClocks;
  /** With `migrate`: deadlines that passed at or after this instant are put in order, on record (peers.md S39). */
  readonly amnestySince?: Instant | null | undefined;
  /** The version that was edited: refused when another is in force by now. Null, or absent, not to ask. */
  readonly basedOn?: string | null | undefined;
}

/** A change of the law as it is kept. */
export interface KeptChange extends LawChange {
  readonly amnestySince: Instant | null;
  readonly note: string;
  readonly at: Instant;
  readonly by: ActorRef;
}

/** What became of a publication or a roll back. */
export type LawOutcome =
  | { readonly ok: true; readonly change: KeptChange }
  | { readonly ok: false; readonly refusal: LawRefusal };

/** An expected "no". */
export type LawRefusal =
  | Extract<Refusal, { kind: 'notAllowed' | 'textNeeded' }>
  | LawInvalid
  /** Somebody has published since the editor looked. */
  | { readonly kind: 'lawChanged'; readonly inForce: string; readonly at: Instant; readonly by: ActorRef }
  /** The very same is in force. */
  | { readonly kind: 'lawUnchanged'; readonly version: string }
  /** The open complaints are still being put under the change before. */
  | { readonly kind: 'lawMigrating'; readonly law: LawKind; readonly done: number; readonly total: number | null }
  /** An amnesty is part of moving the open clocks, and they were to be kept. */
  | { readonly kind: 'amnestyWithoutMigration' }
  /** What is in force replaced nothing. */
  | { readonly kind: 'nothingToRollBack' };

export interface LawInvalid {
  readonly kind: 'lawInvalid';
  readonly problems: readonly (LawProblem | UnknownPlace)[];
}

export const refuseLaw = (refusal: LawRefusal): LawOutcome => ({ ok: false, refusal });
