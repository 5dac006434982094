import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RunnerReport } from '../clock-runner/clock-runner.js';
import type { CommandReport } from '../commands.js';
import { type Storage, StorageLevel } from '../storage/storage.js';

/** What only its owner knows at the moment somebody asks. */
export interface Gauges {
  readonly sockets: () => number;
  readonly position: () => number;
  /** Whether the feed knows of entries that it has not applied. */
  readonly behind: () => boolean;
  readonly storage: Pick<Storage, 'level' | 'freeBytes'>;
}

/** Every figure that `/metrics` gives. One per server, so that two in one process do not count together. */
export class Metrics {
  readonly registry = new Registry();
  readonly #commands = new Counter({
    name: 'watchfloor_commands_total',
    help: 'Commands given through this server, by type and result (done, a refusal, fault).',
    labelNames: ['type', 'result'],
    registers: [this.registry],
  });
  readonly #seconds = new Histogram({
    name: 'watchfloor_execute_seconds',
    help: 'Time from command to committed or refused.',
    labelNames: ['type'],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [this.registry],
  });
  readonly subscribers = new Gauge({
    name: 'watchfloor_subscribers',
    help: 'Live subscriptions, by kind.',
    labelNames: ['kind'],
    registers: [this.registry],
  });
  readonly resyncs = new Counter({
    name: 'watchfloor_resyncs_total',
    help: 'Queues sent anew, by reason.',
    labelNames: ['reason'],
    registers: [this.registry],
  });
  readonly openComplaints = new Gauge({
    name: 'watchfloor_open_complaints',
    help: 'Open complaints in the memory of this server.',
    registers: [this.registry],
  });
  readonly stepSeconds = new Histogram({
    name: 'watchfloor_feed_step_seconds',
    help: 'Time that one read of the log took to be applied to every view.',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 1],
    registers: [this.registry],
  });
  readonly #fired = new Counter({
    name: 'watchfloor_thresholds_fired_total',
    help: 'Complaints whose passed thresholds this server recorded.',
    registers: [this.registry],
  });
  readonly #lateness = new Histogram({
    name: 'watchfloor_threshold_lateness_seconds',
    help: 'Time from the instant of a threshold to its record.',
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 300],
    registers: [this.registry],
  });
  readonly #overdue = new Gauge({
    name: 'watchfloor_thresholds_overdue',
    help: 'Complaints with a passed threshold that nobody had recorded when the last audit looked.',
    registers: [this.registry],
  });
  readonly logins = new Counter({
    name: 'watchfloor_logins_total',
    help: 'Attempts to sign in, by result.',
    labelNames: ['result'],
    registers: [this.registry],
  });

  readonly clockRunner: RunnerReport = {
    fired: () => this.#fired.inc(),
    lateness: (ms) => this.#lateness.observe(ms / 1_000),
    overdue: (complaints) => this.#overdue.set(complaints),
  };

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  command({ type, result, seconds }: CommandReport): void {
    this.#commands.inc({ type, result });
    this.#seconds.observe({ type }, seconds);
  }

  /** Figures that are read when they are asked for. */
  watch({ sockets, position, behind, storage }: Gauges): void {
    const read = (name: string, help: string, value: () => number) =>
      new Gauge({
        name,
        help,
        registers: [this.registry],
        collect() {
          this.set(value());
        },
      });
    read('watchfloor_sockets', 'Open WebSockets.', sockets);
    read('watchfloor_position', 'Position of the log that this server has applied.', position);
    read('watchfloor_feed_behind', '1 while the log holds more than the feed has applied, or does not answer.', () =>
      Number(behind()),
    );
    const levels = Object.values(StorageLevel);
    read('watchfloor_storage_level', 'Room for the database: 0 enough, 1 low, 2 full, and then nothing is saved.', () =>
      levels.indexOf(storage.level),
    );
    read(
      'watchfloor_storage_free_bytes',
      "Bytes free on the database's disk; NaN where that cannot be seen.",
      () => storage.freeBytes ?? Number.NaN,
    );
  }
}
