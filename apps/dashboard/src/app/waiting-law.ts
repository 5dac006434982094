import { may } from '@watchfloor/domain/rights/may';
import { graphql, type ResultOf } from '../graphql.js';
import { useLiveValue } from '../live/use-live-value.js';
import { useMe } from './session/me.js';

const WaitingLaw = graphql(`
  subscription WaitingLaw {
    lawProposalsChanged {
      id
      kind
      cause
      version
      document
      openClocks
      amnestySince
      basedOn
      note
      at
      by
      own
    }
  }
`);

export type Waiting = ResultOf<typeof WaitingLaw>['lawProposalsChanged'][number];

const everything = {};

/** The changes of the law that wait for a second person; null until that is known, and for whoever may not read them. */
export function useWaitingLaw(): readonly Waiting[] | null {
  const { role } = useMe();
  const { data } = useLiveValue(WaitingLaw, may(role, 'lawDocuments') ? everything : null);
  return data?.lawProposalsChanged ?? null;
}

/** How many of these this very person may confirm. */
export function useToConfirm(): number {
  const { role } = useMe();
  const waiting = useWaitingLaw() ?? [];
  return may(role, 'confirmLaw') ? waiting.filter(({ own }) => !own).length : 0;
}
