import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** A socket client as the guide makes it, and the scissors for its cable. */
export class Scissors {
  readonly socket: Client;
  readonly #sockets: WebSocket[] = [];
  #apart: Promise<void> = Promise.resolve();
  #join: () => void = () => undefined;

  constructor(url: string, cookie: string) {
    const sockets = this.#sockets;
    class Socket extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { cookie } });
        sockets.push(this);
        // one that is cut says so; nobody needs to hear it
        this.on('error', () => undefined);
      }
    }
    this.socket = createClient({
      url: `${url.replace(/^http/, 'ws').replace(/\/$/, '')}/graphql`,
      webSocketImpl: Socket,
      shouldRetry: () => true,
      retryAttempts: Number.POSITIVE_INFINITY,
      // a client comes back when it likes; this one when the test does
      retryWait: () => this.#apart,
    });
  }

  /** Ends the connection without a goodbye; until `mend` it stays so. */
  cut(): void {
    this.#apart = new Promise((resolve) => {
      this.#join = resolve;
    });
    for (const socket of this.#sockets) socket.terminate();
  }

  mend(): void {
    this.#join();
  }
}
