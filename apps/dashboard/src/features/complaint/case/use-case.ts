import { useEffect, useState } from 'react';
import { graphql, type ResultOf } from '../../../graphql.js';
import { useLive } from '../../../live/live.js';
import { subscribeLive } from '../../../live/subscribe.js';
import { CaseBody_Complaint } from './case-fragment.js';

const CaseSubscription = graphql(
  `
    subscription Case($id: ID!) {
      complaintChanged(id: $id) {
        id
        ...CaseBody_Complaint
      }
    }
  `,
  [CaseBody_Complaint],
);

type Wire = NonNullable<ResultOf<typeof CaseSubscription>['complaintChanged']>;

/** One complaint as it is now. `missing`: there is none, or none this viewer may see; the two are not told apart. */
export type Case =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'here'; readonly complaint: Wire };

/** A complaint that stays true while it is on the screen. */
export function useCase(id: string): Case {
  const { socket, clock } = useLive();
  const [state, setState] = useState<{ readonly id: string; readonly shown: Case }>({ id, shown: { kind: 'loading' } });
  useEffect(() => {
    setState({ id, shown: { kind: 'loading' } });
    return subscribeLive(
      socket.client,
      clock,
      CaseSubscription,
      { id },
      {
        next: ({ complaintChanged }) =>
          setState({
            id,
            shown: complaintChanged ? { kind: 'here', complaint: complaintChanged } : { kind: 'missing' },
          }),
        // What was shown stays: the connection says that it may be old.
        failed: () => setState((before) => (before.shown.kind === 'here' ? before : { id, shown: { kind: 'failed' } })),
      },
    );
  }, [id, socket, clock]);
  return state.id === id ? state.shown : { kind: 'loading' };
}
