import { useEffect, useMemo } from 'react';
import { graphql, type ResultOf } from '../../../graphql.js';
import { parseInstant } from '../../../live/clock.js';
import { useLive } from '../../../live/live.js';
import { useLiveValue } from '../../../live/use-live-value.js';
import { CaseBody_Complaint } from './case-fragment.js';

const CaseSubscription = graphql(
  `
    subscription Case($id: ID!) {
      complaintChanged(id: $id) {
        id
        at
        ...CaseBody_Complaint
      }
    }
  `,
  [CaseBody_Complaint],
);

type Wire = NonNullable<ResultOf<typeof CaseSubscription>['complaintChanged']>;

/** One complaint as it is now. `missing`: there is none, or none this viewer may see; the two are not told apart. */
export type Case =
  | { readonly kind: 'loading' | 'missing' | 'failed' }
  | { readonly kind: 'here'; readonly complaint: Wire };

/** A complaint that stays true while it is on the screen. */
export function useCase(id: string): Case {
  const variables = useMemo(() => ({ id }), [id]);
  const { time } = useLive();
  const { data, failing } = useLiveValue(CaseSubscription, variables);
  const at = data?.complaintChanged?.at;
  // On a page of its own nothing else tells the page what time it is.
  useEffect(() => {
    if (at !== undefined) time.observe(parseInstant(at));
  }, [time, at]);
  // What was shown stays while the server fails: the connection says that it may be old.
  if (data === null) return { kind: failing ? 'failed' : 'loading' };
  return data.complaintChanged === null ? { kind: 'missing' } : { kind: 'here', complaint: data.complaintChanged };
}
