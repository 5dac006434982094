import type { Audience } from '@watchfloor/domain/access';
import type { LogEntry } from '@watchfloor/domain/event';
import type { Instant } from '@watchfloor/domain/time';
import { AlertLog } from './alert-log.js';
import { alertsOf } from './alerts-of.js';
import { Boards } from './boards.js';
import { Floor } from './floor.js';
import { HourFlow } from './hour-flow.js';
import { Journal, type JournalLimits } from './journal.js';
import { OpenEscalations } from './open-escalations.js';
import type { Past } from './past.js';
import type { LogPort, OpenComplaints, Position } from './ports.js';
import type { Raised } from './raised.js';
import { recentChanges } from './recent-changes.js';
import { type Step, stepOf } from './step.js';
import type { FeedTimers } from './timers.js';

export interface MemoryLimits extends JournalLimits {
  /** How many alerts are kept. */
  readonly alerts: number;
}

/** What a memory is made with. */
export interface MemoryOptions {
  readonly limits: MemoryLimits;
  readonly timers: FeedTimers;
}

/** A step, the keys of the scopes whose counts it changed, and what it alerts to. */
export interface Applied {
  readonly step: Step;
  readonly scopes: ReadonlySet<string>;
  readonly raised: readonly Raised[];
  /** Whom it concerns that an alert was raised, changed or left. */
  readonly alerted: readonly Audience[];
}

/** How many rows of a snapshot are folded before others get their turn: some milliseconds of work. */
const SLICE = 500;

/** Everything the feed knows, all of it at one position of the log. */
export class Memory {
  readonly floor = new Floor();
  readonly boards = new Boards();
  readonly flow = new HourFlow();
  readonly escalations = new OpenEscalations();
  #journal: Journal;
  #alerts: AlertLog;
  #position: Position;
  readonly #options: MemoryOptions;

  private constructor(position: Position, options: MemoryOptions) {
    const { limits } = options;
    this.#position = position;
    this.#options = options;
    this.#journal = new Journal(position, limits);
    this.#alerts = new AlertLog(limits.alerts, position);
  }

  /** Takes a snapshot over. Its rows may be newer than its position: it tells nothing until they have been caught up. */
  static async of(snapshot: OpenComplaints, options: MemoryOptions): Promise<Memory> {
    const memory = new Memory(snapshot.position, options);
    for (const [index, placed] of snapshot.complaints.entries()) {
      memory.boards.move(null, memory.floor.place(placed));
      memory.escalations.take(placed.complaint, placed.position);
      if (index % SLICE === SLICE - 1) await options.timers.turn();
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
   * @param past the complaints before those entries that are missing on the floor
   * @throws Hole where they do not follow; the memory is of no use then
   */
  apply(entries: readonly LogEntry[], past: Past, to: Position, now: Instant): Applied {
    const step = stepOf(this.floor, entries, past, this.#position, to);
    const scopes = new Set<string>();
    for (const { before, after } of step.transitions) {
      for (const key of this.boards.move(before, after)) scopes.add(key);
    }
    const closed = new Map(step.folded.map(({ entry, complaint }) => [entry, complaint]));
    for (const entry of entries) this.flow.count(entry, closed.get(entry), now);
    this.#journal.add(step.folded);
    const raised = step.folded.flatMap((change) => alertsOf(change));
    const alerted = this.#alerts.add(raised);
    const moved = step.folded.flatMap(({ complaint, entry }) => this.escalations.take(complaint, entry.position));
    this.#position = to;
    return { step, scopes, raised, alerted: [...moved, ...alerted] };
  }

  /**
   * Begins the past anew at the present position, once every row stands there, and learns from the log what happened in
   * the hour before, and since when open escalations stand as they do.
   */
  async settle(log: LogPort, now: Instant): Promise<void> {
    const { limits } = this.#options;
    this.#journal = new Journal(this.#position, limits);
    const { changes, keptFrom } = await recentChanges(log, this.#position, limits.alerts);
    this.#alerts = new AlertLog(limits.alerts, keptFrom);
    this.#alerts.add(changes.flatMap((change) => alertsOf(change)));
    this.escalations.relearn(await log.entriesOf(this.escalations.complaintIds, this.#position));
    this.flow.reset(now, (await log.hourlyFlow?.(this.#position)) ?? this.floor.flow());
  }
}
