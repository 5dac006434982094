import { theSystem } from '@watchfloor/domain/actor';
import type { MiddlewareFn } from 'type-graphql';
import type { RequestContext } from './context.js';

/** On a field that holds an actor as the log names it (an account's id, `system`, or null): gives the name instead. */
export const actorName: MiddlewareFn<RequestContext> = async ({ context }, next) => {
  const actor: unknown = await next();
  if (typeof actor !== 'string') return null;
  if (actor === theSystem.id) return actor;
  const names = await context.ledger.people.names([actor]);
  return names.get(actor) ?? actor;
};
