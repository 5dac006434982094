import type { Actor } from '../actor.js';
import type { Role } from '../vocabulary.js';
import { type CommandOperation, commandRights } from './commands.js';
import { Grant, type Row } from './grant.js';
import { type Reading, readingRights } from './readings.js';

/** Everything that a person can do or read. GraphQL, `decide`, the command line and the dashboard name it alike. */
export type Operation = CommandOperation | Reading;

/** The one table of rights. */
export const rights: Readonly<Record<Operation, Row>> = { ...commandRights, ...readingRights };

/** How far a role's right to an operation reaches; none for a role that this version does not know. */
export const grantOf = (role: Role, operation: Operation): Grant => rights[operation][role] ?? Grant.no;

/** Whether a role has any right to an operation; on which complaints and legs is for `mayGive` and the scope to say. */
export const may = (role: Role, operation: Operation): boolean => grantOf(role, operation) !== Grant.no;

/** The same of whoever acts; the product itself may do everything. */
export const mayDo = (actor: Actor, operation: Operation): boolean =>
  actor.role === 'system' || may(actor.role, operation);
