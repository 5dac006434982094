import { theSystem } from '@watchfloor/domain/actor';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import { type Instant, MINUTE, type Millis, SECOND } from '@watchfloor/domain/time';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { Logger } from 'pino';
import type { ServerClock } from '../clock.js';
import type { Storage } from '../storage/storage.js';
import { pause } from './timers.js';

/** How many complaints are asked for, and how many are given their command, at a time. */
const BATCH = 64;
const AT_ONCE = 4;
/** Others hold what is due; a moment later they have dealt with it. */
const OTHERS_AT_WORK_MS = 50;
const AUDIT_EVERY: Millis = MINUTE;
const AUDIT_MOST = 1_000;
const LONGEST_BACKOFF_MS = 10_000;

/** What the metrics want to know. */
export interface RunnerReport {
  /** A complaint's passed thresholds were recorded. */
  readonly fired: () => void;
  /** How long after its instant the soonest of them was recorded, by the database's clock. */
  readonly lateness: (ms: Millis) => void;
  /** How many complaints had a passed threshold that nobody had recorded when the audit looked. */
  readonly overdue: (complaints: number) => void;
}

export interface RunnerOptions {
  readonly ledger: Pick<Ledger, 'thresholds' | 'execute'>;
  readonly clock: Pick<ServerClock, 'sleep'>;
  readonly log: Pick<Logger, 'warn'>;
  readonly report: RunnerReport;
  /** Hears what its work ended in: where nobody gives a command, nobody else would find out that there is no room. */
  readonly storage: Pick<Storage, 'heard'>;
  /** The longest sleep, 1 s by default: a threshold that another process armed is noticed no later. */
  readonly longestSleep?: Millis;
}

/**
 * Time alone moves the board: sleeps until the next armed threshold, claims what is due and gives each complaint the command
 * `passTime`, like anybody else. Any number of servers may run one; crossing a threshold disarms it in the same transaction,
 * so each fires once. What time it is the database says: this machine's clock may be as wrong as it likes. A database that
 * does not answer is asked again, and nothing is forgotten meanwhile.
 */
export class ClockRunner {
  readonly #options: RunnerOptions;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  /** Aborted to cut the present sleep short. */
  #bell = new AbortController();
  #auditedAt: Instant = Number.NEGATIVE_INFINITY;
  /** The soonest of what the last round recorded; null where it recorded nothing. */
  #recorded: Instant | null = null;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Something was armed, perhaps for sooner than what is slept for. */
  wake(): void {
    this.#bell.abort();
  }

  /** Resolves when the last command it gave is done. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#bell.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    let failures = 0;
    while (!signal.aborted) {
      try {
        await this.#round();
        failures = 0;
      } catch (error) {
        failures += 1;
        this.#options.storage.heard(error);
        this.#options.log.warn({ err: error, failures }, 'the clock runner could not work and tries again');
        await pause(Math.min(LONGEST_BACKOFF_MS, 100 * 2 ** failures), signal);
      }
    }
  }

  /** Everything that is due now, then sleep. */
  async #round(): Promise<void> {
    // rung from here on, so that what is armed while we look is not slept through
    this.#bell = new AbortController();
    const { thresholds } = this.#options.ledger;
    const { now, next } = await thresholds.look();
    if (this.#recorded !== null) this.#options.report.lateness(now - this.#recorded);
    this.#recorded = null;
    if (next !== null && next <= now) return this.#fire(await thresholds.dueComplaints(BATCH), next);
    // also where the database's clock was put back by more than that
    if (Math.abs(now - this.#auditedAt) >= AUDIT_EVERY) await this.#audit(now);
    const left = next === null ? Number.POSITIVE_INFINITY : next - now;
    await this.#options.clock.sleep(Math.min(left, this.#options.longestSleep ?? SECOND), this.#bell.signal, now);
  }

  async #fire(due: readonly ComplaintId[], soonest: Instant): Promise<void> {
    const fired = await this.#passTime(due);
    if (fired > 0) this.#recorded = soonest;
    else await pause(OTHERS_AT_WORK_MS, this.#stopping.signal);
  }

  /** @returns how many complaints were moved; those that others hold, or have just moved, are theirs */
  async #passTime(due: readonly ComplaintId[]): Promise<number> {
    const { ledger, report } = this.#options;
    const waiting = [...due].reverse();
    let fired = 0;
    const worker = async () => {
      for (let id = waiting.pop(); id !== undefined && !this.#stopping.signal.aborted; id = waiting.pop()) {
        const outcome = await ledger.execute({ type: 'passTime', complaintId: id }, theSystem, { skipLocked: true });
        if (outcome?.ok !== true || !outcome.changed) continue;
        fired += 1;
        report.fired();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return fired;
  }

  /** Looks at every threshold armed up to now, the slow way: whatever the quick question has missed is counted, told and fired. */
  async #audit(now: Instant): Promise<void> {
    this.#auditedAt = now;
    const { ledger, report, log } = this.#options;
    const overdue = await ledger.thresholds.audit(AUDIT_MOST, now);
    report.overdue(overdue.length);
    if (overdue.length === 0) return;
    log.warn({ complaints: overdue.length }, 'passed thresholds had not fired; they fire now');
    await this.#passTime(overdue);
  }
}
