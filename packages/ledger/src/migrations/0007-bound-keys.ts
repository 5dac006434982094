import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An idempotency key is bound to what it was spent on. Entries that are there already stay as they are. */
export class BoundKeys1764700000000 implements MigrationInterface {
  readonly name = 'BoundKeys1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table event_log add fingerprint bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table event_log drop fingerprint');
  }
}
