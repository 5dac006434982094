import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who made a report is withheld of its whole family: of all that it was ever one complaint with, by mergers and splits in
 * whichever order, that has the same caller. That follows from what stands in the table now, so it is asked and not kept. And it
 * stays withheld where a report was taken for something else afterwards.
 */
export class Families1765900000000 implements MigrationInterface {
  readonly name = 'Families1765900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function complaint_family(asked uuid) returns setof uuid language sql stable as $$
        with recursive kin (id) as (
          select asked
          union
          select other.id::uuid
            from kin join complaint c on c.id = kin.id, lateral (
              select c.body->'mergedInto'->>'id' as id
              union all select c.body->'splitFrom'->>'id'
              union all select ref->>'id' from jsonb_array_elements((c.body->'absorbed') || (c.body->'splitInto')) ref
            ) other
           where other.id is not null
        )
        select id from kin
      $$`);
    await runner.query(`
      create function caller_withheld(asked uuid) returns boolean language sql stable as $$
        select exists (
          select from complaint_family(asked) kin (id) join complaint c on c.id = kin.id
           where c.withheld and (c.id = asked or c.caller_id = (select caller_id from complaint where id = asked)))
      $$`);
    await runner.query(`
      with moved as (select distinct complaint_id from event_log where events @> '[{"type": "reclassified"}]'),
      kinds as (
        select l.complaint_id, event->>'kind' as kind,
               lag(event->>'kind') over (partition by l.complaint_id order by l.version, nth) as before
          from event_log l join moved using (complaint_id), jsonb_array_elements(l.events) with ordinality e (event, nth)
         where event->>'type' in ('registered', 'reclassified')
      )
      update complaint set withheld = true, body = jsonb_set(body, '{withheld}', 'true')
       where id in (select complaint_id from kinds where before = 'report' and kind <> 'report')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function caller_withheld(uuid)');
    await runner.query('drop function complaint_family(uuid)');
  }
}
