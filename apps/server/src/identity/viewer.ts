import { type Scope, scopeOf } from '@watchfloor/domain/access';
import type { Person } from '@watchfloor/domain/actor';
import type { Account } from '@watchfloor/ledger/accounts';

/** Somebody who is signed in, as commands, views and metrics know them. */
export interface Viewer {
  readonly actor: Person;
  readonly scope: Scope;
  readonly username: string;
  readonly demo: boolean;
}

/** @param account neither disabled nor refused */
export function viewerOf({ id, name, role, departmentId, username, demo }: Account): Viewer {
  const actor: Person = { id, name, role, departmentId };
  return { actor, scope: scopeOf(actor), username, demo };
}
