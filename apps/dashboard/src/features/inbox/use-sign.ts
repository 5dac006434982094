import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';
import { useClient } from 'urql';
import { graphql } from '../../graphql.js';
import { faultOf } from '../../ui/answered.js';
import { useRefusalText } from '../../ui/RefusalText.js';
import { isRefusal, RefusalText_CommandResult } from '../../ui/refusal.js';
import type { InboxRowData } from './inbox-document.js';

const InboxSign = graphql(
  `
    mutation InboxSign($input: LegInput!) {
      signAssignment(input: $input) { ...RefusalText_CommandResult }
    }
  `,
  [RefusalText_CommandResult],
);

export interface Signing {
  /** The complaint whose signature is on its way. */
  readonly busy: string | null;
  sign(row: InboxRowData, assignmentId: string): void;
}

/** Signs with one tap. A leg can be signed once only, so a second tap after a cut does no harm and needs no key. */
export function useSign(): Signing {
  const { formatMessage } = useIntl();
  const client = useClient();
  const refusalText = useRefusalText();
  const [busy, setBusy] = useState<string | null>(null);
  const sign = useCallback(
    (row: InboxRowData, assignmentId: string) => {
      setBusy(row.id);
      void client
        .mutation(InboxSign, { input: { complaintId: row.id, assignmentId } })
        .toPromise()
        .then(({ data, error }) => {
          setBusy(null);
          const result = data?.signAssignment;
          const fault = faultOf(error);
          notifications.show({
            message:
              result === undefined
                ? fault === null
                  ? formatMessage({ id: 'inbox.unanswered' })
                  : formatMessage({ id: 'ui.error.told' }, { id: fault })
                : isRefusal(result)
                  ? refusalText(result)
                  : formatMessage({ id: 'inbox.signed' }, { number: row.number }),
          });
        });
    },
    [client, formatMessage, refusalText],
  );
  return { busy, sign };
}
