import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members of a group that has not decided see the complaint, whether they have a leg or not. */
export class Coordination1764500000000 implements MigrationInterface {
  readonly name = 'Coordination1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  'alter table complaint add convened boolean not null default false',
  'alter table complaint alter convened drop default',
  `update complaint set convened = true, department_ids = department_ids || (
       select coalesce(array_agg(member order by nth), '{}')
         from jsonb_array_elements_text(body->'coordination'->'memberDepartmentIds') with ordinality as old (member, nth)
        where member <> all (department_ids))
    where open and body->'coordination' <> 'null' and body->'coordination'->'decision' = 'null'`,
];

const down = [
  `update complaint set department_ids = (
       select coalesce(array_agg(leg->>'departmentId' order by leg->>'role' desc, nth), '{}')
         from jsonb_array_elements(body->'assignments') with ordinality as old (leg, nth) where leg->'leftAt' = 'null')
    where convened`,
  'alter table complaint drop convened',
];
