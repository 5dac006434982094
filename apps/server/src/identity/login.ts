import { isPlain } from '@watchfloor/domain/text-form';
import type { Account } from '@watchfloor/ledger/accounts';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { SessionLife } from '@watchfloor/ledger/sessions';
import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import { HttpRefusal, refuse } from '../http/refusals.js';
import { cookieOptions, SESSION_COOKIE } from './cookie.js';
import type { DemoRule } from './demo-rule.js';
import { passwordMatches } from './passwords.js';
import { placeOf, type SignInLimit } from './sign-in-limit.js';
import type { Turnstile } from './turnstile.js';

const credentials = z.object({
  username: z.string().trim().min(1).max(200).refine(isPlain),
  password: z.string().min(1).max(1_000),
});

export interface LoginRooms {
  readonly ledger: Pick<Ledger, 'accounts' | 'sessions'>;
  readonly limit: SignInLimit;
  /** Before passwords are compared, which takes a core and much memory. */
  readonly turnstile: Turnstile;
  /** Says of a request why it may not use a demo account; null when it may. */
  readonly demoRule: DemoRule;
  readonly session: SessionLife;
  /** Tells the metrics how a sign-in went. */
  readonly report: (result: string) => void;
}

/** An answer other than 200, with a sentence for people. */
interface Refused {
  readonly refusal: HttpRefusal;
  readonly message: string;
  readonly retryAfter?: number;
}

/** `POST /auth/login` with `{username, password}`: starts a session and sets its cookie. */
export function login(rooms: LoginRooms): RequestHandler {
  return async (request, response) => {
    const answer = await signIn(rooms, request);
    rooms.report('refusal' in answer ? answer.refusal.code : 'ok');
    if ('refusal' in answer) return refuse(response, answer.refusal, answer.message, answer.retryAfter);
    const { account, token } = answer;
    response.cookie(SESSION_COOKIE, token, { ...cookieOptions(request.secure), maxAge: rooms.session.wholeMs });
    response.json({ name: account.name, role: account.role });
  };
}

interface SignedIn {
  readonly account: Account;
  readonly token: string;
}

async function signIn(rooms: LoginRooms, request: Request): Promise<SignedIn | Refused> {
  const { ledger, limit, turnstile, demoRule } = rooms;
  const parsed = credentials.safeParse(request.body);
  if (!parsed.success) {
    return { refusal: HttpRefusal.unreadable, message: 'Send JSON with username and password.' };
  }
  const { username, password } = parsed.data;
  const address = request.ip ?? 'unknown';
  const place = placeOf(address);
  // those who are sent away have guessed nothing
  if (turnstile.fullFor(place)) return crowded;
  const { retryAfter, addressIsSpent } = await limit.tryOnce(username, address);
  if (retryAfter > 0) {
    const message = `Too many attempts. Try again in ${retryAfter} seconds.`;
    return { refusal: HttpRefusal.tooManyAttempts, message, retryAfter };
  }
  const account = await ledger.accounts.findByUsername(username);
  // a list of names costs nobody a core; nor does it tell, by a quick answer, which of them exist
  if (account === null && addressIsSpent) {
    await turnstile.asLongAsTheLast();
    return wrong;
  }
  const matches = await turnstile.pass(place, () => passwordMatches(account?.passwordHash, password));
  if (matches === null) {
    await limit.giveBack(username, address);
    return crowded;
  }
  if (account === null || !matches || account.disabled) return wrong;
  await limit.giveBack(username, address);
  const refusal = account.demo ? demoRule(request) : null;
  if (refusal !== null) return { refusal: HttpRefusal.demoRefused, message: refusal };
  const token = await ledger.sessions.create(account, rooms.session);
  // while it was looked at, the password was changed or the account disabled
  return token === null ? wrong : { account, token };
}

const crowded: Refused = {
  refusal: HttpRefusal.busy,
  message: 'Very many are signing in at this moment. Try again in a few seconds.',
  retryAfter: 3,
};

const wrong: Refused = { refusal: HttpRefusal.wrongCredentials, message: 'The name or the password is wrong.' };
