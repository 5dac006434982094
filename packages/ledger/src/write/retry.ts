/** What PostgreSQL says to a transaction that may well succeed when it is run again. */
const passing: ReadonlySet<string> = new Set([
  '40001', // serialization failure
  '40P01', // deadlock
  '23505', // another transaction was faster with the same number, source or key; the next attempt will see it
]);

const ATTEMPTS = 5;

/** Runs `attempt` again, a bounded number of times, when it lost a race; any other failure goes to the caller at once. */
export async function retryingRaces<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = ATTEMPTS - 1; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0 || !passing.has(codeOf(error))) throw error;
    }
  }
}

/** PostgreSQL has no room left to write in. */
export const DISK_FULL = '53100';

/** The SQLSTATE of an error of the driver or of TypeORM; empty for any other. */
export const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};
