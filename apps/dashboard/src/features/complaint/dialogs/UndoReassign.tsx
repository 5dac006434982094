import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useClient } from 'urql';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { ReassignCommand } from './commands.js';
import { ActedQuery } from './use-acted.js';
import { order, useOrders } from './use-orders.js';

export interface Move {
  readonly complaintId: string;
  readonly from: string;
  readonly to: string;
}

/** What was moved, and a way back: the leg returns to the department it came from, on the record like any other move. */
export function UndoReassign({ said, moves }: { said: string; moves: readonly Move[] }) {
  const { formatMessage } = useIntl();
  const client = useClient();
  const refusalText = useRefusalText();
  const { send, sending, outcomes } = useOrders();
  const [missing, setMissing] = useState(false);
  const undo = async () => {
    const read = await Promise.all(
      moves.map(async (move) => {
        const { data } = await client
          .query(ActedQuery, { id: move.complaintId }, { requestPolicy: 'network-only' })
          .toPromise();
        const leg = data?.complaint?.assignments.find((one) => one.leftAt === null && one.departmentId === move.to);
        return leg === undefined ? [] : [{ move, leg }];
      }),
    );
    const back = read.flat();
    setMissing(back.length < moves.length);
    await send(
      back.map(({ move, leg }) =>
        order(move.complaintId, ReassignCommand, {
          complaintId: move.complaintId,
          assignmentId: leg.id,
          toDepartmentId: move.from,
          reason: formatMessage({ id: 'complaint.reassign.undoReason' }),
        }),
      ),
    );
  };
  const results = [...outcomes.values()];
  const refused = results.find((outcome) => outcome.kind === 'refused');
  if (refused !== undefined) return refusalText(refused.refusal);
  if (missing) return formatMessage({ id: 'complaint.reassign.undoGone' });
  if (results.length > 0 && results.every((outcome) => outcome.kind === 'done')) {
    return formatMessage({ id: 'complaint.reassign.undone' });
  }
  return (
    <>
      {said}{' '}
      <Button variant="subtle" size="compact-sm" loading={sending} onClick={() => void undo()}>
        {formatMessage({ id: 'complaint.reassign.undo' })}
      </Button>
    </>
  );
}
