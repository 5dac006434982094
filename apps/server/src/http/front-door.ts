import { createServer, type RequestListener, type Server } from 'node:http';
import { bodyOf, HttpRefusal } from './refusals.js';

const starting: RequestListener = (_request, response) => {
  response.writeHead(HttpRefusal.busy.status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Retry-After': '1',
  });
  response.end(JSON.stringify(bodyOf(HttpRefusal.busy, 'Watchfloor is starting; ask again in a moment.')));
};

/** An HTTP server that has its port before it has anything to serve: a taken port is known before the work of starting. */
export class FrontDoor {
  #listener: RequestListener = starting;
  readonly server: Server = createServer((request, response) => this.#listener(request, response));

  /** From now on requests are served. */
  open(listener: RequestListener): void {
    this.#listener = listener;
  }

  /** Cuts off whoever is still connected; those who could be asked to leave have left. */
  async close(): Promise<void> {
    if (!this.server.listening) return;
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}
