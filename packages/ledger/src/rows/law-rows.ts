import { LawChangeCause, LawExtent, LawKind, OpenClocks } from '@watchfloor/domain/law/change';
import { ProposalState, ProposedCause } from '@watchfloor/domain/law/proposal';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import {
  type BigIntText,
  flag,
  nullableText,
  nullableTimestamp,
  oneOf,
  type Timestamp,
  text,
  timestamp,
} from './columns.js';

/** One version of a policy or a calendar. Rows are added and never changed. */
export interface LawDocumentRow {
  kind: LawKind;
  version: string;
  body: unknown;
  publishedAt: Timestamp;
  publishedBy: string;
}

const documentColumns = {
  kind: { ...text, primary: true },
  version: { ...text, primary: true },
  body: { type: 'jsonb' },
  publishedAt: timestamp,
  publishedBy: text,
} satisfies Record<keyof LawDocumentRow, EntitySchemaColumnOptions>;

export const lawDocumentEntity = new EntitySchema<LawDocumentRow>({
  name: 'law_document',
  columns: documentColumns,
  checks: [{ name: 'law_document_kind', expression: oneOf('kind', LawKind) }],
});

/** A version came into force. Rows are added and never changed: the last one of a kind says what is in force. */
export interface LawChangeRow {
  id: BigIntText;
  kind: LawKind;
  version: string;
  cause: LawChangeCause;
  extent: LawExtent | null;
  /** Breaches since then were put in order with the open clocks; null for none. */
  amnestySince: Timestamp | null;
  note: string;
  at: Timestamp;
  by: string;
  /** The second person; null where one was enough, or there was nobody else. */
  confirmedBy: string | null;
  /** A second person was wanted, and there was nobody else. */
  alone: boolean;
}

const changeColumns = {
  id: { type: 'bigint', primary: true, generated: 'increment' },
  kind: text,
  version: text,
  cause: text,
  extent: nullableText,
  amnestySince: nullableTimestamp,
  note: text,
  at: timestamp,
  by: text,
  confirmedBy: nullableText,
  alone: flag,
} satisfies Record<keyof LawChangeRow, EntitySchemaColumnOptions>;

export const lawChangeEntity = new EntitySchema<LawChangeRow>({
  name: 'law_change',
  columns: changeColumns,
  foreignKeys: [
    {
      name: 'law_change_document',
      target: 'law_document',
      columnNames: ['kind', 'version'],
      referencedColumnNames: ['kind', 'version'],
    },
  ],
  checks: [
    { name: 'law_change_cause', expression: oneOf('cause', LawChangeCause) },
    { name: 'law_change_extent', expression: oneOf('extent', LawExtent) },
  ],
});

/** How far the open complaints have been put under a change of the law. */
export interface LawMigrationRow {
  changeId: BigIntText;
  /** Only complaints with clocks that run by this version; null for every open one. */
  onlyVersion: string | null;
  /** How many there are; null until they were counted. */
  total: number | null;
  done: number;
  /** Of these, the complaints to which it could not be done, each told in the server's log. */
  failed: number;
  /** The last id in the order of ids that is done; null before the first. */
  afterId: string | null;
  /** Null while it is under way, or waits for a server to go on with it. */
  finishedAt: Timestamp | null;
}

const migrationColumns = {
  changeId: { type: 'bigint', primary: true },
  onlyVersion: nullableText,
  total: { type: 'int', nullable: true },
  done: { type: 'int' },
  failed: { type: 'int' },
  afterId: { type: 'uuid', nullable: true },
  finishedAt: nullableTimestamp,
} satisfies Record<keyof LawMigrationRow, EntitySchemaColumnOptions>;

export const lawMigrationEntity = new EntitySchema<LawMigrationRow>({
  name: 'law_migration',
  columns: migrationColumns,
  foreignKeys: [
    { name: 'law_migration_change', target: 'law_change', columnNames: ['changeId'], referencedColumnNames: ['id'] },
  ],
});

/** A change of the law that one person wants. What is wanted never changes; what became of it is written once. */
export interface LawProposalRow {
  id: BigIntText;
  kind: LawKind;
  cause: ProposedCause;
  /** As the document names itself; of a roll back the version that would be in force again. */
  version: string;
  /** The document; null for a roll back. */
  body: unknown;
  /** Null for a roll back. */
  openClocks: OpenClocks | null;
  amnestySince: Timestamp | null;
  /** The change that was the last of its kind when it was proposed. */
  baseChangeId: BigIntText;
  note: string;
  at: Timestamp;
  by: string;
  state: ProposalState;
  settledAt: Timestamp | null;
  settledBy: string | null;
  settledNote: string | null;
}

const proposalColumns = {
  id: { type: 'bigint', primary: true, generated: 'increment' },
  kind: text,
  cause: text,
  version: text,
  body: { type: 'jsonb', nullable: true },
  openClocks: nullableText,
  amnestySince: nullableTimestamp,
  baseChangeId: { type: 'bigint', foreignKey: { target: 'law_change', name: 'law_proposal_base' } },
  note: text,
  at: timestamp,
  by: text,
  state: text,
  settledAt: nullableTimestamp,
  settledBy: nullableText,
  settledNote: nullableText,
} satisfies Record<keyof LawProposalRow, EntitySchemaColumnOptions>;

export const lawProposalEntity = new EntitySchema<LawProposalRow>({
  name: 'law_proposal',
  columns: proposalColumns,
  checks: [
    { name: 'law_proposal_kind', expression: oneOf('kind', LawKind) },
    { name: 'law_proposal_cause', expression: oneOf('cause', ProposedCause) },
    { name: 'law_proposal_open_clocks', expression: oneOf('open_clocks', OpenClocks) },
    { name: 'law_proposal_state', expression: oneOf('state', ProposalState) },
  ],
  indices: [{ name: 'law_proposal_waiting', columns: ['kind'], unique: true, where: "(state = 'waiting'::text)" }],
});
