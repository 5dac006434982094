import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions end for good at a time of their own, and tries to sign in are counted where every server sees them. Sessions
 * that are there already may go on for a day.
 */
export class Identity1764800000000 implements MigrationInterface {
  readonly name = 'Identity1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table session add ends_at timestamptz`);
    await runner.query(`update session set ends_at = clock_timestamp() + interval '1 day'`);
    await runner.query(`alter table session alter ends_at set not null`);
    await runner.query(`
      create table sign_in_try (
        subject bytea not null,
        tries integer not null,
        window_ends_at timestamptz not null,
        constraint "PK_sign_in_try" primary key (subject)
      )`);
    await runner.query('create index sign_in_try_window on sign_in_try (window_ends_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sign_in_try');
    await runner.query('alter table session drop ends_at');
  }
}
