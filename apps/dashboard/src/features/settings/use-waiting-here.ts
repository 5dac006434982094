import type { LawKind } from '@watchfloor/domain/law/change';
import { useEffect, useRef } from 'react';
import { useWaitingLaw, type Waiting } from '../../app/waiting-law.js';

/** What of a kind waits for a second person: undefined while that is not known, null where nothing does. */
export type WaitingHere = Waiting | null | undefined;

/** The proposal of a kind that waits, live; when another waits, or none any more, the page reads the law again. */
export function useWaitingHere(kind: LawKind, onChanged: () => void): WaitingHere {
  const waiting = useWaitingLaw();
  const here = waiting === null ? undefined : (waiting.find((proposal) => proposal.kind === kind) ?? null);
  const known = here === undefined ? null : (here?.id ?? 0);
  const seen = useRef<number | null>(null);
  useEffect(() => {
    if (known === null || known === seen.current) return;
    const first = seen.current === null;
    seen.current = known;
    if (!first) onChanged();
  }, [known, onChanged]);
  return here;
}
