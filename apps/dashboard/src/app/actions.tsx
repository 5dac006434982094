import type { AssignmentRole, AssignmentState } from '@watchfloor/domain/vocabulary';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import type { Verb } from '../features/complaint/case/verbs/verb.js';

/** A complaint as a list showed it: what a person decides on when many are decided on at once. */
export interface SeenCase {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly version: number;
  /** Current legs, the lead first. */
  readonly legs: readonly {
    readonly id: string;
    readonly departmentId: string;
    readonly role: AssignmentRole;
    readonly state: AssignmentState;
  }[];
}

interface Caller {
  readonly name: string;
  readonly phone: string;
}

/** Something a person wants done to one or more complaints and has yet to fill in. */
export type ActionRequest = { readonly complaintIds: readonly string[] } & (
  | {
      readonly kind: Verb;
      /** The same complaints as the desk shows them; of many hundred none is read again. */
      readonly seen?: readonly SeenCase[];
      /** Of many: told which are done, for the desk to let go of them. */
      onDone?(complaintIds: readonly string[]): void;
    }
  | { readonly kind: 'revealCaller'; onRevealed(clear: Caller): void }
  /** The caller as the case shows them. */
  | { readonly kind: 'correctCaller'; readonly caller: Caller }
);

export interface Actions {
  /** The action whose dialog is open; null when none is. */
  readonly requested: ActionRequest | null;
  /** Opens the dialog of an action. Ignored without complaints. */
  openAction(request: ActionRequest): void;
  closeAction(): void;
}

const ActionsContext = createContext<Actions>({ requested: null, openAction: () => {}, closeAction: () => {} });

/**
 * The one action that is being filled in: whoever shows a case asks for it, `ActionDialogs` shows it above all desks. There no
 * form goes with what it is about: not with its row, its drawer or its page.
 */
export const useActions = (): Actions => use(ActionsContext);

export function ActionsProvider({ children }: { children: ReactNode }) {
  const [requested, setRequested] = useState<ActionRequest | null>(null);
  const openAction = useCallback((request: ActionRequest) => {
    if (request.complaintIds.length > 0) setRequested(request);
  }, []);
  const closeAction = useCallback(() => setRequested(null), []);
  const actions = useMemo(() => ({ requested, openAction, closeAction }), [requested, openAction, closeAction]);
  return <ActionsContext value={actions}>{children}</ActionsContext>;
}
