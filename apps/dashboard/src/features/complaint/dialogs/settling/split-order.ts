import type { VariablesOf } from '../../../../graphql.js';
import { outcomeIn } from '../outcome.js';
import type { Order } from '../use-orders.js';
import { SplitCommand } from './commands.js';

type SplitInput = Omit<VariablesOf<typeof SplitCommand>['input'], 'idempotencyKey'>;

/** A split is one order: all of it is done, or nothing. Its answer tells of the whole and of the parts. */
export const splitOrder = (input: SplitInput): Order => ({
  id: input.complaintId,
  input,
  send: async (client, idempotencyKey) => {
    const sent = await client.mutation(SplitCommand, { input: { ...input, idempotencyKey } }).toPromise();
    return outcomeIn(sent, ({ split }) => split.result);
  },
});
