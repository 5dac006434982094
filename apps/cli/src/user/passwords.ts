import { hash } from '@node-rs/argon2';
import { UsageError } from '../usage-error.js';

const SHORTEST = 10;
/** OWASP's second recommendation for argon2id: 19 MiB, two passes. The hash carries its own parameters. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * An argon2id hash in its own text form, with a salt of its own.
 * @throws UsageError where the password is shorter than ten characters
 */
export async function hashPassword(password: string): Promise<string> {
  if ([...password].length < SHORTEST) throw new UsageError(`a password has at least ${SHORTEST} characters`);
  return hash(password, cost);
}
