import { randomUUID } from 'node:crypto';
import { theSystem } from '@watchfloor/domain/actor';
import type { Instant } from '@watchfloor/domain/time';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { DatabaseClock } from '@watchfloor/server/clock';
import { ClockRunner } from '@watchfloor/server/clock-runner/clock-runner';
import { seededRandom } from '@watchfloor/testkit/random';
import type pg from 'pg';
import { randomRegistration } from '../../../kit/commands.js';

/** The database with its million armed thresholds, as the product and as bare SQL see it. */
export interface Room {
  readonly ledger: Ledger;
  readonly clock: DatabaseClock;
  readonly bare: pg.Client;
  readonly url: string;
}

/** Complaints that are due then; each is warned of twice on the way. */
export async function registerDueAt({ ledger }: Room, dues: readonly Instant[]): Promise<void> {
  const random = seededRandom(1);
  const at = await ledger.now();
  const histories = dues.map((dueAt) => {
    const command = {
      ...randomRegistration(random),
      complaintId: randomUUID(),
      deadline: { kind: 'given', dueAt },
    } as const;
    return {
      steps: [{ at, actor: theSystem, command: { ...command, urgency: 'normal', urgencyReason: null } as const }],
    };
  });
  const outcomes = await ledger.executeHistory(histories);
  const refused = outcomes.filter(({ kind }) => kind !== 'written').length;
  if (refused > 0) throw new Error(`${refused} complaints were not registered`);
}

/**
 * A runner as a server starts it.
 * @param fired is told of each complaint that it has moved
 */
export function runnerOf({ ledger, clock }: Room, fired: () => void = nothing): ClockRunner {
  const report = { fired, lateness: nothing, overdue: nothing };
  return new ClockRunner({ ledger, clock, log: { warn: nothing }, report, storage: { heard: () => false } });
}

const nothing = (): void => undefined;

/** Resolves when this instant has come. */
export const reached = ({ clock }: Room, at: Instant): Promise<void> =>
  clock.sleepUntil(at, new AbortController().signal);

/** Takes due rows as a bare program would, at most so many at a time; answers the instants of those it got. */
export const claim = (table: string): string => `
  delete from ${table} where (complaint_id, clock_id, threshold) in (
    select complaint_id, clock_id, threshold from ${table} where fire_at <= clock_timestamp()
     order by fire_at limit $1 for update skip locked
  ) returning fire_at as at`;
