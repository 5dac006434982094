import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether only the center may know who called is a column of its own: it does not follow from the kind alone any more. */
export class Withheld1765800000000 implements MigrationInterface {
  readonly name = 'Withheld1765800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table complaint add column withheld boolean not null default false');
    await runner.query("update complaint set withheld = true where kind = 'report'");
    await runner.query('alter table complaint alter column withheld drop default');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table complaint drop column withheld');
  }
}
