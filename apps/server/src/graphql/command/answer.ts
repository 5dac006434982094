import type { Person } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Refusal } from '@watchfloor/domain/refusal';
import type { Role } from '@watchfloor/domain/vocabulary';
import type { Outcome } from '@watchfloor/ledger/write/outcome';

type Done = { readonly kind: 'done' } & Omit<Extract<Outcome, { ok: true }>, 'ok'>;

/** A refusal with what only the server knows of the asker: the id that was asked for, and the asker's role. */
type Refused =
  | Exclude<Refusal, { kind: 'complaintNotFound' | 'notAllowed' }>
  | { readonly kind: 'complaintNotFound'; readonly complaintId: string }
  | { readonly kind: 'notAllowed'; readonly role: Role };

export type CommandAnswer = Done | Refused;

export type RevealAnswer =
  | { readonly kind: 'revealed'; readonly name: string; readonly phone: string }
  | Extract<Refused, { kind: 'complaintNotFound' | 'notAllowed' | 'textNeeded' }>;

/** The ledger's outcome as the union on the wire wants it; `kind` tells the member. */
export function answerOf(outcome: Outcome, command: Command, actor: Person): CommandAnswer {
  if (outcome.ok) {
    const { complaintId, number, version, position } = outcome;
    return { kind: 'done', complaintId, number, version, position };
  }
  const { refusal } = outcome;
  if (refusal.kind === 'complaintNotFound') return { ...refusal, complaintId: command.complaintId };
  return refusal.kind === 'notAllowed' ? { ...refusal, role: actor.role } : refusal;
}
