/** The data folder was made by another major version of PostgreSQL; its files cannot be opened by this one. */
export class WrongMajorError extends Error {
  override readonly name = 'WrongMajorError';

  constructor(
    readonly dataDir: string,
    readonly found: string,
    readonly wanted: string,
  ) {
    super(
      `${dataDir} was made by PostgreSQL ${found}, and this is PostgreSQL ${wanted}. ` +
        `Point WATCHFLOOR_DATA at another folder, or move the data over with a PostgreSQL ${found} and pg_dump.`,
    );
  }
}

export type StartFailure =
  /** no binaries for this platform are installed */
  | 'no-binaries'
  /** root has no unprivileged user to run PostgreSQL as */
  | 'no-user'
  /** another process kept the data folder locked, or a server in it neither answers nor ends */
  | 'busy'
  /** initdb or the server itself refused */
  | 'refused';

/** PostgreSQL could not be started; trying again without changing something will not help. */
export class PostgresStartError extends Error {
  override readonly name = 'PostgresStartError';

  constructor(
    readonly reason: StartFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
