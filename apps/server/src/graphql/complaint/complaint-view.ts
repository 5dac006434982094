import type { Complaint } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';
import type { RequestContext } from '../context.js';
import { isUuid } from '../uuid.js';
import { withholdView } from '../withheld/withhold-view.js';

/** A complaint with what only the ledger knows of it. */
export interface ComplaintView extends Complaint {
  readonly position: number;
  readonly details: string;
  readonly at: Instant;
}

/** Reads a complaint for the viewer; null when there is none or the viewer may not see it. */
export async function complaintView(id: string, context: RequestContext): Promise<ComplaintView | null> {
  const { ledger, viewer } = context;
  if (!isUuid(id)) return null;
  const found = await ledger.complaints.find(id, viewer.scope);
  if (found === null) return null;
  const view = { ...found.complaint, position: found.position, details: found.details, at: await ledger.now() };
  return withholdView(view, context);
}
