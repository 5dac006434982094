import type { Account } from '@watchfloor/ledger/accounts';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { cookieOptions, SESSION_COOKIE } from './cookie.js';
import type { LoginLimit } from './login-limit.js';
import { passwordMatches } from './passwords.js';

const credentials = z.object({ username: z.string().trim().min(1).max(200), password: z.string().min(1).max(1_000) });

export interface LoginRooms {
  readonly ledger: Pick<Ledger, 'accounts' | 'sessions'>;
  readonly limit: LoginLimit;
  /** Why demo accounts may not be used here; null when they may. */
  readonly demoRefusal: string | null;
  readonly sessionMs: number;
  /** Tells the metrics how a sign-in went. */
  readonly report: (result: string) => void;
}

/** An answer other than 200: the status, a code for programs and a sentence for people. */
interface Refused {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfter?: number;
}

/** `POST /auth/login` with `{username, password}`: starts a session and sets its cookie. */
export function login(rooms: LoginRooms): RequestHandler {
  return async (request, response) => {
    const answer = await signIn(rooms, request);
    rooms.report('code' in answer ? answer.code : 'ok');
    if ('code' in answer) return refuse(response, answer);
    const token = await rooms.ledger.sessions.create(answer.id, rooms.sessionMs);
    response.cookie(SESSION_COOKIE, token, { ...cookieOptions(request.secure), maxAge: rooms.sessionMs });
    response.json({ name: answer.name, role: answer.role });
  };
}

async function signIn({ ledger, limit, demoRefusal }: LoginRooms, request: Request): Promise<Account | Refused> {
  const parsed = credentials.safeParse(request.body);
  if (!parsed.success) {
    return { status: 400, code: 'BAD_REQUEST', message: 'Send JSON with username and password.' };
  }
  const { username, password } = parsed.data;
  const address = request.ip ?? 'unknown';
  const retryAfter = await limit.tryOnce(username, address);
  if (retryAfter > 0) {
    const message = `Too many attempts. Try again in ${retryAfter} seconds.`;
    return { status: 429, code: 'TOO_MANY_ATTEMPTS', message, retryAfter };
  }
  const account = await ledger.accounts.findByUsername(username);
  const matches = await passwordMatches(account?.passwordHash, password);
  if (account === null || !matches || account.disabled) {
    return { status: 401, code: 'WRONG_CREDENTIALS', message: 'The name or the password is wrong.' };
  }
  await limit.succeeded(username, address);
  if (account.demo && demoRefusal !== null) {
    return { status: 403, code: 'DEMO_REFUSED', message: demoRefusal };
  }
  return account;
}

function refuse(response: Response, { status, code, message, retryAfter }: Refused): void {
  if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
  response.status(status).json({ error: { code, message } });
}
