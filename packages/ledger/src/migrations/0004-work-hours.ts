import type { LawBook } from '@watchfloor/domain/decision';
import { defaultLaw } from '@watchfloor/domain/default-law';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { workHoursOf } from '../complaint-codec.js';
import { Library, readingLibrary } from '../law/library.js';

const AT_ONCE = 5_000;

/**
 * How much working time each closed complaint took. What was closed before is filled in by the calendars it ran by: some
 * seconds for a hundred thousand of them.
 */
export class WorkHours1764400000000 implements MigrationInterface {
  readonly name = 'WorkHours1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table complaint add work_hours double precision');
    const law = await lawOf(runner);
    for (let after: string | null = null; ; ) {
      const rows: readonly ClosedRow[] = await runner.query(closed, [after, AT_ONCE]);
      const last = rows.at(-1);
      if (last === undefined) return;
      const hours = rows.map(({ receivedAt, closedAt, districtId, calendarVersion }) =>
        workHoursOf(
          { receivedAt: receivedAt.getTime(), closedAt: closedAt.getTime(), districtId },
          calendarVersion,
          law,
        ),
      );
      await runner.query(fill, [rows.map(({ id }) => id), hours]);
      after = last.id;
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table complaint drop work_hours');
  }
}

interface ClosedRow {
  readonly id: string;
  readonly receivedAt: Date;
  readonly closedAt: Date;
  readonly districtId: string;
  readonly calendarVersion: string | null;
}

const closed = `
  select id, received_at as "receivedAt", closed_at as "closedAt", district_id as "districtId", (
           select clock->>'calendarVersion' from jsonb_array_elements(body->'clocks') with ordinality as old (clock, nth)
            order by clock->>'metric' = 'citizen' desc, nth desc limit 1) as "calendarVersion"
    from complaint where closed_at is not null and ($1::uuid is null or id > $1) order by id limit $2`;

const fill = `
  update complaint set work_hours = filled.hours
    from unnest($1::uuid[], $2::float8[]) as filled (id, hours) where complaint.id = filled.id`;

/** Version 0.1 kept no law in its database: everything ran by what it came with. */
async function lawOf(runner: QueryRunner): Promise<LawBook> {
  const [row] = await runner.query(readingLibrary.text);
  const library = new Library(row);
  return library.revision === 0 ? defaultLaw : library.book;
}
