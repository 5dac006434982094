import type { Role } from '../vocabulary.js';

/** How far a right reaches. Outside of its scope a person has none, whatever the grant. */
export const Grant = {
  no: 'no',
  /** On every complaint that the person sees; for what is about no complaint simply yes. */
  seen: 'seen',
  /** On the legs of the person's own department. */
  ownLeg: 'ownLeg',
  /** On complaints of which the person's own department has a current leg. */
  workedOn: 'workedOn',
  /** On requests that the person made. */
  ownRequest: 'ownRequest',
} as const;
export type Grant = (typeof Grant)[keyof typeof Grant];

/** What each role may do of one operation. */
export type Row = Readonly<Record<Role, Grant>>;

/** A row of the table of rights. Each role has its column: a new one does not compile until every row has answered for it. */
export const row = (supervisor: Grant, liaison: Grant, leader: Grant, admin: Grant): Row => ({
  supervisor,
  liaison,
  leader,
  admin,
});
