import { pause } from './timers.js';

/** What the owner is told of a server that is kept alive; pino's loggers fit. */
export interface KeepAliveLog {
  warn(details: Readonly<Record<string, unknown>>, message: string): void;
  error(details: Readonly<Record<string, unknown>>, message: string): void;
}

/** A connection that does nothing but end when the server does: nobody is told when a process that is not a child dies. */
export interface Watch {
  /** Resolves when the connection ends, whoever ends it. */
  readonly ended: Promise<unknown>;
  readonly close: () => void;
}

/** The server to keep alive. Both give up, by throwing, when the signal is aborted. */
export interface KeptServer {
  /** Makes sure that it runs, and answers whether it had to be started. @throws Error where it cannot be started */
  readonly revive: (signal: AbortSignal) => Promise<'ran' | 'started'>;
  /** Connects, once the server lets clients in. @throws Error where it does not */
  readonly watch: (signal: AbortSignal) => Promise<Watch>;
}

/** Time as tests move it: milliseconds of any monotonic clock. */
export interface KeepAliveTimers {
  readonly now: () => number;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

const systemTimers: KeepAliveTimers = { now: () => performance.now(), pause };

/** In which the processes that a dead server leaves behind end, too. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** One that dies sooner than this after its start has not recovered, and the next start waits longer. */
const STEADY_MS = 60_000;

/**
 * Starts a server again whenever it dies, until told to stop: in a moment, and ever more seldom where it cannot be started or
 * keeps dying. A connection that is cut proves nothing by itself: whether the server lives is looked at before it is started.
 */
export class KeepAlive {
  readonly #server: KeptServer;
  readonly #log: KeepAliveLog;
  readonly #timers: KeepAliveTimers;
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  /** How often it was looked after since it last ran for a while. */
  #attempts = 0;
  /** When this life of it began. */
  #since: number;

  /** @param first the watch over the server that runs now */
  constructor(server: KeptServer, first: Watch, log: KeepAliveLog, timers: KeepAliveTimers = systemTimers) {
    this.#server = server;
    this.#log = log;
    this.#timers = timers;
    this.#since = timers.now();
    this.#running = this.#run(first);
  }

  /** From now on it may die. Resolves when nothing is being started any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(first: Watch): Promise<void> {
    for (let watch: Watch | null = first; watch !== null; watch = await this.#again()) {
      await this.#untilCut(watch);
      if (this.#timers.now() - this.#since >= STEADY_MS) this.#attempts = 0;
    }
  }

  async #untilCut({ ended, close }: Watch): Promise<void> {
    const { signal } = this.#stopping;
    signal.addEventListener('abort', close);
    if (signal.aborted) close();
    await ended;
    signal.removeEventListener('abort', close);
    if (!signal.aborted) this.#log.warn({}, 'the connection that watches PostgreSQL was cut');
  }

  /** A watch over a server that runs, however long that takes; null when told to stop. */
  async #again(): Promise<Watch | null> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        const pauseMs = this.#pauseMs;
        this.#attempts += 1;
        await this.#timers.pause(pauseMs, signal);
        const found = await this.#server.revive(signal);
        this.#since = this.#timers.now();
        if (found === 'started') this.#log.warn({}, 'PostgreSQL had died and was started again');
        const watch = await this.#watch();
        if (watch !== null) return watch;
      } catch (error) {
        if (signal.aborted) break;
        this.#log.error({ err: error, retryInMs: this.#pauseMs }, 'PostgreSQL does not run and cannot be started');
      }
    }
    return null;
  }

  /** Null where it died again, or lets nobody in, before it could be watched: whether it lives is to be looked at once more. */
  async #watch(): Promise<Watch | null> {
    const { signal } = this.#stopping;
    try {
      return await this.#server.watch(signal);
    } catch (error) {
      if (!signal.aborted) {
        this.#log.warn({ err: error, retryInMs: this.#pauseMs }, 'PostgreSQL cannot be watched yet');
      }
      return null;
    }
  }

  get #pauseMs(): number {
    return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#attempts);
  }
}
