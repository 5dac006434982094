import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { rolesOfLevel } from '@watchfloor/domain/policy';
import type { Millis } from '@watchfloor/domain/time';
import type { EscalationRoles } from './alert.js';
import { type FeedEvents, feedEvents } from './feed-events.js';
import type { MemoryLimits } from './memory.js';
import type { FeedLogger, LogPort } from './ports.js';
import type { FeedTimers } from './timers.js';

/** What a feed is started with. */
export interface FeedOptions {
  readonly log: LogPort;
  readonly timers: FeedTimers;
  readonly logger?: FeedLogger | undefined;
  /** Who must take on an escalation of a level, asked anew each time; as the default policy says where absent. */
  readonly escalationRoles?: EscalationRoles | undefined;
  /** Given from outside by those who want to hear of the start as well. */
  readonly events?: FeedEvents | undefined;
  readonly settings?: Partial<FeedSettings> | undefined;
}

export interface FeedSettings {
  /** The least time between two steps under load; an idle feed hands a change on at once. */
  readonly flushMs: Millis;
  /** The most entries in one step; a step blocks the loop while it is applied. */
  readonly stepEntries: number;
  /** How long a reader waits before it is told that nothing has happened. */
  readonly idleMs: Millis;
  /** How long a view outlives its last reader, and how many may. */
  readonly lingerMs: Millis;
  readonly lingering: number;
  readonly limits: MemoryLimits;
}

/** Ten thousand changes are some ten megabytes, and minutes of a busy city. */
const defaults: FeedSettings = {
  flushMs: 25,
  stepEntries: 250,
  idleMs: 5_000,
  lingerMs: 60_000,
  lingering: 64,
  limits: { changes: 10_000, complaints: 1_000, alerts: 500 },
};

const defaultRoles: EscalationRoles = (level) => rolesOfLevel(defaultPolicy.escalation, level);

const silent: FeedLogger = { warn: () => undefined, error: () => undefined };

/** The options with everything that was left out. */
export const complete = ({ log, timers, logger, escalationRoles, events, settings }: FeedOptions) => ({
  log,
  timers,
  escalationRoles: escalationRoles ?? defaultRoles,
  logger: logger ?? silent,
  events: events ?? feedEvents(),
  settings: { ...defaults, ...settings },
});

export type CompleteOptions = ReturnType<typeof complete>;
