import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useClient } from 'urql';
import type { Undone } from '../../../../app/UndoNotice.js';
import { useRefusalText } from '../../../../ui/RefusalText.js';
import { isCurrent } from '../../case/verbs/find.js';
import { Attempt } from '../attempt.js';
import { ActedQuery } from '../use-acted.js';
import { order } from '../use-orders.js';
import { UndoReassignCommand } from './commands.js';

export interface Move {
  readonly complaintId: string;
  /** The department that got the leg. */
  readonly to: string;
}

/**
 * Takes a reassignment back: legs and clocks are as before. The server says until when that can be done.
 *
 * @returns a function that does it and answers what to say then; it outlives the dialog that made it
 */
export function useUndoReassign(): (move: Move) => Promise<Undone> {
  const { formatMessage } = useIntl();
  const client = useClient();
  const refusalText = useRefusalText();
  return useCallback(
    async ({ complaintId, to }) => {
      const { data } = await client
        .query(ActedQuery, { id: complaintId }, { requestPolicy: 'network-only' })
        .toPromise();
      const leg = data?.complaint?.assignments.find((one) => isCurrent(one) && one.departmentId === to);
      if (leg === undefined) return { said: formatMessage({ id: 'complaint.reassign.undoGone' }), again: false };
      const back = order(complaintId, UndoReassignCommand, { complaintId, assignmentId: leg.id });
      const outcome = await back.send(client, new Attempt().keyFor(back.input));
      if (outcome.kind === 'refused') return { said: refusalText(outcome.refusal), again: false };
      const id = outcome.kind === 'done' ? 'complaint.reassign.undone' : 'complaint.reassign.undoUnanswered';
      return { said: formatMessage({ id }), again: false };
    },
    [client, formatMessage, refusalText],
  );
}
