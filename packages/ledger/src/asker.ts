/** Somebody who wants something read, and may leave before it is. */
export interface Asker {
  /** Who: everything that is asked for one person shares their connections. */
  readonly person: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** What was asked was not read to its end: nobody waits for it. */
export class AskerGone extends Error {
  override readonly name = 'AskerGone';
}

/** Ends work whose asker has left. @throws AskerGone */
export function stillWanted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AskerGone();
}
