import type { ActorRef } from '@watchfloor/domain/actor';
import type { Statement, Transaction } from './transaction.js';

/**
 * A key stands for one command, which the log keeps, or for a move of many legs, which `bulk_key` keeps from the first leg
 * that was moved. So that no key stands for both, whoever spends one on a command shares its lock until the end of the
 * transaction, and whoever binds one to many has it alone. It is taken before any complaint is locked.
 *
 * Part of what all servers on one database must agree on; two numbers, which never meet the one number of `log-lock.ts`.
 */
const KEYS = 0x6b65;
const lockOf = (take: string): string => `select ${take}(${KEYS}, hashtext($1::text || ' ' || $2::text))`;
const sharing = { name: 'share-key', text: lockOf('pg_advisory_xact_lock_shared') };
const holding = { name: 'hold-key', text: lockOf('pg_advisory_xact_lock') };

/** To be run before it is asked whether a key is bound to many; nothing where there is no key. */
export const shareKey = (actor: ActorRef, key: string | undefined): readonly Statement[] =>
  key === undefined ? [] : [{ ...sharing, values: [actor, key] }];

/** A key of many, and what it was given for. */
export interface WholeKey {
  readonly key: string;
  readonly fingerprint: string;
}

/** Where a key of many stands: bound to this very move, free to be bound, or spent on anything else. */
export type Standing = 'bound' | 'free' | 'reused';

/** Begins the transaction of a part. Where the key is free nobody else binds or spends it before the transaction ends. */
export async function enterWhole(transaction: Transaction, actor: ActorRef, whole: WholeKey): Promise<Standing> {
  const looking = standingOf(actor, whole.key);
  const before = standing(await transaction.begin<Found>(looking), whole);
  if (before !== 'free') return before;
  await transaction.query({ ...holding, values: [actor, whole.key] });
  return standing(await transaction.query<Found>(looking), whole);
}

/** Binds a key that is free. */
export const bindWhole = (actor: ActorRef, { key, fingerprint }: WholeKey): Statement => ({
  name: 'bind-key',
  text: `insert into bulk_key (actor, idempotency_key, fingerprint) values ($1, $2, decode($3, 'hex'))`,
  values: [actor, key, fingerprint],
});

/** Where a key of many stands, from what `standingOf` found. */
export function standing([found]: readonly Found[], { fingerprint }: WholeKey): Standing {
  if (found?.fingerprint === fingerprint) return 'bound';
  return found === undefined || (found.fingerprint === null && !found.alone) ? 'free' : 'reused';
}

export interface Found {
  /** Of the move that it is bound to. */
  readonly fingerprint: string | null;
  /** Whether it was spent on one command. */
  readonly alone: boolean;
}

export const standingOf = (actor: ActorRef, key: string) => ({
  name: 'key-standing',
  text: `
    select (select encode(fingerprint, 'hex') from bulk_key where actor = $1 and idempotency_key = $2) as fingerprint,
           exists (select from event_log where actor = $1 and idempotency_key = $2) as alone`,
  values: [actor, key],
});
