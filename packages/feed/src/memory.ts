import type { LogEntry } from '@watchfloor/domain/event';
import type { Instant } from '@watchfloor/domain/time';
import { AlertLog, alertsBefore } from './alert-log.js';
import { Boards } from './boards.js';
import { Floor } from './floor.js';
import { HourFlow } from './hour-flow.js';
import { Journal, type JournalLimits } from './journal.js';
import type { LogPort, OpenComplaints, Position } from './ports.js';
import { type Step, stepOf } from './step.js';
import type { FeedTimers } from './timers.js';

export interface MemoryLimits extends JournalLimits {
  /** How many alerts are kept. */
  readonly alerts: number;
}

/** A step, and the keys of the scopes whose counts it changed. */
export interface Applied {
  readonly step: Step;
  readonly scopes: ReadonlySet<string>;
}

/** How many rows of a snapshot are folded before others get their turn: some milliseconds of work. */
const SLICE = 500;

/** Everything the feed knows, all of it at one position of the log. */
export class Memory {
  readonly floor = new Floor();
  readonly boards = new Boards();
  readonly flow = new HourFlow();
  #journal: Journal;
  #alerts: AlertLog;
  #position: Position;
  readonly #limits: MemoryLimits;

  private constructor(position: Position, limits: MemoryLimits) {
    this.#position = position;
    this.#limits = limits;
    this.#journal = new Journal(position, limits);
    this.#alerts = new AlertLog(limits.alerts, position);
  }

  /** Takes a snapshot over. Its rows may be newer than its position: it tells nothing until they have been caught up. */
  static async of(snapshot: OpenComplaints, limits: MemoryLimits, timers: FeedTimers): Promise<Memory> {
    const memory = new Memory(snapshot.position, limits);
    for (const [index, placed] of snapshot.complaints.entries()) {
      memory.boards.move(null, memory.floor.place(placed));
      if (index % SLICE === SLICE - 1) await timers.turn();
    }
    return memory;
  }

  get position(): Position {
    return this.#position;
  }

  get journal(): Journal {
    return this.#journal;
  }

  get alerts(): AlertLog {
    return this.#alerts;
  }

  /**
   * Folds the next entries in.
   * @throws Hole where they do not follow; the memory is of no use then
   */
  apply(entries: readonly LogEntry[], to: Position, now: Instant): Applied {
    const step = stepOf(this.floor, entries, this.#position, to);
    const scopes = new Set<string>();
    for (const { before, after } of step.transitions) {
      for (const key of this.boards.move(before, after)) scopes.add(key);
    }
    const closed = new Map(step.folded.map(({ entry, complaint }) => [entry, complaint]));
    for (const entry of entries) this.flow.count(entry, closed.get(entry), now);
    this.#journal.add(step.folded);
    this.#alerts.add(step.folded);
    this.#position = to;
    return { step, scopes };
  }

  /**
   * Begins the past anew at the present position, once every row stands there, and learns what the log tells of the
   * hour before.
   * @param firstAlert the number of the next alert; higher than any that a reader of an earlier memory has seen
   */
  async settle(log: LogPort, now: Instant, firstAlert: number): Promise<void> {
    this.#journal = new Journal(this.#position, this.#limits);
    const before = (await log.recentEntries?.(this.#position, this.#limits.alerts)) ?? [];
    const keptFrom = (before[0]?.position ?? this.#position + 1) - 1;
    this.#alerts = new AlertLog(this.#limits.alerts, keptFrom, firstAlert);
    this.#alerts.add(alertsBefore(before, this.floor));
    this.flow.reset(now, (await log.hourlyFlow?.(this.#position)) ?? this.floor.flow());
  }
}
