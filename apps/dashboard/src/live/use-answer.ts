import { stringifyVariables } from '@urql/core';
import type { TadaDocumentNode } from 'gql.tada';
import { useCallback, useState } from 'react';
import { type AnyVariables, type CombinedError, type RequestPolicy, useQuery } from 'urql';

/** What was asked, and what came back for it. */
export interface Answered<Question, Result> {
  readonly question: Question;
  readonly data: Result;
}

export interface Answer<Question, Result> {
  /** The newest answer with the question it answers, which may be the one before; null until the first has come. */
  readonly answered: Answered<Question, Result> | null;
  /** The answer to the question asked now; undefined until it has come. */
  readonly data: Result | undefined;
  /** Why the question asked now has no answer. */
  readonly error: CombinedError | undefined;
  /** True while an answer, or a newer one, is on its way. */
  readonly waiting: boolean;
  /** Asks the server again. */
  readonly again: () => void;
}

export interface Asking<Question, Result, Variables extends AnyVariables> {
  readonly query: TadaDocumentNode<Result, Variables>;
  readonly variables: Variables;
  /** What the page calls that which it asks for: an address, a text. It comes back beside the answer. */
  readonly question: Question;
  readonly requestPolicy?: RequestPolicy;
  /** True to ask nothing for now. */
  readonly pause?: boolean;
}

/**
 * One query, whose answer is never taken for the answer to another question. While variables change, urql goes on showing
 * the data of those before them; a view that is keyed to the address would read one document as if it were the other. Here
 * data comes with the question that it answers: a page shows the pair, or waits.
 */
export function useAnswer<Question, Result, Variables extends AnyVariables>({
  question,
  ...asking
}: Asking<Question, Result, Variables>): Answer<Question, Result> {
  const [state, ask] = useQuery<Result, Variables>(asking as Parameters<typeof useQuery<Result, Variables>>[0]);
  const asked = state.operation?.variables;
  const current = asked !== undefined && stringifyVariables(asked) === stringifyVariables(asking.variables ?? {});
  const data = current ? state.data : undefined;
  const [answered, hold] = useState<Answered<Question, Result> | null>(null);
  if (data !== undefined && answered?.data !== data) hold({ question, data });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return { answered, data, error: current ? state.error : undefined, waiting: state.fetching || state.stale, again };
}
