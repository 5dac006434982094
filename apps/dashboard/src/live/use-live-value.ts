import type { TadaDocumentNode } from 'gql.tada';
import { useEffect, useState } from 'react';
import { useLive } from './live.js';
import { subscribeLive } from './subscribe.js';

export interface LiveValue<Result> {
  /** The latest message; null until the first. */
  readonly data: Result | null;
  /** True while the server answers with errors; it is asked again by itself. */
  readonly failing: boolean;
}

const nothing = { data: null, failing: false } as const;

/**
 * The latest message of a subscription whose every message is whole (a board, a complaint). Outlives cuts and errors.
 *
 * @param variables a new identity subscribes anew and forgets what was held, so memoise it; null waits
 */
export function useLiveValue<Result, Variables extends object>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables | null,
): LiveValue<Result> {
  const { socket, clock, refused } = useLive();
  const [held, hold] = useState<{ of: object | null; value: LiveValue<Result> }>({ of: null, value: nothing });
  useEffect(() => {
    if (variables === null) return;
    return subscribeLive(socket.client, clock, document, variables, {
      next: (data) => hold({ of: variables, value: { data, failing: false } }),
      failed: (errors) => {
        refused(errors);
        hold((before) => ({
          of: variables,
          value: { data: before.of === variables ? before.value.data : null, failing: true },
        }));
      },
    });
  }, [socket, clock, refused, document, variables]);
  return held.of === variables ? held.value : nothing;
}
