import type { ActorRef } from '@watchfloor/domain/actor';
import type { LawKind } from '@watchfloor/domain/law/change';
import { confirmingRoles, type ProposalState } from '@watchfloor/domain/law/proposal';
import type { Instant } from '@watchfloor/domain/time';
import type { DataSource } from 'typeorm';
import { timestampOf } from '../complaint-codec.js';
import type { Statement, Transaction } from '../write/transaction.js';
import type { Ask } from './law-source.js';
import type { LawProposal } from './outcome.js';
import { instantOf } from './records.js';

/** An SQL expression: a row of `law_proposal p` as a `LawProposal`. */
const proposal = `json_build_object('id', p.id, 'kind', p.kind, 'cause', p.cause, 'version', p.version, 'body', p.body,
  'openClocks', p.open_clocks, 'amnestySince', ${instantOf('p.amnesty_since')},
  'basedOn', (select version from law_change where id = p.base_change_id),
  'note', p.note, 'at', ${instantOf('p.at')}, 'by', p.by, 'state', p.state,
  'settled', case when p.settled_at is not null then json_build_object('at', ${instantOf('p.settled_at')},
    'by', p.settled_by, 'note', p.settled_note) end) as proposal`;

interface Found {
  readonly proposal: LawProposal;
}

/** The latest proposals of a kind, newest first. */
export async function proposalsOf(dataSource: DataSource, kind: LawKind, limit: number): Promise<LawProposal[]> {
  const rows: readonly Found[] = await dataSource.query(
    `select ${proposal} from law_proposal p where kind = $1 order by id desc limit $2`,
    [kind, limit],
  );
  return rows.map((row) => row.proposal);
}

/** Those that wait for a second person, of either kind. */
export async function waitingProposals(dataSource: DataSource): Promise<LawProposal[]> {
  const rows: readonly Found[] = await dataSource.query(
    `select ${proposal} from law_proposal p where state = 'waiting' order by id`,
  );
  return rows.map((row) => row.proposal);
}

/** Of which document it is, for what is to be locked before it is looked at; null where there is none. */
export async function kindOfProposal(dataSource: DataSource, id: number): Promise<LawKind | null> {
  const rows: readonly { kind: LawKind }[] = await dataSource.query('select kind from law_proposal where id = $1', [
    id,
  ]);
  return rows[0]?.kind ?? null;
}

/** As it stands behind the lock of the law. */
export async function findProposal(transaction: Transaction, id: number): Promise<LawProposal | null> {
  const [row] = await transaction.query<Found>({
    text: `select ${proposal} from law_proposal p where id = $1`,
    values: [id],
  });
  return row?.proposal ?? null;
}

export async function waitingOf(transaction: Transaction, kind: LawKind): Promise<LawProposal | null> {
  const [row] = await transaction.query<Found>({
    text: `select ${proposal} from law_proposal p where kind = $1 and state = 'waiting'`,
    values: [kind],
  });
  return row?.proposal ?? null;
}

export type NewProposal = Omit<LawProposal, 'id' | 'basedOn' | 'state' | 'settled'>;

/** Keeps a proposal on top of the last change of its kind. */
export const keepProposal = (given: NewProposal): Statement => ({
  text: `
    insert into law_proposal
      (kind, cause, version, body, open_clocks, amnesty_since, base_change_id, note, at, by, state)
    select $1, $2, $3, $4, $5, $6, max(id), $7, $8, $9, 'waiting' from law_change where kind = $1
    returning id::int`,
  values: [
    ...[given.kind, given.cause, given.version, given.body === null ? null : JSON.stringify(given.body)],
    ...[given.openClocks, given.amnestySince === null ? null : timestampOf(given.amnestySince)],
    ...[given.note, timestampOf(given.at), given.by],
  ],
});

interface Settling {
  readonly state: Exclude<ProposalState, 'waiting'>;
  readonly at: Instant;
  readonly by: ActorRef;
  readonly note: string;
}

export const settleProposal = (id: number, { state, at, by, note }: Settling): Statement => ({
  text: `update law_proposal set state = $2, settled_at = $3, settled_by = $4, settled_note = $5
          where id = $1 and state = 'waiting'`,
  values: [id, state, timestampOf(at), by, note],
});

/** What was to change a version that is in force no more changes nothing. */
export const expireProposals = (kind: LawKind, at: Instant, by: ActorRef): Statement => ({
  text: `update law_proposal set state = 'expired', settled_at = $2, settled_by = $3, settled_note = ''
          where kind = $1 and state = 'waiting'`,
  values: [kind, timestampOf(at), by],
});

/** An SQL expression: whether `account` can be the second person to $1. The demo's, whose password everybody knows, are that only to each other. */
const isSecond = `not disabled and id <> $1 and (not demo or exists (select from account own where own.id = $1 and own.demo))`;

/** Whether anybody else could be the second person to somebody: with an account that is not disabled, of a role that has the right. */
export async function hasAnother(ask: Ask, than: ActorRef): Promise<boolean> {
  const [row] = await ask<{ another: boolean }>({
    text: `select exists (select from account where ${isSecond} and role = any($2)) as another`,
    values: [than, confirmingRoles],
  });
  return row?.another === true;
}

/** Whether somebody, who has the right, can be the second person to another. */
export async function isSecondTo(ask: Ask, second: ActorRef, to: ActorRef): Promise<boolean> {
  const [row] = await ask<{ second: boolean }>({
    text: `select exists (select from account where ${isSecond} and id = $2) as second`,
    values: [to, second],
  });
  return row?.second === true;
}
