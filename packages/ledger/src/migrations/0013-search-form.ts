import { searchText } from '@watchfloor/domain/queue-view';
import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Searched {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly place: string;
}

const AT_ONCE = 1_000;

/**
 * What open complaints are searched by has the form in which what is wanted is looked for. Closed ones are in no search;
 * one that is reopened is saved, and has it from then on.
 */
export class SearchForm1765300000000 implements MigrationInterface {
  readonly name = 'SearchForm1765300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows: readonly Searched[] = await runner.query(
        `select id, number, body->>'title' as title, body->>'place' as place
           from complaint where open and id > $1 order by id limit $2`,
        [last, AT_ONCE],
      );
      const end = rows.at(-1);
      if (end === undefined) return;
      last = end.id;
      await runner.query(
        `update complaint set search = form.search from unnest($1::uuid[], $2::text[]) as form (id, search)
          where complaint.id = form.id and complaint.search <> form.search`,
        [rows.map(({ id }) => id), rows.map(searchText)],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update complaint set search = lower(concat_ws(e'\\n', number, body->>'title', body->>'place')) where open`,
    );
  }
}
