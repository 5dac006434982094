import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves after `ms` milliseconds, or at once when `woken` is aborted. Never rejects. */
export async function pauseUnless(woken: AbortSignal, ms: number): Promise<void> {
  await sleep(ms, undefined, { signal: woken }).catch(() => undefined);
}
