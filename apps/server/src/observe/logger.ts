import { type Logger, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from '../config.js';

/** Structured lines on standard output. Bodies, cookies and phones never come near it: nothing logs a request as a whole. */
export function createLogger(level: LogLevel): Logger {
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime });
}
