import { Role } from '@watchfloor/domain/vocabulary';
import express, { type Request, type Response, Router } from 'express';
import { HttpRefusal, refuse } from '../http/refusals.js';
import { jsonOnly, sameOrigin } from '../http/same-origin.js';
import { cookieOptions, SESSION_COOKIE, sessionToken } from './cookie.js';
import { DEMO_PASSWORD } from './demo-password.js';
import type { Doorman } from './doorman.js';
import { type LoginRooms, login } from './login.js';

export interface IdentityRooms extends LoginRooms {
  readonly doorman: Doorman;
  /** A session has ended here: its sockets are closed now rather than at the next look. */
  readonly ended: (token: string) => void;
}

const desks = Object.values(Role);

/** `/auth/*`: signing in and out, and what the sign-in page needs to know. */
export function identityRoutes(rooms: IdentityRooms): Router {
  const { ledger, doorman, demoRule, ended } = rooms;
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });

  router.post('/login', sameOrigin, jsonOnly, express.json({ limit: '4kb' }), login(rooms));

  router.post('/logout', sameOrigin, async (request, response) => {
    const token = sessionToken(request.headers);
    if (token !== null) {
      await ledger.sessions.revoke(token);
      ended(token);
    }
    response.clearCookie(SESSION_COOKIE, cookieOptions(request.secure));
    response.status(204).end();
  });

  /** Who is signed in, for pages that have no GraphQL client yet. */
  router.get('/session', async (request: Request, response: Response) => {
    const viewer = await doorman.viewerBehind(request);
    if (viewer === null) {
      return refuse(response, HttpRefusal.unauthenticated, 'Nobody is signed in.');
    }
    const { name, role } = viewer.actor;
    response.json({ name, role, username: viewer.username, demo: viewer.demo });
  });

  /** The accounts that sign-in offers by one click; none outside the demo, and none to those elsewhere. */
  router.get('/demo', async (request, response) => {
    const accounts = demoRule(request) === null ? await ledger.accounts.demo() : [];
    const byDesk = [...accounts].sort((one, other) => desks.indexOf(one.role) - desks.indexOf(other.role));
    response.json(byDesk.map(({ username, name, role }) => ({ username, name, role, password: DEMO_PASSWORD })));
  });

  return router;
}
