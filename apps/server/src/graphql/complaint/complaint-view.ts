import type { Complaint } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';
import type { RequestContext } from '../context.js';
import { isUuid } from '../uuid.js';

/** A complaint with what only the ledger knows of it. */
export interface ComplaintView extends Complaint {
  readonly position: number;
  readonly details: string;
  readonly at: Instant;
}

/** Reads a complaint for the viewer; null when there is none or the viewer may not see it. */
export async function complaintView(id: string, { ledger, viewer }: RequestContext): Promise<ComplaintView | null> {
  if (!isUuid(id)) return null;
  const found = await ledger.complaints.find(id, viewer.scope);
  if (found === null) return null;
  return { ...found.complaint, position: found.position, details: found.details, at: await ledger.now() };
}
