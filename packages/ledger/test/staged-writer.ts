import type { Complaint } from '@watchfloor/domain/complaint';
import { defaultLaw } from '@watchfloor/domain/default-law';
import type { LogEntry } from '@watchfloor/domain/event';
import { evolve } from '@watchfloor/domain/evolve';
import type { Position } from '@watchfloor/feed/ports';
import type pg from 'pg';
import { armingBetween } from '../src/write/arming.js';
import { insert } from '../src/write/insert.js';
import { detailsOf } from '../src/write/judge.js';
import { enterLog, LOG_CHANNEL } from '../src/write/log-lock.js';
import { save } from '../src/write/save.js';
import type { Statement } from '../src/write/transaction.js';

/** A writer's transaction that a test holds open for as long as it likes. */
export interface Staged {
  readonly position: Position;
  /** @param nudge false to lose the nudge */
  readonly commit: (nudge?: boolean) => Promise<void>;
  readonly rollback: () => Promise<void>;
}

/** Writes an entry as a server does, statement by statement, and stops before the commit. */
export async function stage(client: pg.Client, draft: Omit<LogEntry, 'position'>): Promise<Staged> {
  const run = (statement: Statement) => client.query({ text: statement.text, values: [...(statement.values ?? [])] });
  const entry = { ...draft, idempotencyKey: null, fingerprint: null };
  await client.query('begin');
  await client.query(`select ${enterLog}`);
  const { rows } = await client.query<{ body: Complaint }>('select body from complaint where id = $1 for update', [
    draft.complaintId,
  ]);
  const before = rows[0]?.body ?? null;
  const after = evolve(before, entry);
  const saved = await run(
    before === null
      ? insert([{ complaint: after, details: detailsOf(draft.events), entries: [entry] }], defaultLaw)
      : save(after, entry, armingBetween(before, after), defaultLaw),
  );
  return {
    position: Number(saved.rows[0]?.position),
    async commit(nudge = true) {
      await client.query('commit');
      if (nudge) await client.query(`notify ${LOG_CHANNEL}`);
    },
    async rollback() {
      await client.query('rollback');
    },
  };
}
