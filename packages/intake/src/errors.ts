/** Why a file or a profile as a whole cannot be used. One bad row is never one of these: it is a rejected row. */
export type IntakeFailure =
  | 'profileNotFound'
  | 'profileInvalid'
  | 'fileNotReadable'
  | 'notATable'
  | 'wrongFormat'
  | 'wrongEncoding'
  | 'missingColumns'
  | 'ambiguousColumn'
  | 'tooLarge'
  | 'tooManyEntries'
  | 'notInOrder';

/** Its message is one sentence for the person who gave the file: what is wrong, where, and what would help. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
  readonly failure: IntakeFailure;

  constructor(failure: IntakeFailure, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.failure = failure;
  }
}
