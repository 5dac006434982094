/** What the ledger tells its operator; pino's loggers fit. */
export interface Logger {
  warn(details: Readonly<Record<string, unknown>>, message: string): void;
}

export const silent: Logger = { warn: () => undefined };
