import type { Person } from '@watchfloor/domain/actor';
import type { Refusal } from '@watchfloor/domain/refusal';
import type { Role } from '@watchfloor/domain/vocabulary';
import type { Outcome, Done as Written } from '@watchfloor/ledger/write/outcome';

export type Done = { readonly kind: 'done' } & Omit<Written, 'ok'>;

/** A refusal with what only the server knows of the asking: which complaint was meant, and the asker's role. */
export type Refused = Refusal & { readonly complaintId: string; readonly role: Role };

export type CommandAnswer = Done | Refused;

export type RevealAnswer =
  | { readonly kind: 'revealed'; readonly name: string; readonly phone: string }
  | Extract<
      Refused,
      {
        kind:
          | 'complaintNotFound'
          | 'notAllowed'
          | 'callerWithheld'
          | 'noCaller'
          | 'textNeeded'
          | 'keyReused'
          | 'storageFull';
      }
    >;

/** The ledger's outcome as the union on the wire wants it; `kind` tells the member. */
export function answerOf(outcome: Outcome, complaintId: string, actor: Person): CommandAnswer {
  return outcome.ok ? doneOf(outcome) : refusedOf(outcome.refusal, complaintId, actor);
}

export const refusedOf = (refusal: Refusal, complaintId: string, { role }: Person): Refused => ({
  ...refusal,
  complaintId,
  role,
});

export const doneOf = ({ ok: _, ...done }: Written): Done => ({ kind: 'done', ...done });
