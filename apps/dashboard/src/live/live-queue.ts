import { SECOND } from '@watchfloor/domain/time';
import type { TadaDocumentNode } from 'gql.tada';
import { parseInstant } from './clock.js';
import type { Live } from './live.js';
import type { LiveRow, QueueBatch } from './queue-batch.js';
import { QueueStore } from './queue-store.js';
import { subscribeLive } from './subscribe.js';

/** Heartbeats come every five seconds; without two of them an open socket is not believed. */
const silence = 12 * SECOND;

/** A document that subscribes to `queueChanged` with the variables filter, order, first and since. */
export type QueueDocument<Row, Question> = TadaDocumentNode<
  { queueChanged: QueueBatch<Row> },
  Question & { since?: number | null | undefined }
>;

/**
 * Keeps one store true to one question: subscribes, resumes from the position held after a cut, and starts from a
 * snapshot where that is not possible or a batch does not follow what is held.
 */
export class LiveQueue<Row extends LiveRow, Question extends object> {
  readonly store: QueueStore<Row>;
  readonly #live: Live;
  readonly #document: QueueDocument<Row, Question>;
  #question: Question | null = null;
  #stop: () => void = () => {};
  #watchdog: () => void = () => {};
  #listClosed: (() => void) | null = null;

  constructor(live: Live, document: QueueDocument<Row, Question>) {
    this.#live = live;
    this.#document = document;
    this.store = new QueueStore<Row>(() => live.clock.elapsed());
  }

  /**
   * Asks another question. `grown` when only the window grows: the rows held stay true and stay where they are until
   * the larger snapshot comes.
   */
  ask(question: Question, grown: boolean): void {
    this.#question = question;
    this.store.expectSnapshot(!grown);
    this.#subscribe();
  }

  /** Stops listening. The store keeps what it has. */
  stop(): void {
    this.#stop();
    this.#watchdog();
    this.#listClosed?.();
    this.#listClosed = null;
  }

  #subscribe(): void {
    const { store } = this;
    const question = this.#question;
    if (question === null) return;
    this.#stop();
    this.#listClosed ??= this.#live.connection.listOpened();
    const variables = {
      ...question,
      get since() {
        return store.position ?? undefined;
      },
    };
    this.#stop = subscribeLive(this.#live.socket.client, this.#live.clock, this.#document, variables, {
      next: ({ queueChanged }) => this.#take(queueChanged),
      failed: (errors) => {
        this.#live.refused(errors);
        store.failed();
      },
    });
  }

  #take(batch: QueueBatch<Row>): void {
    if (this.store.apply(batch) === 'gap') {
      this.store.expectSnapshot(false);
      this.#subscribe();
      return;
    }
    const { time, connection, clock, socket } = this.#live;
    const at = parseInstant(batch.at);
    time.observe(at);
    const underway = Math.max(0, time.now() - at);
    const { committedAt, to } = batch;
    const waited = committedAt === null ? 0 : Math.max(0, at - parseInstant(committedAt));
    connection.applied({ at, lag: waited + underway, ofChange: committedAt !== null, to });
    this.#watchdog();
    this.#watchdog = clock.after(silence, () => socket.client.terminate());
  }
}
