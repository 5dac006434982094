import type { Client } from 'graphql-ws';

interface Sink {
  next(value: unknown): void;
  error(cause: unknown): void;
  complete(): void;
}

/** One subscription as the server would see it. */
export class FakeSubscription {
  over = false;

  constructor(
    private readonly payload: unknown,
    private readonly sink: Sink,
  ) {}

  /** The variables as they would go over the wire now: on a reconnect graphql-ws sends the payload again. */
  get sent(): Record<string, unknown> {
    return (JSON.parse(JSON.stringify(this.payload)) as { variables: Record<string, unknown> }).variables;
  }

  push(data: unknown): void {
    this.sink.next({ data });
  }

  refuse(code: string): void {
    this.sink.error([{ message: code, extensions: { code } }]);
  }

  end(): void {
    this.sink.complete();
  }
}

/** A graphql-ws client without a network. */
export class FakeSocket {
  readonly subscriptions: FakeSubscription[] = [];
  terminated = 0;

  get latest(): FakeSubscription {
    const latest = this.subscriptions.at(-1);
    if (latest === undefined) throw new Error('nobody has subscribed yet');
    return latest;
  }

  readonly client = {
    subscribe: (payload: unknown, sink: Sink) => {
      const subscription = new FakeSubscription(payload, sink);
      this.subscriptions.push(subscription);
      return () => {
        subscription.over = true;
      };
    },
    terminate: () => {
      this.terminated += 1;
    },
  } as unknown as Client;
}
