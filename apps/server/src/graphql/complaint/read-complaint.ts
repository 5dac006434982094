import type { RequestContext } from '../context.js';
import { isUuid } from '../uuid.js';
import { withholdView } from '../withheld/withhold-view.js';
import type { ComplaintView } from './complaint-view.js';

/** Reads a complaint as the viewer may see it; null when there is none or the viewer may not see it. */
export async function readComplaint(id: string, context: RequestContext): Promise<ComplaintView | null> {
  if (!isUuid(id)) return null;
  const { ledger, reads, viewer } = context;
  const found = await reads.complaints.find(id, viewer.scope);
  if (found === null) return null;
  const view = { ...found.complaint, position: found.position, details: found.details, at: await ledger.now() };
  return withholdView(view, context);
}
