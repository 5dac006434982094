import { MINUTE } from '@watchfloor/domain/time';
import type { Ledger } from '@watchfloor/ledger/ledger';
import ipaddr from 'ipaddr.js';

const WINDOW_MS = 5 * MINUTE;
/** Of one account, wherever they come from and whichever server they reach. */
const TRIES = 10;
/** Of one address, over all accounts: a list of names tried with one password each is an attack as well. */
const TRIES_OF_AN_ADDRESS = 100;
/**
 * Of one account from an address that has used up its own. It is not locked, for a whole office may sit behind one address:
 * who knows the password gets in, and a list of names is worth three guesses each. A name that no account has is worth none.
 */
const TRIES_BEHIND_IT = 3;

export interface Counted {
  /** Seconds to wait; 0 to go on. */
  readonly retryAfter: number;
  /** Whether its address has used up its own tries. */
  readonly addressIsSpent: boolean;
}

/** Slows down those who guess passwords, by account and by address, on all servers together. Successful sign-ins cost nothing. */
export class SignInLimit {
  readonly #tries: Pick<Ledger['signInTries'], 'count' | 'giveBack'>;

  constructor({ signInTries }: Pick<Ledger, 'signInTries'>) {
    this.#tries = signInTries;
  }

  /** Counts a try before it is made, so that many at once are many. */
  async tryOnce(username: string, address: string): Promise<Counted> {
    const [account, from] = await this.#tries.count(subjectsOf(username, address), WINDOW_MS);
    if (account === undefined || from === undefined) throw new Error('a try was not counted');
    const addressIsSpent = from.tries > TRIES_OF_AN_ADDRESS;
    const allowed = addressIsSpent ? TRIES_BEHIND_IT : TRIES;
    const retryAfter = account.tries <= allowed ? 0 : Math.max(1, Math.ceil(account.leftMs / 1_000));
    return { retryAfter, addressIsSpent };
  }

  /** The try was right, or was never made. */
  giveBack(username: string, address: string): Promise<void> {
    return this.#tries.giveBack(subjectsOf(username, address));
  }
}

/** An account is known by its name without regard to case, and there need be none: a name that is tried is counted. */
const subjectsOf = (username: string, address: string): readonly [string, string] => [
  `account ${username.trim().toLowerCase()}`,
  `address ${placeOf(address)}`,
];

/** An IPv4 address is one place; of IPv6 a household or an office has a /64 to choose from. */
export function placeOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4' ? parsed.toString() : parsed.toByteArray().slice(0, 8).join('.');
}
