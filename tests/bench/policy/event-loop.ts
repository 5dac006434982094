import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Observed {
  readonly seconds: number;
  /** Milliseconds: the longest that anybody else had to wait for the event loop. */
  readonly longestWait: number;
}

/** How long work takes, and how long it keeps others from the event loop. */
export async function observed(work: () => Promise<unknown>): Promise<Observed> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1_000;
  delay.disable();
  return { seconds, longestWait: delay.max / 1e6 };
}
