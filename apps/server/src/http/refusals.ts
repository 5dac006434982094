import type { Response } from 'express';

/**
 * Every status by which a request is refused, with the code that programs read; `docs/clients.md` says of each what to do. What a
 * document asks wrongly, and what a command is refused for, is told within an answer of GraphQL.
 */
export const HttpRefusal = {
  unreadable: { status: 400, code: 'BAD_REQUEST' },
  badInput: { status: 400, code: 'BAD_USER_INPUT' },
  unauthenticated: { status: 401, code: 'UNAUTHENTICATED' },
  wrongCredentials: { status: 401, code: 'WRONG_CREDENTIALS' },
  forbidden: { status: 403, code: 'FORBIDDEN' },
  demoRefused: { status: 403, code: 'DEMO_REFUSED' },
  notFound: { status: 404, code: 'NOT_FOUND' },
  wrongMethod: { status: 405, code: 'BAD_REQUEST' },
  tooLarge: { status: 413, code: 'BAD_REQUEST' },
  notJson: { status: 415, code: 'BAD_REQUEST' },
  misdirected: { status: 421, code: 'MISDIRECTED_REQUEST' },
  tooManyAttempts: { status: 429, code: 'TOO_MANY_ATTEMPTS' },
  tooManyRequests: { status: 429, code: 'TOO_MANY_REQUESTS' },
  fault: { status: 500, code: 'INTERNAL' },
  busy: { status: 503, code: 'BUSY' },
  storageFull: { status: 507, code: 'STORAGE_FULL' },
} as const;
export type HttpRefusal = (typeof HttpRefusal)[keyof typeof HttpRefusal];

/**
 * Refuses a request.
 *
 * @param message a sentence for people
 * @param retryAfter in how many seconds it may be tried again
 */
export function refuse(response: Response, refusal: HttpRefusal, message: string, retryAfter?: number): void {
  if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
  response.status(refusal.status).json(bodyOf(refusal, message));
}

/** What a refused request is answered with, beside its status. */
export const bodyOf = ({ code }: HttpRefusal, message: string): unknown => ({ error: { code, message } });
