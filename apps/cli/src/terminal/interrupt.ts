import { ExitCode } from '../exit-codes.js';

export interface Interruption {
  /** Aborted by the first Ctrl-C, so that what is under way can end well. */
  readonly signal: AbortSignal;
  /** Ctrl-C is the process's again. */
  readonly release: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Takes over Ctrl-C. The second one ends the process at once; transactions make that safe too. */
export function interruption(onFirst: () => void): Interruption {
  const controller = new AbortController();
  const hear = (): void => {
    if (controller.signal.aborted) process.exit(ExitCode.interrupted);
    controller.abort();
    onFirst();
  };
  for (const name of SIGNALS) process.on(name, hear);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of SIGNALS) process.off(name, hear);
    },
  };
}
