import { ExitCode } from '../exit-codes.js';

/**
 * A signal that is aborted by the first Ctrl-C, so that what is under way can end well; the second ends the process.
 * Transactions make that safe too.
 */
export function interruption(onFirst: () => void): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(ExitCode.interrupted);
      controller.abort();
      onFirst();
    });
  }
  return controller.signal;
}
