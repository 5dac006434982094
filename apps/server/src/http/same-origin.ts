import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { HttpRefusal, refuse } from './refusals.js';

/**
 * Whether a request comes from a page of this very server, or from a program that is no browser. A browser names the origin
 * of the page on every POST and on every socket; a page of another site cannot change that.
 */
export function isSameOrigin({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    // `null` and other texts that are no address
    return false;
  }
}

/** Refuses what a page of another site sends. */
export const sameOrigin: RequestHandler = (request, response, next) => {
  if (isSameOrigin(request)) return next();
  refuse(response, HttpRefusal.forbidden, 'Requests from other sites are refused.');
};

/** Refuses what a plain form could have sent. */
export const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) return next();
  refuse(response, HttpRefusal.notJson, 'Send application/json.');
};
