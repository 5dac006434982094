import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The key of a move of many legs is bound to the whole of it before the first leg is moved. */
export class BulkKeys1765700000000 implements MigrationInterface {
  readonly name = 'BulkKeys1765700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bulk_key (
        actor text not null,
        idempotency_key text not null,
        fingerprint bytea not null,
        constraint "PK_bulk_key" primary key (actor, idempotency_key)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table bulk_key');
  }
}
