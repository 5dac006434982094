/** What the commands answer to the shell. */
export const ExitCode = {
  done: 0,
  /** Done, and rows of the file were rejected; the rejects file has them. */
  rejects: 1,
  /** The command, the profile or the file as a whole cannot be used. Nothing was done. */
  usage: 2,
  /** The database cannot be reached, or failed on the way; what is in stays in, and running it again goes on. */
  database: 3,
  /** A fault of the product. */
  fault: 70,
  /** Interrupted before its end; running it again goes on. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

export const exitCodesHelp = (...lines: readonly string[]): string =>
  ['', 'Exit codes:', ...lines.map((line) => `  ${line}`)].join('\n');

export const databaseCodes = [
  '2  the command line is wrong, or what it names cannot be used',
  '3  the database cannot be reached, or failed on the way',
] as const;
