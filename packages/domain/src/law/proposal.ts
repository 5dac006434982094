import { may } from '../rights/may.js';
import { Role } from '../vocabulary.js';

/** What became of a change of the law that one person wants and another is to confirm. */
export const ProposalState = {
  waiting: 'waiting',
  /** In force, by the word of a second person. */
  confirmed: 'confirmed',
  /** A second person said no, and why. */
  declined: 'declined',
  /** Taken back by whoever proposed it. */
  withdrawn: 'withdrawn',
  /** The version that it would have changed is in force no more. */
  expired: 'expired',
} as const;
export type ProposalState = (typeof ProposalState)[keyof typeof ProposalState];

/** How a version comes into force that somebody proposes. */
export const ProposedCause = { published: 'published', rolledBack: 'rolledBack' } as const;
export type ProposedCause = (typeof ProposedCause)[keyof typeof ProposedCause];

/** The roles that may be the second person. */
export const confirmingRoles: readonly Role[] = Object.values(Role).filter((role) => may(role, 'confirmLaw'));
