/** What the sign-in page is told of how somebody came to it. */
export interface Left {
  /** They were at work, and did not sign out here: it was done elsewhere, or the session has run out. */
  readonly sessionEnded: boolean;
}

/** Whether the state of a history entry says so; anything else may stand there. */
export const sessionEnded = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'sessionEnded' in state && state.sessionEnded === true;
