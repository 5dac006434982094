import { type Scope, scopeKey } from '@watchfloor/domain/access';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { Alert } from './alert.js';
import type { AlertBatch } from './alert-batch.js';
import { AlertBatches } from './alert-batches.js';
import { type AlertNews, AlertSource } from './alert-source.js';
import { type AlertPage, type AlertSpec, alertPage } from './alert-view.js';
import { AlertViews } from './alert-views.js';
import type { QueueBatch } from './batch.js';
import { BoardSource } from './board-source.js';
import type { Board } from './boards.js';
import { type ComplaintNudge, ComplaintSource } from './complaint-source.js';
import type { FeedEvents, SubscriptionKind } from './feed-events.js';
import { type CompleteOptions, complete, type FeedOptions } from './feed-options.js';
import { type Health, Keeper } from './keeper.js';
import type { Applied, Memory } from './memory.js';
import type { Position } from './ports.js';
import { QueueSource } from './queue-source.js';
import { QueueViews } from './queue-views.js';
import { Readers } from './readers.js';
import { type Source, Subscriber } from './subscriber.js';
import type { ViewSpec } from './view-spec.js';

interface Listening {
  /** Ends the subscription. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * ⑤ The log in, bounded batches out: one tail of the log, fanned out to any number of readers. What a reader is told is
 * exactly what a fresh query at the same position would answer. Every subscription listens from the call on, before its
 * first `next`; a reader that has gone must `return` it or abort its signal. A slow reader holds up nobody, and memory
 * does not grow for it.
 */
export class Feed {
  readonly events: FeedEvents;
  readonly #options: CompleteOptions;
  readonly #views: QueueViews;
  readonly #boards = new Readers<string, BoardSource>();
  readonly #alerts = new Set<AlertSource>();
  readonly #alertViews = new AlertViews((spec) => alertPage(this.#memory, spec, this.#options.escalationRoles));
  readonly #complaints = new Readers<ComplaintId, { readonly id: ComplaintId; readonly source: ComplaintSource }>();
  readonly #subscribers = new Set<{ end(): void; wake(): void }>();
  /** Whom the law named at each level for which an alert was told. */
  readonly #named = new Map<number, string>();
  #keeper: Keeper | undefined;

