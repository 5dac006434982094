import 'reflect-metadata';
import { rolesOfLevel } from '@watchfloor/domain/policy';
import type { TimeSource } from '@watchfloor/domain/time';
import type { EscalationRoles } from '@watchfloor/feed/alert';
import { Feed } from '@watchfloor/feed/feed';
import { feedEvents } from '@watchfloor/feed/feed-events';
import type { FeedSettings } from '@watchfloor/feed/feed-options';
import { type Ledger, openLedger } from '@watchfloor/ledger/ledger';
import { migrate } from '@watchfloor/ledger/migrate';
import type { Logger } from 'pino';
import { Closers } from './boot/closers.js';
import { addressOf, listen } from './boot/listen.js';
import { DatabaseClock, feedTimers, movedByTests, type ServerClock } from './clock.js';
import { ClockRunner } from './clock-runner/clock-runner.js';
import { Commands } from './commands.js';
import type { Config } from './config.js';
import { CityLife } from './demo/city-life.js';
import { loadCity, type Progress } from './demo/load-city.js';
import { FrontDoor } from './http/front-door.js';
import { demoRefusal } from './identity/demo-rule.js';
import { LawKeeper } from './law-keeper.js';
import { createLogger, withoutParameters } from './observe/logger.js';
import { Metrics } from './observe/metrics.js';
import { watchFeed } from './observe/watch-feed.js';
import { serve } from './serve.js';
import { Storage } from './storage/storage.js';

/** A configuration that names its database. */
export type ServerConfig = Config & { readonly databaseUrl: string };

export interface Overrides {
  /** A clock that tests move; the database's otherwise. */
  readonly time?: TimeSource;
  readonly logger?: Logger;
  /** How patient the feed is with its readers; its own defaults otherwise. */
  readonly feed?: Partial<FeedSettings>;
  /** How many bytes are free where the database keeps its data; absent where the database alone knows. */
  readonly room?: () => Promise<number>;
  /** Told while the demo city is loaded. */
  readonly progress?: Progress;
}

export interface RunningServer {
  /** Where it is reached, e.g. `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly port: number;
  readonly ledger: Ledger;
  readonly feed: Feed;
  readonly storage: Storage;
  /** Lets requests finish, tells sockets to go elsewhere, closes everything. Calling it again waits for the same. */
  readonly stop: () => Promise<void>;
}

/**
 * The composition root: opens every room in order and closes them in the opposite one. Migrates the database, and loads the
 * demo city into an empty one where the configuration says so.
 *
 * @throws StartRefused where the address cannot be had, or whatever the database throws
 */
export async function startServer(config: ServerConfig, overrides: Overrides = {}): Promise<RunningServer> {
  const log = overrides.logger === undefined ? createLogger(config.logLevel) : withoutParameters(overrides.logger);
  const closers = new Closers(log);
  try {
    return await open(config, overrides, log, closers);
  } catch (error) {
    await closers.close();
    throw error;
  }
}

async function open(
  config: ServerConfig,
  { time, feed: settings, progress, room }: Overrides,
  log: Logger,
  closers: Closers,
): Promise<RunningServer> {
  const door = new FrontDoor();
  closers.add('the port', () => door.close());
  const port = await listen(door.server, config.host, config.port);

  const { ledger, clock } = await openData(config, time, log, closers);
  const storage = new Storage({ room, tryToWrite: () => ledger.tryToStore(), lowBytes: config.storageLowBytes, log });
  await storage.start();
  closers.add('the watch over the storage', () => storage.stop());
  const refusal = demoRefusal(config);
  const inCity = refusal === null && (await loadCity(ledger, progress ?? (() => undefined)));
  const metrics = new Metrics();
  const events = feedEvents();
  watchFeed(events, metrics);
  // whoever is asked, and not only who began with the old law, is told by the law in force
  const escalationRoles: EscalationRoles = (level) => rolesOfLevel(ledger.law.known.policy.escalation, level);
  const timers = feedTimers(clock);
  const feed = await Feed.start({ log: ledger.log, timers, logger: log, escalationRoles, events, settings });
  closers.add('the feed', () => feed.stop());

  const runner = new ClockRunner({ ledger, clock, log, report: metrics.clockRunner, storage });
  // an entry may have armed a threshold sooner than the one that is slept for
  events.on('step', () => runner.wake());
  const commands = new Commands(ledger, storage, (report) => metrics.command(report));
  if (config.demo && refusal !== null) log.warn(refusal);
  const served = await serve({
    config,
    log,
    ledger,
    feed,
    commands,
    metrics,
    storage,
    demoRefusal: refusal,
    door,
    stopping: () => closers.begun,
  });
  closers.add('requests and sockets', served.stop);
  runner.start();
  closers.add('the clock runner', () => runner.stop());
  const keeper = new LawKeeper({ ledger, clock, log });
  keeper.start();
  closers.add('the keeper of the law', () => keeper.stop());
  if (inCity) {
    const life = new CityLife({ callbacks: ledger.callbacks, feed, commands, clock, log });
    life.start();
    closers.add('the life of the demo city', () => life.stop());
  }
  return { url: addressOf(config.host, port), port, ledger, feed, storage, stop: () => closers.close() };
}

async function openData(
  { databaseUrl: url, poolSize }: ServerConfig,
  time: TimeSource | undefined,
  log: Logger,
  closers: Closers,
): Promise<{ readonly ledger: Ledger; readonly clock: ServerClock }> {
  await migrate(url, log);
  if (time !== undefined) {
    const clock = movedByTests(time);
    const ledger = await openLedger({ url, time: clock, poolSize, logger: log });
    closers.add('the ledger', () => ledger.close());
    return { ledger, clock };
  }
  const clock: DatabaseClock = new DatabaseClock(() => ledger.now());
  const ledger: Ledger = await openLedger({ url, time: clock, poolSize, logger: log });
  closers.add('the ledger', () => ledger.close());
  await clock.start();
  closers.add('the clock', () => clock.stop());
  return { ledger, clock };
}
