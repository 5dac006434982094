import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useClient } from 'urql';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { Attempt } from './attempt.js';
import { ReassignCommand } from './commands.js';
import { ActedQuery } from './use-acted.js';
import { order } from './use-orders.js';

export interface Move {
  readonly complaintId: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Moves a leg back to the department it came from, on the record like any other move.
 *
 * @returns a function that does it and answers what to say then; it outlives the dialog that made it
 */
export function useUndoReassign(): (move: Move) => Promise<string> {
  const { formatMessage } = useIntl();
  const client = useClient();
  const refusalText = useRefusalText();
  return useCallback(
    async ({ complaintId, from, to }) => {
      const { data } = await client
        .query(ActedQuery, { id: complaintId }, { requestPolicy: 'network-only' })
        .toPromise();
      const leg = data?.complaint?.assignments.find((one) => one.leftAt === null && one.departmentId === to);
      if (leg === undefined) return formatMessage({ id: 'complaint.reassign.undoGone' });
      const back = order(complaintId, ReassignCommand, {
        complaintId,
        assignmentId: leg.id,
        toDepartmentId: from,
        reason: formatMessage({ id: 'complaint.reassign.undoReason' }),
      });
      const outcome = await back.send(client, new Attempt().keyFor(back.input));
      if (outcome.kind === 'refused') return refusalText(outcome.refusal);
      return formatMessage({
        id: outcome.kind === 'done' ? 'complaint.reassign.undone' : 'complaint.reassign.undoUnanswered',
      });
    },
    [client, formatMessage, refusalText],
  );
}
