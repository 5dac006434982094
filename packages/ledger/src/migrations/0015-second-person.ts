import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Changes of the law that wait for a second person, and who that was; and when a page of a session was last known to be
 * open, so that it is known who is at work.
 */
export class SecondPerson1765500000000 implements MigrationInterface {
  readonly name = 'SecondPerson1765500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table law_proposal');
    await runner.query('alter table law_change drop confirmed_by, drop alone');
    await runner.query('alter table session drop seen_at');
  }
}

const up = [
  'alter table session add seen_at timestamptz',
  // when it was last used, as far as that is known
  'update session set seen_at = expires_at - make_interval(secs => ttl_seconds)',
  'alter table session alter seen_at set not null',
  'alter table law_change add confirmed_by text, add alone boolean',
  'update law_change set alone = false',
  'alter table law_change alter alone set not null',
  `create table law_proposal (
    id bigint generated always as identity (cache 1) primary key,
    kind text not null constraint law_proposal_kind check (kind in ('policy', 'calendar')),
    cause text not null constraint law_proposal_cause check (cause in ('published', 'rolledBack')),
    version text not null,
    body jsonb,
    open_clocks text constraint law_proposal_open_clocks check (open_clocks in ('keep', 'migrate')),
    amnesty_since timestamptz,
    base_change_id bigint not null constraint law_proposal_base references law_change,
    note text not null,
    at timestamptz not null,
    by text not null,
    state text not null
      constraint law_proposal_state check (state in ('waiting', 'confirmed', 'declined', 'withdrawn', 'expired')),
    settled_at timestamptz,
    settled_by text,
    settled_note text
  )`,
  // one at a time: whoever wants another settles the one that waits
  `create unique index law_proposal_waiting on law_proposal (kind) where state = 'waiting'`,
];
