import type { MiddlewareFn } from 'type-graphql';
import type { RequestContext } from './context.js';

/** On a field that holds an actor as the log names it (an account's id, `system`, or null): gives the name instead. */
export const actorName: MiddlewareFn<RequestContext> = async ({ context }, next) => {
  const actor: unknown = await next();
  return typeof actor === 'string' ? context.names.nameOf(actor) : null;
};
