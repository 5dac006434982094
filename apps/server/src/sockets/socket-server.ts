import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer, type Server as ProtocolServer } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { AtWork } from '../graphql/at-work.js';
import type { Rooms } from '../graphql/context.js';
import { clientAddress } from '../http/client-address.js';
import type { HostRule } from '../http/hosts.js';
import { HttpRefusal } from '../http/refusals.js';
import { isSameOrigin } from '../http/same-origin.js';
import { sessionToken } from '../identity/cookie.js';
import type { Doorman } from '../identity/doorman.js';
import { placeOf } from '../identity/sign-in-limit.js';
import { SocketClose } from './close-codes.js';
import { Crowd } from './crowd.js';
import { goneWith } from './gone.js';
import { operations, type SocketExtra } from './operations.js';
import { Running } from './running.js';
import { SessionWatch } from './session-watch.js';
import { CLOSE_MS, closeNow, speakProtocol } from './socket-protocol.js';
import { after } from './timers.js';

/** A document with its variables; details of a complaint are at most 5,000 characters. */
export const MAX_PAYLOAD = 256 * 1_024;

/** How many sockets there may be on a server, and how much they may hold. */
export interface SocketLimits {
  /** Of one person who is signed in, wherever they come from. */
  readonly perPerson: number;
  /** Rows that the operations of all of one person's sockets hold together. */
  readonly rowsPerPerson: number;
  /** From one address, of those who are not signed in: they are told so, and gone. */
  readonly strangersPerAddress: number;
}

export interface SocketServerOptions {
  readonly schema: GraphQLSchema;
  readonly rooms: Rooms;
  readonly doorman: Doorman;
  readonly answersFor: HostRule;
  /** How many proxies in front are believed about where a socket comes from. */
  readonly trustProxy: number;
  readonly limits: SocketLimits;
  readonly atWork: AtWork;
  readonly log: Logger;
}

/** graphql-transport-ws on `/graphql` of the HTTP server's own port, for those who are signed in. */
export class SocketServer {
  readonly #options: SocketServerOptions;
  readonly #watch: SessionWatch;
  readonly #people: Crowd;
  readonly #rows: Crowd;
  readonly #strangers: Crowd;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD,
    perMessageDeflate: false,
    // one message in a turn of the event loop: many that come in one packet hold up nobody
    allowSynchronousEvents: false,
    handleProtocols,
  });
  readonly #protocol: ProtocolServer<SocketExtra>;

  constructor(options: SocketServerOptions) {
    const { schema, rooms, doorman, limits, atWork, log } = options;
    this.#options = options;
    this.#watch = new SessionWatch(doorman, log);
    this.#people = new Crowd(limits.perPerson);
    this.#rows = new Crowd(limits.rowsPerPerson);
    this.#strangers = new Crowd(limits.strangersPerAddress);
    this.#protocol = makeServer(operations({ schema, rooms, atWork, log }));
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
        this.#options.log.error({ err: error }, 'a socket could not be opened');
        refuse(socket, HttpRefusal.busy);
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
    for (const client of clients) closeNow(client, SocketClose.goingAway.code, SocketClose.goingAway.reason);
    const cancel = after(CLOSE_MS, () => {
      for (const client of clients) client.terminate();
    });
    await new Promise<void>((resolve) => this.#sockets.close(() => resolve()));
    cancel();
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { doorman, answersFor, trustProxy, log } = this.#options;
    if (!isForUs(request)) return refuse(socket, HttpRefusal.notFound);
    if (!answersFor(request.headers.host)) return refuse(socket, HttpRefusal.misdirected);
    if (!isSameOrigin(request)) return refuse(socket, HttpRefusal.forbidden);
    const token = sessionToken(request.headers);
    const viewer = await doorman.viewerBehind(request);
    // gone while it was looked up: its end was told already, and nobody would leave the crowd for it
    if (socket.destroyed) return;
    // a colleague is counted as a person: no crowd behind the same address keeps them out
    const leave =
      viewer === null
        ? this.#strangers.enter(placeOf(clientAddress(request, trustProxy)))
        : this.#people.enter(viewer.actor.id);
    if (leave === null) return refuse(socket, HttpRefusal.tooManyRequests);
    socket.once('close', leave);
    this.#sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', (error) => log.debug({ err: error }, 'a socket failed'));
      // a browser cannot read why an upgrade was refused: whoever is to sign in is told by a close code, and waits for nothing
      if (token === null || viewer === null)
        return closeNow(opened, SocketClose.unauthorized.code, SocketClose.unauthorized.reason);
      const opening = { viewer, introduced: this.#watch.add(token, viewer, opened) };
      const running = new Running(this.#rows, viewer.actor.id, goneWith(opened));
      speakProtocol(this.#protocol, opened, { opening, running }, log);
    });
  }
}

function isForUs({ url = '/' }: IncomingMessage): boolean {
  return url.split('?', 1)[0] === '/graphql';
}

/** A socket that is not opened is told why by the status alone. */
function refuse(socket: Duplex, { status }: HttpRefusal): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
