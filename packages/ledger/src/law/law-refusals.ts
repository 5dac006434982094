import type { Actor } from '@watchfloor/domain/actor';
import type { LawKind } from '@watchfloor/domain/law/change';
import { mayDo, type Operation } from '@watchfloor/domain/rights/may';
import { textRefusal } from '@watchfloor/domain/text';
import { manyLines } from '@watchfloor/domain/text-form';
import type { Transaction } from '../write/transaction.js';
import type { Draft } from './draft.js';
import type { LawRefusal } from './outcome.js';
import { type Standing, sameAs } from './records.js';

const SHORTEST_NOTE = 4;

/** The law is changed by whoever has the right to, and never without a word. */
export function deny(actor: Actor, operation: Operation, note: string): LawRefusal | null {
  if (!mayDo(actor, operation)) return { kind: 'notAllowed' };
  const refusal = textRefusal(actor, 'note', manyLines(note), SHORTEST_NOTE);
  return refusal?.kind === 'textNeeded' ? refusal : null;
}

/** While the open complaints are being put under one change there is no other; only that one can be taken back. */
export function busy({ pending }: Standing, takenBack: LawKind | null): LawRefusal | null {
  if (pending === null || pending.kind === takenBack) return null;
  return { kind: 'lawMigrating', law: pending.kind, done: pending.done, total: pending.total };
}

/** Nothing is published while clocks move, and not what is in force already. */
export async function publishRefusal(
  transaction: Transaction,
  standing: Standing,
  draft: Draft,
): Promise<LawRefusal | null> {
  const moving = busy(standing, null);
  if (moving !== null) return moving;
  if (!(await isInForce(transaction, standing, draft))) return null;
  return { kind: 'lawUnchanged', version: standing.library.inForce(draft.kind) };
}

/** Whether what is in force says what a document says. */
export async function isInForce(
  transaction: Transaction,
  { library }: Standing,
  { kind, document }: Draft,
): Promise<boolean> {
  const [compared] = await transaction.query<{ same: boolean }>(sameAs(kind, library.inForce(kind), document));
  return compared?.same === true;
}

/** Somebody has published since the editor looked. */
export function overtaken({ last, library, kind }: Standing, basedOn: string | null): LawRefusal | null {
  const inForce = library.inForce(kind);
  if (basedOn === null || basedOn === inForce || last === null) return null;
  return { kind: 'lawChanged', inForce, at: last.at, by: last.by };
}
