import type { Alert } from '@watchfloor/feed/alert';
import type { AlertBatch, AlertChange } from '@watchfloor/feed/alert-batch';
import type { RequestContext } from '../context.js';
import { withhold } from '../withheld/withhold.js';

const complaintOf = ({ complaintId }: Alert): string => complaintId;

/** A batch as its viewer may see it; the same batch where nothing in it is withheld. */
export async function withholdAlerts(batch: AlertBatch, context: RequestContext): Promise<AlertBatch> {
  if (context.viewer.scope.kind === 'all' || batch.changes.length === 0) return batch;
  return { ...batch, changes: await Promise.all(batch.changes.map((change) => withholdChange(change, context))) };
}

async function withholdChange(change: AlertChange, context: RequestContext): Promise<AlertChange> {
  switch (change.type) {
    case 'left':
      return change;
    case 'resync':
      return { ...change, alerts: await withhold(change.alerts, complaintOf, context) };
    case 'entered':
    case 'changed': {
      const [alert = change.alert] = await withhold([change.alert], complaintOf, context);
      return { ...change, alert };
    }
  }
}
