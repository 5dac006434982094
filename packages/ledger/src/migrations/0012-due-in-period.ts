import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was due within a period is found by the deadline itself. */
export class DueInPeriod1765200000000 implements MigrationInterface {
  readonly name = 'DueInPeriod1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index complaint_promised on complaint (promised_at) where promised_at is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index complaint_promised');
  }
}
