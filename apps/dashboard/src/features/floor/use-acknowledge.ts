import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { graphql } from '../../graphql.js';
import { useRefusalText } from '../../ui/RefusalText.js';
import { isRefusal, RefusalText_CommandResult } from '../../ui/refusal.js';
import type { FloorRowData } from './queue/row-document.js';

const Acknowledge = graphql(
  `
    mutation FloorAcknowledge($input: AcknowledgeInput!) {
      acknowledgeEscalation(input: $input) { ...RefusalText_CommandResult }
    }
  `,
  [RefusalText_CommandResult],
);

/** Acknowledges the escalation of a row and says how that went; a row without one says so. */
export function useAcknowledge(): (row: FloorRowData) => Promise<void> {
  const intl = useIntl();
  const refusalText = useRefusalText();
  const [, acknowledge] = useMutation(Acknowledge);
  return useCallback(
    async (row) => {
      const say = (id: string) => notifications.show({ message: intl.formatMessage({ id }, { number: row.number }) });
      if (row.escalation === null) return void say('floor.acknowledge.nothing');
      const { data, error } = await acknowledge({ input: { complaintId: row.id, escalationId: row.escalation.id } });
      if (error || !data) return void say('floor.acknowledge.failed');
      const result = data.acknowledgeEscalation;
      if (isRefusal(result)) notifications.show({ message: refusalText(result) });
      else say('floor.acknowledge.done');
    },
    [acknowledge, intl, refusalText],
  );
}
