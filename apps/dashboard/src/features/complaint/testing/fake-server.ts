import { Client, fetchExchange } from 'urql';

export interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** What a test's server says: data, a fault in its place, or nothing at all because the line is cut, or because it never answers. */
export type Answer = Record<string, unknown> | 'fault' | 'cut' | 'never';

/** As the server's log would name it. */
export const FAULT_ID = 'f-7';
const fault = { data: null, errors: [{ message: 'fault', extensions: { id: FAULT_ID } }] };

/** A server of one test: answers each operation as the test says and remembers what it was asked. */
export class FakeServer {
  readonly asked: Asked[] = [];
  readonly client: Client;

  /** @param answer data for one operation, told apart by its name */
  constructor(answer: (operation: string, asked: Asked) => Answer) {
    this.client = new Client({
      url: 'http://nowhere.invalid/graphql',
      preferGetMethod: false,
      exchanges: [fetchExchange],
      fetch: async (_, init) => {
        const asked = JSON.parse(String(init?.body)) as Asked;
        this.asked.push(asked);
        const said = answer(/(?:query|mutation) (\w+)/.exec(asked.query)?.[1] ?? '', asked);
        if (said === 'never') return new Promise<Response>(() => undefined);
        if (said === 'cut') throw new TypeError('the line is cut');
        return new Response(JSON.stringify(said === 'fault' ? fault : { data: said }), {
          headers: { 'content-type': 'application/json' },
        });
      },
    });
  }

  /** The inputs of every command of this name, in the order in which they came. */
  inputs(command: string): readonly Record<string, unknown>[] {
    return this.asked
      .filter(({ query }) => query.includes(`mutation ${command}(`))
      .map(({ variables }) => variables.input as Record<string, unknown>);
  }
}
