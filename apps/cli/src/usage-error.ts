/** What was asked cannot be done, and the message says in one sentence why: nothing was done. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
