import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 300;
const TRIES_PER_NAME = 10;
/** Over all names: a list of names tried with one password each is an attack as well. */
const TRIES_PER_ADDRESS = 100;

/** Slows down those who guess passwords, by name and address and by address alone. Successful sign-ins cost nothing. */
export class LoginLimit {
  readonly #byName = new RateLimiterMemory({ keyPrefix: 'name', points: TRIES_PER_NAME, duration: WINDOW_SECONDS });
  readonly #byAddress = new RateLimiterMemory({ keyPrefix: 'ip', points: TRIES_PER_ADDRESS, duration: WINDOW_SECONDS });

  /** Counts a try before it is made, so that many at once are many. @returns seconds to wait; 0 to go on */
  async tryOnce(username: string, address: string): Promise<number> {
    try {
      await this.#byAddress.consume(address);
      await this.#byName.consume(nameKey(username, address));
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    }
  }

  /** The try was right: it is given back. */
  async succeeded(username: string, address: string): Promise<void> {
    await this.#byAddress.reward(address);
    await this.#byName.reward(nameKey(username, address));
  }
}

const nameKey = (username: string, address: string): string => `${username.toLowerCase()} ${address}`;
