import type { ActorRef } from '@watchfloor/domain/actor';
import type { LawChange, LawKind, OpenClocks } from '@watchfloor/domain/law/change';
import type { LawProblem } from '@watchfloor/domain/law/document';
import type { ProposalState, ProposedCause } from '@watchfloor/domain/law/proposal';
import type { OutOfReach } from '@watchfloor/domain/law/reach';
import type { UnknownPlace } from '@watchfloor/domain/law/references';
import type { Refusal } from '@watchfloor/domain/refusal';
import type { Instant } from '@watchfloor/domain/time';

export interface PublishOptions {
  /** Why; for whoever reads the list of versions. */
  readonly note: string;
  readonly openClocks: OpenClocks;
  /** With `migrate`: deadlines that passed at or after this instant are put in order, on record (case S39). */
  readonly amnestySince?: Instant | null | undefined;
  /** The version that was edited: refused when another is in force by now. Null, or absent, not to ask. */
  readonly basedOn?: string | null | undefined;
}

/** A change of the law as it is kept. */
export interface KeptChange extends LawChange {
  readonly amnestySince: Instant | null;
  readonly note: string;
  readonly at: Instant;
  /** Whoever wanted it. */
  readonly by: ActorRef;
  /** The second person; null where one was enough, or there was nobody else. */
  readonly confirmedBy: ActorRef | null;
  /** A second person was wanted, and there was nobody else. */
  readonly alone: boolean;
}

/** A change of the law that one person wants and another is to confirm. */
export interface LawProposal {
  readonly id: number;
  readonly kind: LawKind;
  readonly cause: ProposedCause;
  /** As the document names itself; of a roll back the version that would be in force again. */
  readonly version: string;
  /** The document; null for a roll back. */
  readonly body: unknown;
  /** Null for a roll back, which moves back what was moved. */
  readonly openClocks: OpenClocks | null;
  readonly amnestySince: Instant | null;
  /** The version that was in force when it was proposed. */
  readonly basedOn: string;
  readonly note: string;
  readonly at: Instant;
  readonly by: ActorRef;
  readonly state: ProposalState;
  /** Null while it waits. */
  readonly settled: { readonly at: Instant; readonly by: ActorRef; readonly note: string } | null;
}

/** What became of a publication, a roll back, or a confirmation: in force, waiting for a second person, or refused. */
export type LawOutcome =
  | { readonly ok: true; readonly change: KeptChange }
  | { readonly ok: true; readonly change: null; readonly proposal: LawProposal }
  | { readonly ok: false; readonly refusal: LawRefusal };

/** What became of a proposal that somebody declined or took back. */
export type ProposalOutcome =
  | { readonly ok: true; readonly proposal: LawProposal }
  | { readonly ok: false; readonly refusal: LawRefusal };

/** An expected "no". */
export type LawRefusal =
  | Extract<Refusal, { kind: 'notAllowed' | 'textNeeded' | 'secondPersonNeeded' }>
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
  | { readonly kind: 'nothingToRollBack' }
  /** Another change of the same document waits for its second person: one at a time. */
  | { readonly kind: 'lawProposalWaiting'; readonly proposalId: number; readonly at: Instant; readonly by: ActorRef }
  /** There is no such proposal, or it waits for nobody any more. */
  | { readonly kind: 'lawProposalSettled'; readonly proposalId: number; readonly state: ProposalState | null };

export interface LawInvalid {
  readonly kind: 'lawInvalid';
  readonly problems: readonly (LawProblem | UnknownPlace | OutOfReach)[];
}

export const refuseLaw = (refusal: LawRefusal): { readonly ok: false; readonly refusal: LawRefusal } => ({
  ok: false,
  refusal,
});
