import { useEffect } from 'react';
import { graphql } from '../../graphql.js';
import { useAnswer } from '../../live/use-answer.js';
import { type News, rulingsIn } from './rulings.js';

const RulingsQuery = graphql(`
  query Rulings($first: Int!) {
    alerts(first: $first) {
      recent { id kind at complaintId number title urgency departmentId requestKind granted reason }
    }
  }
`);

/** What the server keeps of late, of every kind. */
const kept = 500;

/** What the center has ruled for a department of late, newest first; null while that is not known. */
export type Rulings = readonly News[] | null;

/** @param moved changes its identity when something may have been ruled or come back: then they are read again */
export function useRulings(departmentId: string, moved: unknown): Rulings {
  const { data, again } = useAnswer({ query: RulingsQuery, variables: { first: kept }, question: kept });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move is why it is asked again
  useEffect(again, [again, moved]);
  return data === undefined ? null : rulingsIn(data.alerts.recent, departmentId);
}
