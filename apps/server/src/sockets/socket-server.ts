import { setMaxListeners } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import type { Disposable } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Rooms } from '../graphql/context.js';
import type { HostRule } from '../http/hosts.js';
import { isSameOrigin } from '../http/same-origin.js';
import { sessionToken } from '../identity/cookie.js';
import type { Doorman } from '../identity/doorman.js';
import { limitMessages } from './message-rate.js';
import { MAX_SUBSCRIPTIONS, type Opening, operations } from './operations.js';
import { SessionWatch } from './session-watch.js';
import { after } from './timers.js';

/** A document with its variables; details of a complaint are at most 5,000 characters. */
const MAX_PAYLOAD = 256 * 1_024;
/** A client that does not answer our close within this time is cut off. */
const CLOSE_MS = 2_000;

export interface SocketServerOptions {
  readonly schema: GraphQLSchema;
  readonly rooms: Rooms;
  readonly doorman: Doorman;
  readonly answersFor: HostRule;
  readonly log: Logger;
}

/** graphql-transport-ws on `/graphql` of the HTTP server's own port, for those who are signed in. */
export class SocketServer {
  readonly #doorman: Doorman;
  readonly #answersFor: HostRule;
  readonly #log: Logger;
  readonly #watch: SessionWatch;
  readonly #openings = new WeakMap<IncomingMessage, Opening>();
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD, perMessageDeflate: false });
  readonly #protocol: Disposable;

  constructor({ schema, rooms, doorman, answersFor, log }: SocketServerOptions) {
    this.#doorman = doorman;
    this.#answersFor = answersFor;
    this.#log = log;
    this.#watch = new SessionWatch(doorman, log);
    const openingOf = ({ request }: { readonly request: IncomingMessage }) => this.#openings.get(request) ?? null;
    this.#protocol = useServer({ ...operations({ schema, rooms, log, openingOf }), isProd: true }, this.#sockets);
  }

  /** How many sockets are open. */
  get open(): number {
    return this.#sockets.clients.size;
  }

  attach(http: Server): void {
    http.on('upgrade', (request, socket, head) => {
      // the peer may vanish while we look up its session
      socket.on('error', () => socket.destroy());
      this.#upgrade(request, socket, head).catch((error: unknown) => {
        this.#log.error({ err: error }, 'a socket could not be opened');
        refuse(socket, '503 Service Unavailable');
      });
    });
  }

  /** A session was ended here. */
  ended(token: string): void {
    this.#watch.ended(token);
  }

  /** Closes every socket with 1001, so that clients connect to another server or to this one when it is back. */
  async drain(): Promise<void> {
    this.#watch.stop();
    const clients = [...this.#sockets.clients];
    const cancel = after(CLOSE_MS, () => {
      for (const client of clients) client.terminate();
    });
    await this.#protocol.dispose();
    cancel();
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (new URL(request.url ?? '/', 'ws://here').pathname !== '/graphql') return refuse(socket, '404 Not Found');
    if (!this.#answersFor(request.headers.host)) return refuse(socket, '421 Misdirected Request');
    if (!isSameOrigin(request)) return refuse(socket, '403 Forbidden');
    const token = sessionToken(request.headers);
    const viewer = await this.#doorman.viewerBehind(request);
    this.#sockets.handleUpgrade(request, socket, head, (opened) => {
      if (token !== null && viewer !== null) {
        this.#openings.set(request, { viewer, signal: goneWith(opened) });
        this.#watch.add(token, viewer, opened);
      }
      limitMessages(opened);
      this.#sockets.emit('connection', opened, request);
    });
  }
}

function goneWith(socket: WebSocket): AbortSignal {
  const gone = new AbortController();
  // one for each subscription: no leak
  setMaxListeners(MAX_SUBSCRIPTIONS + 1, gone.signal);
  socket.once('close', () => gone.abort());
  return gone.signal;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
