import { type Logger, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from '../config.js';
import { loggableError } from './loggable-error.js';

/** Structured lines on standard output. Bodies, cookies and phones never come near it: nothing logs a request as a whole. */
export function createLogger(level: LogLevel): Logger {
  return withoutParameters(pino({ level, base: null, timestamp: stdTimeFunctions.isoTime }));
}

/** A logger that writes of errors what is ours alone, whoever logs them. */
export function withoutParameters(logger: Logger): Logger {
  return logger.child({}, { serializers: { err: loggableError } });
}
