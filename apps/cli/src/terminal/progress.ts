import type { Millis } from '@watchfloor/domain/time';
import { every } from '../timers.js';
import type { Terminal } from './terminal.js';

const ON_SCREEN: Millis = 150;
/** In a log a line now and then is enough. */
const IN_LOG: Millis = 5_000;

/**
 * Shows how far something is: one line drawn over on a screen, a line every few seconds elsewhere.
 * @param describe the line, asked for when it is shown
 * @returns how to end it
 */
export function showProgress(terminal: Terminal, describe: () => string): () => void {
  const { redraw } = terminal;
  if (redraw === null) return every(IN_LOG, () => terminal.err(describe()));
  const stop = every(ON_SCREEN, () => redraw(describe()));
  return () => {
    stop();
    redraw('');
  };
}

const WIDTH = 24;

/** `▓▓▓▓░░░░  50 %` */
export function bar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
  return `${'▓'.repeat(full)}${'░'.repeat(WIDTH - full)} ${String(Math.floor(share * 100)).padStart(3)} %`;
}

/** `31,828` */
export const grouped = (count: number): string => Math.round(count).toLocaleString('en-US');

/** The memory of this process as the operating system sees it, `128 MB`. */
export const memory = (): string => `${grouped(process.memoryUsage.rss() / 1024 / 1024)} MB`;
