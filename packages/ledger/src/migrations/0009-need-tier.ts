import type { Complaint } from '@watchfloor/domain/complaint';
import { needTier } from '@watchfloor/domain/need';
import { queueItemOf } from '@watchfloor/domain/queue-item';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const AT_ONCE = 1_000;

/**
 * The order `mostUrgent` begins with what is owed, no longer with the urgency alone. Only open complaints have
 * a tier and are filled in, from what they are: however many are closed, the upgrade takes no longer.
 */
export class NeedTier1764900000000 implements MigrationInterface {
  readonly name = 'NeedTier1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table complaint add need_tier smallint');
    await fillOpen(runner);
    // the index of the order goes with its first column
    await runner.query('alter table complaint drop urgency_tier');
    await runner.query(index('need_tier'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table complaint add urgency_tier smallint');
    await runner.query(`
      update complaint set urgency_tier = case urgency when 'critical' then 0 when 'urgent' then 1 else 2 end`);
    await runner.query('alter table complaint alter urgency_tier set not null, drop need_tier');
    await runner.query(index('urgency_tier'));
  }
}

const index = (tier: string): string =>
  `create index complaint_open_most_urgent on complaint (${tier}, next_due_at, id) where open`;

async function fillOpen(runner: QueryRunner): Promise<void> {
  for (let after: string | null = null; ; ) {
    const rows: readonly { id: string; body: Complaint }[] = await runner.query(open, [after, AT_ONCE]);
    const last = rows.at(-1);
    if (last === undefined) return;
    const tiers = rows.map(({ body }) => needTier(queueItemOf(body)));
    await runner.query(fill, [rows.map(({ id }) => id), tiers]);
    after = last.id;
  }
}

const open = `
  select id, body from complaint where open and ($1::uuid is null or id > $1) order by id limit $2`;

const fill = `
  update complaint set need_tier = filled.tier
    from unnest($1::uuid[], $2::smallint[]) as filled (id, tier) where complaint.id = filled.id`;
