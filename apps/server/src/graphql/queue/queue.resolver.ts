import { QueueOrder } from '@watchfloor/domain/vocabulary';
import type { QueueBatch, QueueChange } from '@watchfloor/feed/batch';
import { Arg, Ctx, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { inSlices } from '../in-slices.js';
import { MOST_ROWS } from '../limits/most.js';
import { PositionScalar } from '../scalars.js';
import { badInput, rowsWanted } from '../user-error.js';
import { withholdRows } from '../withheld/withhold.js';
import { QueueBatchNode, type QueueChangeSource } from './queue-batch.type.js';
import { QueueFilterInput } from './queue-filter.input.js';
import { queueFilterOf } from './queue-filter.js';
import { QueuePageNode } from './queue-page.type.js';
import { withholdBatch } from './withhold-batch.js';

const FILTER = 'Which complaints; all that the viewer may see where absent.';

interface WindowArgs {
  readonly filter?: QueueFilterInput | null;
  readonly order: QueueOrder;
  readonly first: number;
  readonly since?: number | null;
}

@Resolver()
export class QueueResolver {
  @Query(() => QueuePageNode, { description: 'A fresh page of the live queue, by SQL; exact at asOf or newer.' })
  async queue(
    @Arg('filter', () => QueueFilterInput, { nullable: true, description: FILTER }) input: QueueFilterInput | null,
    @Arg('order', () => QueueOrder, { defaultValue: QueueOrder.mostUrgent, description: 'What comes first.' })
    order: QueueOrder,
    @Arg('first', () => Int, { defaultValue: 50, description: `How many rows: 1 to ${MOST_ROWS}.` }) first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The `endCursor` of the page before; the first page where absent.',
    })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<QueuePageNode> {
    const { ledger, reads, viewer } = context;
    rowsWanted(first, MOST_ROWS);
    const { categories } = await ledger.directory.load();
    const filter = queueFilterOf(input, categories);
    const page = await reads.queue.page({ filter, order, first, after: after ?? null, scope: viewer.scope });
    if ('badCursor' in page) throw badInput('after is not the endCursor of a page');
    return { ...page, rows: inSlices(await withholdRows(page.rows, context), context) };
  }

  @Subscription(() => QueueBatchNode, {
    description: [
      'The first `first` rows of the order, kept exact. Without `since` the first batch is a snapshot (one QueueResync);',
      'with it, the changes since that position, or a QueueResync where they are no longer kept.',
      'Every batch follows the one before: its `from` is the `to` of the last. An empty batch every few seconds is a heartbeat.',
    ].join('\n'),
    subscribe: ({ args, context }: { args: WindowArgs; context: RequestContext }) => windowOf(args, context),
  })
  async queueChanged(
    @Root() batch: QueueBatch,
    @Arg('filter', () => QueueFilterInput, { nullable: true, description: FILTER }) _filter: unknown,
    @Arg('order', () => QueueOrder, { defaultValue: QueueOrder.mostUrgent, description: 'What comes first.' })
    _order: unknown,
    @Arg('first', () => Int, { defaultValue: 50, description: `How many rows the window holds: 1 to ${MOST_ROWS}.` })
    _first: unknown,
    @Arg('since', () => PositionScalar, {
      nullable: true,
      description:
        'The `to` of the last batch that was applied to the same window; a snapshot comes first where absent.',
    })
    _since: unknown,
    @Ctx() context: RequestContext,
  ): Promise<QueueBatchNode> {
    const { changes, ...told } = await withholdBatch(batch, context);
    return {
      ...told,
      changes: inSlices(
        changes.map((change) => sliced(change, context)),
        context,
      ),
    };
  }
}

const sliced = (change: QueueChange, context: RequestContext): QueueChangeSource =>
  change.type === 'resync' ? { ...change, rows: inSlices(change.rows, context) } : change;

async function windowOf(
  { filter: input, order, first, since }: WindowArgs,
  { ledger, feed, viewer, signal }: RequestContext,
): Promise<AsyncIterable<QueueBatch>> {
  rowsWanted(first, MOST_ROWS);
  const { categories } = await ledger.directory.load();
  const filter = queueFilterOf(input, categories);
  return feed.subscribeQueue({ filter, order, first, scope: viewer.scope, since: since ?? undefined, signal });
}
