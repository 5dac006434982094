import { DAY, HOUR, MINUTE } from '@watchfloor/domain/time';
import { useEffect } from 'react';
import { graphql, type ResultOf } from '../../../graphql.js';
import { useAnswer } from '../../../live/use-answer.js';
import { useNow } from '../../../live/use-clock.js';

const CallbacksDueQuery = graphql(`
  query CallbacksDue($before: Instant!, $first: Int!) {
    callbacksDue(before: $before, first: $first) {
      total
      rows {
        complaintId
        number
        title
        urgency
        leadDepartmentId
        callback { id round notBefore tries { at } }
        dueAt
      }
    }
  }
`);

export type DueCallback = ResultOf<typeof CallbacksDueQuery>['callbacksDue']['rows'][number];

/** As many as a shift makes. */
const shown = 100;

export interface DueCallbacks {
  /** Null while they are not known. */
  readonly rows: readonly DueCallback[] | null;
  readonly total: number;
  readonly failing: boolean;
}

/** Who is to be called back until tomorrow, also about closed cases; read anew every minute. */
export function useCallbacks(): DueCallbacks {
  // a new hour asks another question: what was known stays until it is answered
  const before = new Date(useNow(HOUR) + DAY).toISOString();
  const minute = useNow(MINUTE);
  const { answered, error, again } = useAnswer({
    query: CallbacksDueQuery,
    variables: { before, first: shown },
    question: before,
    requestPolicy: 'cache-and-network',
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a minute is why it is asked again
  useEffect(again, [again, minute]);
  const page = answered?.data.callbacksDue;
  return { rows: page?.rows ?? null, total: page?.total ?? 0, failing: error !== undefined && page === undefined };
}
