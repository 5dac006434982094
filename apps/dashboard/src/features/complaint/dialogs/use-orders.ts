import type { TadaDocumentNode } from 'gql.tada';
import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import { Attempt } from './attempt.js';
import { type CommandAnswer, type Outcome, outcomeIn } from './outcome.js';

type Command<Input> = TadaDocumentNode<{ result: CommandAnswer }, { input: Input }>;

/** One command on one complaint, ready to be sent with a key. */
export interface Order {
  /** The complaint it is about, or a name of its own where there is none yet. */
  readonly id: string;
  readonly input: unknown;
  send(client: ReturnType<typeof useClient>, idempotencyKey: string): Promise<Outcome>;
}

/** An order of a command with its input; the key is added when it is sent. */
export function order<Input extends { idempotencyKey?: string | null | undefined }>(
  id: string,
  command: Command<Input>,
  input: Omit<Input, 'idempotencyKey'>,
): Order {
  return {
    id,
    input,
    send: async (client, idempotencyKey) => {
      const variables = { input: { ...input, idempotencyKey } as Input };
      return outcomeIn(await client.mutation(command, variables).toPromise(), ({ result }) => result);
    },
  };
}

/** So many at once: many enough to be quick, few enough to leave the server to others. */
const abreast = 4;

/** What is to be sent again as it is, by the same key: nobody answered, or there was no room to save it. */
const mayBeSentAgain = (outcome: Outcome): boolean =>
  outcome.kind === 'unanswered' || (outcome.kind === 'refused' && outcome.refusal.__typename === 'StorageFull');

export interface Orders {
  readonly sending: boolean;
  /** What has become of each order so far, by its id. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Sends all; those already done are not sent again. Resolves with everything that is known then. */
  send(orders: readonly Order[]): Promise<ReadonlyMap<string, Outcome>>;
}

/**
 * Sends orders and remembers what became of them. An order without an answer keeps its idempotency key, so that
 * pressing the button again after a cut connection never does a thing twice.
 */
export function useOrders(): Orders {
  const client = useClient();
  const [sending, setSending] = useState(false);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const attempts = useRef(new Map<string, Attempt>());
  const known = useRef(outcomes);
  const send = useCallback(
    async (orders: readonly Order[]) => {
      const waiting = orders.filter(({ id }) => known.current.get(id)?.kind !== 'done');
      setSending(true);
      const worker = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          const attempt = attempts.current.get(next.id) ?? new Attempt();
          attempts.current.set(next.id, attempt);
          const outcome = await next.send(client, attempt.keyFor(next.input));
          if (!mayBeSentAgain(outcome)) attempt.settled();
          known.current = new Map(known.current).set(next.id, outcome);
          setOutcomes(known.current);
        }
      };
      await Promise.all(Array.from({ length: abreast }, worker));
      setSending(false);
      return known.current;
    },
    [client],
  );
  return { sending, outcomes, send };
}
