import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A complaint keeps its caller as given, beside the record of the person; a source's own id of a caller is kept, so that one
 * without a phone is known again.
 */
export class CallersAsGiven1765000000000 implements MigrationInterface {
  readonly name = 'CallersAsGiven1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of callers) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table caller_source, given_caller');
  }
}

const callers = [
  `create table given_caller (
    complaint_id uuid,
    version int,
    name text not null,
    phone text not null,
    constraint given_caller_pkey primary key (complaint_id, version)
  )`,
  // the record of the person is all that is known of what was given before
  `insert into given_caller (complaint_id, version, name, phone)
   select complaint.id, 1, caller.name, caller.phone from complaint join caller on caller.id = caller_id`,
  `create table caller_source (
    system text,
    id text,
    caller_id uuid not null constraint caller_source_caller references caller,
    constraint caller_source_pkey primary key (system, id)
  )`,
];
