import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Somebody signed in at a server, speaking GraphQL over HTTP and WebSocket as any client does. */
export class Desk {
  readonly url: string;
  /** What a browser would send along. */
  readonly cookie: string;
  readonly #clients: Client[] = [];

  private constructor(url: string, cookie: string) {
    this.url = url;
    this.cookie = cookie;
  }

  static async signIn(url: string, username: string, password: string): Promise<Desk> {
    const response = await fetch(new URL('/auth/login', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const [cookie] = response.headers.getSetCookie();
    if (!response.ok || cookie === undefined) throw new Error(`${username} cannot sign in: ${response.status}`);
    return new Desk(url, cookie.split(';')[0] ?? '');
  }

  /** The answer of a query or mutation. @throws Error where the server answers with errors */
  async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const response = await fetch(new URL('/graphql', this.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as Answer<T>;
    if (answer.data === undefined || answer.data === null || answer.errors !== undefined) {
      throw new Error(`${response.status}: ${JSON.stringify(answer.errors)}`);
    }
    return answer.data;
  }

  /** Gives a command by its mutation; answers the result, done or refused. */
  async give(mutation: string, inputType: string, input: Readonly<Record<string, unknown>>): Promise<CommandAnswer> {
    const document = `mutation ($input: ${inputType}!) { result: ${mutation}(input: $input) {
      __typename ... on CommandDone { complaintId number version position } } }`;
    return (await this.ask<{ result: CommandAnswer }>(document, { input })).result;
  }

  /** A connection of its own, which never reconnects by itself: tests decide when. */
  connect(): Line {
    const cookie = this.cookie;
    const sockets: WebSocket[] = [];
    class Socket extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { cookie } });
        sockets.push(this);
        // a socket that is cut while it opens says so; nobody needs to hear it
        this.on('error', () => undefined);
      }
    }
    const url = `${this.url.replace(/^http/, 'ws').replace(/\/$/, '')}/graphql`;
    const client = createClient({ url, webSocketImpl: Socket, lazy: true, retryAttempts: 0 });
    this.#clients.push(client);
    const cut = () => {
      for (const socket of sockets) socket.terminate();
    };
    return { client, cut };
  }

  /** Closes every connection. */
  async leave(): Promise<void> {
    for (const client of this.#clients) await client.dispose();
  }
}

/** A graphql-ws client, and the scissors for its cable: `cut` ends the TCP connection without a goodbye. */
export interface Line {
  readonly client: Client;
  readonly cut: () => void;
}

export interface CommandAnswer {
  readonly __typename: string;
  readonly complaintId?: string;
  readonly number?: string;
  readonly version?: number;
  readonly position?: number;
}
