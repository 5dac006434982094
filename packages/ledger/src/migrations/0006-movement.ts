import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody last did something to each complaint: what the product does by itself moves nothing. */
export class Movement1764600000000 implements MigrationInterface {
  readonly name = 'Movement1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update complaint set body = body || jsonb_build_object('movedAt', (extract(epoch from moved.at) * 1000)::bigint)
        from (select complaint_id, coalesce(max(at) filter (where actor <> 'system'), min(at)) as at
                from event_log group by complaint_id) moved
       where moved.complaint_id = complaint.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update complaint set body = body - 'movedAt'`);
  }
}
