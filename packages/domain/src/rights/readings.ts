import { Grant, type Row, row } from './grant.js';

const { no, seen } = Grant;

/** Who may read what, and who makes the law: supervisor, liaison, leader, admin. What is read of complaints ends at the scope. */
export const readingRights = {
  me: row(seen, seen, seen, seen),
  directory: row(seen, seen, seen, seen),
  queue: row(seen, seen, seen, seen),
  board: row(seen, seen, seen, seen),
  alerts: row(seen, seen, seen, seen),
  complaint: row(seen, seen, seen, seen),
  callbacks: row(seen, seen, seen, seen),
  trends: row(seen, seen, seen, seen),
  // what forms need of the law
  lawInForce: row(seen, seen, seen, seen),
  // its documents in full, with their history
  lawDocuments: row(seen, no, seen, seen),
  // the making of it
  dryRunLaw: row(no, no, no, seen),
  publishLaw: row(no, no, no, seen),
  rollBackLaw: row(no, no, no, seen),
  // how the product itself fares
  storage: row(no, no, no, seen),
  // being the second person to it
  confirmLaw: row(no, no, no, seen),
} as const satisfies Readonly<Record<string, Row>>;

export type Reading = keyof typeof readingRights;
