import type { IncomingHttpHeaders } from 'node:http';
import type { CookieOptions } from 'express';

export const SESSION_COOKIE = 'watchfloor_session';

/** The session's token in a request's headers; null when it carries none. */
export function sessionToken({ cookie }: IncomingHttpHeaders): string | null {
  for (const pair of cookie?.split(';') ?? []) {
    const [name, value] = pair.split('=', 2);
    if (name?.trim() === SESSION_COOKIE && value) return value.trim();
  }
  return null;
}

/** Out of reach of scripts and of other sites' requests; secure wherever the caller came over TLS. */
export const cookieOptions = (secure: boolean): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure,
  path: '/',
});
