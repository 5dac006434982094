import type { DepartmentId } from './directory.js';
import type { Role } from './vocabulary.js';

/** Who did it, as the log names them: an account's id, or `system`. */
export type ActorRef = string;

/** Who gives a command. Liaisons act for their department only. */
export interface Person {
  readonly id: ActorRef;
  readonly name: string;
  readonly role: Role;
  /** Set for liaisons. */
  readonly departmentId: DepartmentId | null;
}

/** The product acting by itself: the clock runner, an import, a rule. */
export interface System {
  readonly id: 'system';
  readonly role: 'system';
}

export type Actor = Person | System;

export const theSystem: System = { id: 'system', role: 'system' };
