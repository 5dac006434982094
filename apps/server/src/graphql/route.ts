import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type RequestHandler, Router } from 'express';
import { HttpRefusal, refuse } from '../http/refusals.js';
import { jsonOnly, sameOrigin } from '../http/same-origin.js';
import type { Doorman } from '../identity/doorman.js';
import type { AtWork } from './at-work.js';
import { contextOf, type RequestContext, type Rooms } from './context.js';
import { crowdedSource } from './limits/document.js';
import { unauthenticated } from './user-error.js';

/** A document with its variables; the longest are a law, and a file of holidays. */
const MOST_BODY = '400kb';

/** Apollo has no place for what must be asked before it validates. */
const uncrowded: RequestHandler = (request, response, next) => {
  const { query } = Object(request.body) as { readonly query?: unknown };
  const crowded = typeof query === 'string' ? crowdedSource(query) : null;
  if (crowded === null) return next();
  response.status(400).json({ errors: [{ message: crowded.message, extensions: { code: crowded.extensions.code } }] });
};

/** `POST /graphql`: JSON from pages of this server, for those who are signed in, so many at a time. */
export function graphqlRoute(
  apollo: ApolloServer<RequestContext>,
  doorman: Doorman,
  rooms: Rooms,
  atWork: AtWork,
): Router {
  const router = Router();
  const answer: RequestHandler = async (request, response, next) => {
    let ended = () => {};
    const context = async (): Promise<RequestContext> => {
      const viewer = await doorman.viewerWhoUses(request);
      if (viewer === null) throw unauthenticated();
      ended = atWork.begin(viewer.actor.id);
      const gone = new AbortController();
      // whoever left while it was looked up says so no more
      if (response.destroyed) gone.abort();
      else response.once('close', () => gone.abort());
      return contextOf(rooms, viewer, gone.signal);
    };
    try {
      await expressMiddleware(apollo, { context })(request, response, next);
    } finally {
      ended();
    }
  };
  router.post('/', sameOrigin, jsonOnly, express.json({ limit: MOST_BODY }), uncrowded, answer);
  router.all('/', (_request, response) => {
    refuse(response.set('Allow', 'POST'), HttpRefusal.wrongMethod, 'POST JSON to /graphql.');
  });
  return router;
}
