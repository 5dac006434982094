import { Collector } from '@watchfloor/testkit/waits';
import type { FormattedExecutionResult } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Answer<T> {
  readonly status: number;
  readonly data: T;
  readonly errors:
    | readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[]
    | undefined;
}

/** How a socket ended. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** Posts JSON as a page of the server itself would. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Somebody who is signed in: asks over HTTP, listens over a WebSocket. */
export class Session {
  readonly #url: string;
  readonly cookie: string;
  readonly #clients: Client[] = [];

  constructor(url: string, cookie: string) {
    this.#url = url;
    this.cookie = cookie;
  }

  static async open(url: string, username: string, password: string): Promise<Session> {
    const response = await post(`${url}/auth/login`, { username, password });
    if (!response.ok) throw new Error(`sign-in of ${username}: ${response.status} ${await response.text()}`);
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return new Session(url, cookie);
  }

  /** The answer, errors and all. */
  async answer<T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const response = await post(`${this.#url}/graphql`, { query, variables }, { cookie: this.cookie });
    const { data, errors } = (await response.json()) as Pick<Answer<T>, 'data' | 'errors'>;
    return { status: response.status, data, errors };
  }

  /** The data. @throws Error with the errors, where there are any */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.answer<T>(query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** A WebSocket client of its own. */
  socket(closed: (closing: Closing) => void = () => undefined, headers: Record<string, string> = {}): Client {
    const cookie = this.cookie;
    class WithCookie extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: { cookie, ...headers } });
      }
    }
    const client = createClient({
      url: `${this.#url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WithCookie,
      retryAttempts: 0,
      on: { closed: (event) => closed(event as Closing) },
    });
    this.#clients.push(client);
    return client;
  }

  /** Everything that a subscription tells. */
  listen<T>(query: string, variables: Record<string, unknown> = {}, client = this.socket()): Collector<T> {
    const results = client.iterate<T>({ query, variables });
    return new Collector(dataOf(results));
  }

  async close(): Promise<void> {
    for (const client of this.#clients) await client.dispose();
  }
}

/** The data of each result; a generator would hold a reader that leaves until the next result comes. */
function dataOf<T>(results: AsyncIterableIterator<FormattedExecutionResult<T, unknown>>): AsyncIterableIterator<T> {
  return {
    async next() {
      const { done, value } = await results.next().catch((errors: unknown) => {
        // the client rejects with the bare list of what the server said
        throw errors instanceof Error ? errors : new Error(JSON.stringify(errors));
      });
      if (done === true) return { done: true, value: undefined };
      if (value.errors !== undefined || !value.data) throw new Error(JSON.stringify(value.errors));
      return { done: false, value: value.data };
    },
    return: async () => {
      await results.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
