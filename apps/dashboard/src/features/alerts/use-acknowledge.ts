import { notifications } from '@mantine/notifications';
import { may } from '@watchfloor/domain/rights/may';
import { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';
import { useClient } from 'urql';
import { useMe } from '../../app/session/me.js';
import { graphql } from '../../graphql.js';
import { faultOf } from '../../ui/answered.js';
import { useRefusalText } from '../../ui/RefusalText.js';
import { isRefusal, RefusalText_CommandResult } from '../../ui/refusal.js';
import type { Alert } from './alerts-document.js';

const AcknowledgeAlert = graphql(
  `
    mutation AcknowledgeAlert($input: AcknowledgeInput!) {
      acknowledgeEscalation(input: $input) { ...RefusalText_CommandResult }
    }
  `,
  [RefusalText_CommandResult],
);

export interface Acknowledging {
  /**
   * Whether an alert is offered to be taken on here: not to those who may only look, whose level it is not, or who raised it
   * themselves. Whether the last may after all, where nobody else is at work, its case says.
   */
  mayTake(alert: Alert): boolean;
  /** The alert on its way. */
  readonly busy: string | null;
  acknowledge(alert: Alert): void;
}

/** Takes an escalation on. Doing it twice is refused with the name of who did it first, so it needs no key. */
export function useAcknowledge(): Acknowledging {
  const { formatMessage } = useIntl();
  const client = useClient();
  const refusalText = useRefusalText();
  const me = useMe();
  const [busy, setBusy] = useState<string | null>(null);
  const acknowledge = useCallback(
    (alert: Alert) => {
      if (alert.escalationId === null) return;
      setBusy(alert.id);
      const input = { complaintId: alert.complaintId, escalationId: alert.escalationId };
      void client
        .mutation(AcknowledgeAlert, { input })
        .toPromise()
        .then(({ data, error }) => {
          setBusy(null);
          const result = data?.acknowledgeEscalation;
          const fault = faultOf(error);
          notifications.show({
            message:
              result === undefined
                ? fault === null
                  ? formatMessage({ id: 'alerts.unanswered' })
                  : formatMessage({ id: 'ui.error.told' }, { id: fault })
                : isRefusal(result)
                  ? refusalText(result)
                  : formatMessage({ id: 'alerts.acknowledged' }, { number: alert.number }),
          });
        });
    },
    [client, formatMessage, refusalText],
  );
  const mayTake = useCallback(
    ({ roles, raisedById }: Alert) =>
      may(me.role, 'acknowledgeEscalation') && roles.includes(me.role) && raisedById !== me.id,
    [me],
  );
  return { mayTake, busy, acknowledge };
}
