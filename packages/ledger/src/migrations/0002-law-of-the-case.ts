import type { MigrationInterface, QueryRunner } from 'typeorm';
import { toolsOff, toolsOn, upgradeBodies, upgradeEvents } from './0002-upgrade.js';

/**
 * What is asked, ordered and to be called back is found by columns of its own, and what the first version wrote is brought
 * along: see `0002-upgrade.ts`. Every row of the log and of the complaints is written anew, once: some minutes for a million
 * entries, during which nothing else can write.
 */
export class LawOfTheCase1764000000000 implements MigrationInterface {
  readonly name = 'LawOfTheCase1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...columns, ...toolsOn, upgradeBodies, upgradeEvents, ...toolsOff, ...indexes]) {
      await runner.query(statement);
    }
  }

  /** Takes the columns back. The log and the bodies stay as they are: going back to the first version takes a backup. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const columns = [
  `alter table complaint
     add requested boolean not null default false,
     add supervised boolean not null default false,
     add waived boolean not null default false,
     add callback_due_at timestamptz,
     add ending text constraint complaint_ending
       check (ending in ('done', 'notAccepted', 'withdrawn', 'merged', 'stale'))`,
  `alter table complaint alter requested drop default, alter supervised drop default, alter waived drop default`,
];

// Compared character by character, so that the keys of one bulk are found by what they begin with
const indexes = [
  `create index complaint_callback on complaint (callback_due_at, id) where callback_due_at is not null`,
  `drop index event_log_idempotency`,
  `create unique index event_log_idempotency on event_log (actor, idempotency_key text_pattern_ops)
     where idempotency_key is not null`,
];

const down = [
  `drop index event_log_idempotency`,
  `create unique index event_log_idempotency on event_log (actor, idempotency_key) where idempotency_key is not null`,
  `drop index complaint_callback`,
  `alter table complaint drop requested, drop supervised, drop waived, drop callback_due_at, drop ending`,
];
