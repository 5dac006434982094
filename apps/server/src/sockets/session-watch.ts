import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Doorman } from '../identity/doorman.js';
import type { Viewer } from '../identity/viewer.js';
import { SocketClose } from './close-codes.js';
import { closeNow } from './socket-protocol.js';
import { again } from './timers.js';

/** Twice within the five seconds after which a revoked viewer must see nothing more. */
const LOOK_MS = 2_000;

interface Watched {
  readonly viewer: Viewer;
  readonly sockets: Set<WebSocket>;
  /** Those of them that speak to us: each is an open page. */
  readonly pages: Set<WebSocket>;
}

/**
 * Keeps the promise that rights are those of now: sockets whose session was ended, whose account was disabled, or whose
 * role or department changed are closed within five seconds, wherever that was done.
 */
export class SessionWatch {
  readonly #doorman: Pick<Doorman, 'viewersOf'>;
  readonly #log: Pick<Logger, 'warn'>;
  readonly #sessions = new Map<string, Watched>();
  readonly #stop: () => void;

  constructor(doorman: Pick<Doorman, 'viewersOf'>, log: Pick<Logger, 'warn'>, lookMs = LOOK_MS) {
    this.#doorman = doorman;
    this.#log = log;
    this.#stop = again(lookMs, () => this.look());
  }

  /**
   * Watches a socket until it closes.
   *
   * @returns to be called when its client has introduced itself: from then on the socket is an open page
   */
  add(token: string, viewer: Viewer, socket: WebSocket): () => void {
    const watched = this.#sessions.get(token) ?? { viewer, sockets: new Set(), pages: new Set() };
    this.#sessions.set(token, watched);
    watched.sockets.add(socket);
    socket.once('close', () => {
      watched.sockets.delete(socket);
      watched.pages.delete(socket);
      if (watched.sockets.size === 0 && this.#sessions.get(token) === watched) this.#sessions.delete(token);
    });
    return () => void watched.pages.add(socket);
  }

  /** A session has ended here: its sockets close now. */
  ended(token: string): void {
    const watched = this.#sessions.get(token);
    this.#sessions.delete(token);
    for (const socket of watched?.sockets ?? [])
      closeNow(socket, SocketClose.sessionEnded.code, SocketClose.sessionEnded.reason);
  }

  /** Asks after every session that has an open socket, all in one question. */
  async look(): Promise<void> {
    const asked = [...this.#sessions];
    if (asked.length === 0) return;
    try {
      const ofPages = asked.filter(([, { pages }]) => pages.size > 0);
      const now = await this.#doorman.viewersOf(asked.map(tokenOf), ofPages.map(tokenOf));
      for (const [token, { viewer }] of asked) {
        const still = now.get(token);
        if (still === undefined || !sameRights(viewer, still)) this.ended(token);
      }
    } catch (error) {
      // without the database no rows flow either; the next look decides
      this.#log.warn({ err: error }, 'sessions could not be checked');
    }
  }

  stop(): void {
    this.#stop();
  }
}

const tokenOf = ([token]: readonly [string, Watched]): string => token;

const sameRights = ({ actor: one }: Viewer, { actor: other }: Viewer): boolean =>
  one.id === other.id && one.role === other.role && one.departmentId === other.departmentId;
