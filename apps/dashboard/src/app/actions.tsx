import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';

/** Something a person wants done to one or more complaints and has yet to fill in. */
export interface ActionRequest {
  readonly kind: 'urge' | 'reassign' | 'escalate';
  readonly complaintIds: readonly string[];
}

export interface Actions {
  /** The action whose dialog is open; null when none is. */
  readonly requested: ActionRequest | null;
  /** Opens the dialog of an action. Ignored without complaints. */
  openAction(request: ActionRequest): void;
  closeAction(): void;
}

const ActionsContext = createContext<Actions>({ requested: null, openAction: () => {}, closeAction: () => {} });

/** The one action that is being filled in: desks ask for it, `ActionDialogs` shows it. */
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
