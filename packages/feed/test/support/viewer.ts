import type { QueueFilter } from '@watchfloor/domain/queue';
import { Alarm, AssignmentState, ComplaintState, Kind, QueueOrder, Urgency } from '@watchfloor/domain/vocabulary';
import type { Random } from '@watchfloor/testkit/random';
import type { QueueBatch } from '../../src/batch.js';
import type { Feed } from '../../src/feed.js';
import type { Subscriber } from '../../src/subscriber.js';
import { ReferenceClient } from '../../src/testing/reference-client.js';
import type { ViewSpec } from '../../src/view-spec.js';
import { categoryIds, departmentIds, districtIds } from './city.js';

/** Somebody who looks at a queue, reads at their own pace, loses the line and comes back. */
export class Viewer {
  readonly spec: ViewSpec;
  client = new ReferenceClient();
  #subscription: Subscriber<QueueBatch>;
  #reading: Promise<void> | undefined;
  problem: unknown;

  readonly #seen: (viewer: Viewer) => void;

  /** @param seen is called after each batch; what it throws is the viewer's problem */
  constructor(feed: Feed, spec: ViewSpec, seen: (viewer: Viewer) => void) {
    this.spec = spec;
    this.#seen = seen;
    this.#subscription = feed.subscribeQueue(spec);
  }

  /** Asks for the next batch, unless that is under way; it may be long in coming. */
  read(): void {
    const { client } = this;
    this.#reading ??= this.#subscription
      .next()
      .then((step) => {
        if (step.done) return;
        client.apply(step.value);
        this.#seen(this);
      })
      .catch((error: unknown) => {
        this.problem = error;
      })
      .finally(() => {
        this.#reading = undefined;
      });
  }

  /** True while a read waits for something to come. */
  get waiting(): boolean {
    return this.#reading !== undefined;
  }

  async leave(): Promise<void> {
    const reading = this.#reading;
    await this.#subscription.return();
    await reading;
  }

  /** The line is cut, and the same viewer comes back to a server, with what it holds or with nothing. */
  async reconnect(feed: Feed, resume: boolean): Promise<void> {
    await this.leave();
    this.client = new ReferenceClient(resume ? this.client : undefined);
    this.#subscription = feed.subscribeQueue({ ...this.spec, since: this.client.held });
  }
}

/** Any view that somebody may ask for. */
export function randomSpec(random: Random): ViewSpec {
  const some = <T>(items: readonly T[]): readonly T[] => random.shuffle(items).slice(0, random.int(1, items.length));
  const filter: QueueFilter = {
    departmentIds: random.chance(0.2) ? some(departmentIds) : undefined,
    districtIds: random.chance(0.2) ? some(districtIds) : undefined,
    categoryIds: random.chance(0.2) ? some(categoryIds) : undefined,
    kinds: random.chance(0.1) ? some(Object.values(Kind)) : undefined,
    urgencies: random.chance(0.2) ? some(Object.values(Urgency)) : undefined,
    states: random.chance(0.2) ? some(Object.values(ComplaintState)) : undefined,
    alarms: random.chance(0.2) ? some(Object.values(Alarm)) : undefined,
    legStates: random.chance(0.1) ? some(Object.values(AssignmentState)) : undefined,
    urged: random.chance(0.1) ? random.chance(0.5) : undefined,
    escalated: random.chance(0.1) ? random.chance(0.5) : undefined,
    waiting: random.chance(0.1) ? random.chance(0.5) : undefined,
    requested: random.chance(0.1) ? random.chance(0.5) : undefined,
    supervised: random.chance(0.1) ? random.chance(0.5) : undefined,
    owed: random.chance(0.1) ? random.chance(0.5) : undefined,
    heldByIds: random.chance(0.1) ? some(departmentIds) : undefined,
    convened: random.chance(0.1) ? random.chance(0.5) : undefined,
    text: random.chance(0.1) ? random.pick(['朝阳', '路', '26-0000']) : undefined,
  };
  return {
    filter: random.chance(0.4) ? {} : filter,
    order: random.pick(Object.values(QueueOrder)),
    first: random.pick([1, 2, 5, 10, 50]),
    scope: random.chance(0.6) ? { kind: 'all' } : { kind: 'department', departmentId: random.pick(departmentIds) },
  };
}
