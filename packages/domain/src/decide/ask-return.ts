import type { Complaint } from '../complaint.js';
import type { Context } from '../decision.js';
import { unknownReference } from '../references.js';
import type { Refusal } from '../refusal.js';
import type { Asked } from '../request.js';
import { textRefusal } from '../text.js';
import { legIn } from './find-leg.js';

/**
 * Why a return may not be asked; null when it may. Within the return window, signed or not, and never of a leg that was
 * designated (docs/domain.md, life of a complaint). The sign clock runs on meanwhile (case S30).
 */
export function askReturn(
  complaint: Complaint,
  asked: Extract<Asked, { kind: 'return' }>,
  context: Context,
): Refusal | null {
  const { assignmentId, toDepartmentId } = asked;
  const found = legIn(complaint, assignmentId, 'awaitingSignature', 'signed');
  if ('refusal' in found) return found.refusal;
  if (found.leg.designated) return { kind: 'designated', assignmentId };
  return (
    windowRefusal(complaint, assignmentId, context) ??
    textRefusal(context.actor, 'basis', asked.basis, 4) ??
    (toDepartmentId === null ? null : unknownReference(context.directory, 'department', toDepartmentId))
  );
}

function windowRefusal({ clocks }: Complaint, assignmentId: string, { now }: Context): Refusal | null {
  const window = clocks.findLast(({ metric, subjectId }) => metric === 'returnWindow' && subjectId === assignmentId);
  // a policy without a window sets no end to it
  if (window === undefined) return null;
  // a department that has once answered has taken it on, however early
  const until = Math.min(window.dueAt, window.stoppedAt ?? window.dueAt);
  return now <= until ? null : { kind: 'tooLate', until };
}
