import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policies and calendars as documents, which of them was in force when, and how far open clocks have been moved. */
export class PublishedLaw1764100000000 implements MigrationInterface {
  readonly name = 'PublishedLaw1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table law_migration, law_change, law_document');
  }
}

const up = [
  `create table law_document (
    kind text not null constraint law_document_kind check (kind in ('policy', 'calendar')),
    version text not null,
    body jsonb not null,
    published_at timestamptz not null,
    published_by text not null,
    primary key (kind, version)
  )`,
  `create table law_change (
    id bigint generated always as identity (cache 1) primary key,
    kind text not null,
    version text not null,
    cause text not null constraint law_change_cause check (cause in ('shipped', 'published', 'rolledBack')),
    extent text constraint law_change_extent check (extent in ('all', 'calendar', 'provisional')),
    amnesty_since timestamptz,
    note text not null,
    at timestamptz not null,
    by text not null,
    constraint law_change_document foreign key (kind, version) references law_document (kind, version)
  )`,
  `create table law_migration (
    change_id bigint primary key constraint law_migration_change references law_change,
    only_version text,
    total int,
    done int not null,
    failed int not null,
    after_id uuid,
    finished_at timestamptz
  )`,
];
