import type { QueueBatch, QueueChange } from '@watchfloor/feed/batch';
import type { RequestContext } from '../context.js';
import { withholdRows } from '../withheld/withhold.js';

/** A batch as its viewer may see it; the same batch where nothing in it is withheld. */
export async function withholdBatch(batch: QueueBatch, context: RequestContext): Promise<QueueBatch> {
  if (context.viewer.scope.kind === 'all' || batch.changes.length === 0) return batch;
  return { ...batch, changes: await Promise.all(batch.changes.map((change) => withholdChange(change, context))) };
}

async function withholdChange(change: QueueChange, context: RequestContext): Promise<QueueChange> {
  switch (change.type) {
    case 'left':
      return change;
    case 'resync':
      return { ...change, rows: await withholdRows(change.rows, context) };
    case 'entered':
    case 'changed': {
      const [row = change.row] = await withholdRows([change.row], context);
      return { ...change, row };
    }
  }
}
