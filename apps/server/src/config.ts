import { resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './paths.js';
import type { SocketLimits } from './sockets/socket-server.js';

/** A setting of the server is wrong; the message names the variable and says what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Undefined: the server runs a PostgreSQL of its own in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  /** Load the demo city into an empty database and keep it alive. */
  readonly demo: boolean;
  readonly logLevel: LogLevel;
  /** The host names that the server answers for, in small letters, beside its own and every address. */
  readonly hosts: readonly string[];
  /** How many proxies in front are believed about the caller's address and protocol. */
  readonly trustProxy: number;
  /** How long a session lives unused, in milliseconds. */
  readonly sessionMs: number;
  /** How long a session lives however much it is used, in milliseconds. */
  readonly sessionMaxMs: number;
  /** Whoever bears it may read `/metrics` from elsewhere; undefined where nobody may. */
  readonly metricsToken: string | undefined;
  readonly sockets: SocketLimits;
  /** How many GraphQL operations of one person are worked on at a time, over HTTP and sockets together. */
  readonly requestsPerPerson: number;
  /** Connections to the database. */
  readonly poolSize: number;
  /** With less than so many bytes free on the disk of the data folder, operators are told. */
  readonly storageLowBytes: number;
  /** The folder of the built dashboard. */
  readonly dashboard: string;
}

const whole = (from: number, to: number, otherwise: number) => {
  const wanted = `must be a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, wanted)
    .transform(Number)
    .refine((value) => value >= from && value <= to, wanted)
    .default(otherwise);
};

const variables = z.object({
  PORT: whole(0, 65_535, 4000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address, such as 127.0.0.1')
    .default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/, 'must be an address such as postgres://user:password@host:5432/name')
    .optional(),
  WATCHFLOOR_DATA: z.string().default('.data'),
  WATCHFLOOR_DEMO: z.enum(['on', 'off'], 'must be on or off').default('on'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'must be fatal, error, warn, info, debug or silent')
    .default('info'),
  WATCHFLOOR_HOSTS: z
    .string()
    .regex(/^[\w.-]+(,[\w.-]+)*$/, 'must be host names with commas between them, such as floor.example,desk.example')
    .transform((names) => names.toLowerCase().split(','))
    .default([]),
  WATCHFLOOR_TRUST_PROXY: whole(0, 10, 0),
  WATCHFLOOR_SESSION_HOURS: whole(1, 720, 12),
  WATCHFLOOR_SESSION_MAX_HOURS: whole(1, 720, 24),
  WATCHFLOOR_METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters long').optional(),
  WATCHFLOOR_SOCKETS_PER_PERSON: whole(1, 100_000, 256),
  WATCHFLOOR_ROWS_PER_PERSON: whole(500, 100_000_000, 40_000),
  WATCHFLOOR_STRANGERS_PER_ADDRESS: whole(1, 100_000, 64),
  WATCHFLOOR_REQUESTS_PER_PERSON: whole(1, 100_000, 100),
  WATCHFLOOR_POOL: whole(2, 200, 10),
  WATCHFLOOR_STORAGE_LOW_MB: whole(100, 10_000_000, 1_024),
});

/** Variables whose value must not be repeated in a message. */
const secret: readonly PropertyKey[] = ['DATABASE_URL', 'WATCHFLOOR_METRICS_TOKEN'];

/**
 * The settings of a server from its environment. An empty variable counts as absent.
 *
 * @param defaultDashboard where the built dashboard lies
 * @throws ConfigError that names the first wrong variable
 */
export function readConfig(environment: NodeJS.ProcessEnv, defaultDashboard: string): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) throw new ConfigError(sentence(parsed.error, given));
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    // a relative folder is meant from the project, wherever the command was given
    dataDir: resolve(projectRoot, data.WATCHFLOOR_DATA),
    demo: data.WATCHFLOOR_DEMO === 'on',
    logLevel: data.LOG_LEVEL,
    hosts: data.WATCHFLOOR_HOSTS,
    trustProxy: data.WATCHFLOOR_TRUST_PROXY,
    sessionMs: data.WATCHFLOOR_SESSION_HOURS * 3_600_000,
    sessionMaxMs: data.WATCHFLOOR_SESSION_MAX_HOURS * 3_600_000,
    metricsToken: data.WATCHFLOOR_METRICS_TOKEN,
    sockets: {
      perPerson: data.WATCHFLOOR_SOCKETS_PER_PERSON,
      rowsPerPerson: data.WATCHFLOOR_ROWS_PER_PERSON,
      strangersPerAddress: data.WATCHFLOOR_STRANGERS_PER_ADDRESS,
    },
    requestsPerPerson: data.WATCHFLOOR_REQUESTS_PER_PERSON,
    poolSize: data.WATCHFLOOR_POOL,
    storageLowBytes: data.WATCHFLOOR_STORAGE_LOW_MB * 1_024 * 1_024,
    dashboard: defaultDashboard,
  };
}

function sentence(error: z.ZodError, given: NodeJS.ProcessEnv): string {
  const issue = error.issues[0];
  const name = String(issue?.path[0]);
  const value = secret.includes(name) ? '' : `, not ${JSON.stringify(given[name])}`;
  return `${name} ${issue?.message}${value}`;
}