  private constructor(options: CompleteOptions) {
    this.#options = options;
    this.events = options.events;
    const { timers, events, logger, settings } = options;
    this.#views = new QueueViews({
      timers,
      events,
      lingerMs: settings.lingerMs,
      lingering: settings.lingering,
      memory: () => this.#memory,
      failed: (error) => logger.error({ err: error }, 'a view of the queue could not be built'),
    });
  }

  /**
   * Resolves once memory stands at one position of the log.
   * @throws whatever the log throws when asked for the open complaints; later failures are logged and outlived
   */
  static async start(options: FeedOptions): Promise<Feed> {
    const feed = new Feed(complete(options));
    feed.#keeper = await Keeper.start(feed.#options, {
      answered: () => feed.#answered(),
      sighted: () => feed.#sighted(),
      stepped: (applied) => feed.#stepped(applied),
      replaced: () => feed.#replaced(),
    });
    return feed;
  }

  /** Up to where the log is told. */
  get position(): Position {
    return this.#memory.position;
  }

  /** How many subscriptions are live. */
  get subscribers(): number {
    return this.#subscribers.size;
  }

  /** For `/readyz` and metrics. */
  health(): Health {
    return this.#keeping.health();
  }

  /** Ends every subscription and stops reading. */
  async stop(): Promise<void> {
    for (const subscriber of [...this.#subscribers]) subscriber.end();
    this.#views.clear();
    await this.#keeping.stop();
  }

  /**
   * The first `first` rows of an order, kept exact. The first batch is the rows themselves; with `since` it is what has
   * changed since that position of the same view, possibly nothing, or the rows where that is no longer kept.
   */
  subscribeQueue(
    options: ViewSpec & Listening & { readonly since?: Position | null | undefined },
  ): Subscriber<QueueBatch> {
    return this.#subscribe('queue', options, (wake) => {
      const { view, leave } = this.#views.join(options, wake);
      const resynced = (reason: 'snapshot' | 'lagged' | 'ahead') => this.events.emit('resync', { reason });
      return new QueueSource(view, options.since ?? null, resynced, leave);
    });
  }

  /** The counts of a scope at once, then the latest after each change, at most five times a second. */
  subscribeBoard({ scope, signal }: Listening & { readonly scope: Scope }): Subscriber<Board> {
    return this.#subscribe('board', { signal }, (wake) => {
      let leave = (): void => undefined;
      const source: BoardSource = new BoardSource(
        () => this.board(scope),
        this.#options.timers,
        wake,
        () => leave(),
      );
      leave = this.#boards.add(scopeKey(scope), source);
      return source;
    });
  }

  /**
   * Alerts as they are raised, and again when they change or are settled; with `since`, those after that position too. Of
   * thresholds that were noticed late, after an outage, one digest.
   */
  subscribeAlerts({
    scope,
    since = null,
    signal,
  }: Listening & { readonly scope: Scope; readonly since?: Position | null | undefined }): Subscriber<AlertNews> {
    const { timers, escalationRoles: roles } = this.#options;
    return this.#subscribe('alerts', { signal }, (wake) => {
      const released = () => this.#alerts.delete(source);
      const memory = () => this.#memory;
      const source: AlertSource = new AlertSource({ scope, memory, roles, since, timers, wake, released });
      this.#alerts.add(source);
      return source;
    });
  }

  /**
   * The alerts of a scope, kept exact: what `alerts` answers first, whole, then what has entered, changed and left. Whoever
   * was cut off begins anew: a page of alerts is small.
   */
  subscribeAlertBatches({ signal, ...spec }: Listening & AlertSpec): Subscriber<AlertBatch> {
    return this.#subscribe('alerts', { signal }, (wake) => {
      const { view, leave: released } = this.#alertViews.join(spec, wake);
      const { timers } = this.#options;
      return new AlertBatches({ view, position: () => this.position, timers, released });
    });
  }

  /** A nudge whenever the complaint has changed in a way that the scope may know of. Subscribe first, then ask for it. */
  subscribeComplaint(
    options: Listening & { readonly id: ComplaintId; readonly scope: Scope },
  ): Subscriber<ComplaintNudge> {
    return this.#subscribe('complaint', options, (wake) => {
      let leave = (): void => undefined;
      const source = new ComplaintSource(options.scope, wake, () => leave());
      leave = this.#complaints.add(options.id, { id: options.id, source });
      return source;
    });
  }

  /** The counts of a scope now. */
  board(scope: Scope): Board {
    const { boards, flow, position } = this.#memory;
    const at = this.#options.timers.now();
    return { ...boards.counts(scope), ...flow.of(scope, at), asOf: position, at };
  }

  /** The alerts of a scope now. */
  alerts(scope: Scope, first: number): AlertPage & { readonly asOf: Position } {
    const page = alertPage(this.#memory, { scope, first }, this.#options.escalationRoles);
    return { asOf: this.#memory.position, ...page };
  }

  get #keeping(): Keeper {
    if (this.#keeper === undefined) throw new Error('the feed has not started');
    return this.#keeper;
  }

  get #memory(): Memory {
    return this.#keeping.memory;
  }

  /** A law that came into force since may name others for the escalations that wait; no entry of the log says so. */
  #answered(): void {
    const before = new Map(this.#named);
    this.#name(this.#memory.escalations.of({ kind: 'all' }));
    if ([...before].every(([level, named]) => this.#named.get(level) === named)) return;
    for (const source of [...this.#alerts]) source.restate();
    this.#alertViews.reset();
  }

  #sighted(): void {
    for (const subscriber of [...this.#subscribers]) subscriber.wake();
  }

  /** Keeps in mind whom the law names at the levels of these. */
  #name(alerts: readonly Alert[]): void {
    for (const { level } of alerts) {
      if (level !== null) this.#named.set(level, this.#options.escalationRoles(level).join());
    }
  }

  /** Everything takes the step in before anybody is woken: no reader sees one part of it without the others. */
  #stepped({ step, scopes, raised, alerted }: Applied): void {
    const woken = [...this.#views.apply(step), ...this.#alertViews.touch(alerted)];
    const folded = new Map(step.folded.map((change) => [change.entry, change]));
    for (const wake of woken) wake();
    for (const key of scopes) for (const source of this.#boards.of(key)) source.touch();
    if (raised.length > 0) for (const source of [...this.#alerts]) source.hear(raised);
    this.#name(raised.map(({ alert }) => alert));
    for (const entry of step.entries) {
      for (const { source } of this.#complaints.of(entry.complaintId)) source.hear(entry, folded.get(entry));
    }
  }

  #replaced(): void {
    this.#views.rebuild();
    for (const source of this.#boards.all()) source.touch();
    for (const source of [...this.#alerts]) source.reread();
    this.#alertViews.reset();
    const { floor, position } = this.#memory;
    for (const { id, source } of this.#complaints.all()) {
      source.nudge({ id, position, version: floor.get(id)?.complaint.version ?? 0 });
    }
  }

  #subscribe<T>(kind: SubscriptionKind, { signal }: Listening, source: (wake: () => void) => Source<T>): Subscriber<T> {
    const { timers, settings, events } = this.#options;
    const blind = () => this.#keeping.health().blind;
    const subscriber = new Subscriber<T>(source, { timers, idleMs: settings.idleMs, blind, signal });
    this.#subscribers.add(subscriber);
    events.emit('subscribed', { kind, live: this.#subscribers.size });
    subscriber.whenEnded(() => {
      this.#subscribers.delete(subscriber);
      events.emit('unsubscribed', { kind, live: this.#subscribers.size });
    });
    return subscriber;
  }
}
