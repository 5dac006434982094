import { notifications } from '@mantine/notifications';
import { useCallback, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useActions } from '../../../app/actions.js';
import { useMe } from '../../../app/session/me.js';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { AcknowledgeCommand } from '../dialogs/escalating/commands.js';
import { SignCommand } from '../dialogs/handling/commands.js';
import { type Order, order, useOrders } from '../dialogs/use-orders.js';
import { useUnansweredText } from '../dialogs/use-unanswered-text.js';
import type { Acted } from './verbs/acted.js';
import { offered, offersFor, refusalOf } from './verbs/offers.js';
import type { Offer, Verb } from './verbs/verb.js';

/** The verbs of a case on the screen: what is offered, what is being filled in, what is on its way. */
export interface CaseActions {
  readonly offers: readonly Offer[];
  /** True while the form of anything is open. */
  readonly filling: boolean;
  readonly busy: Verb | null;
  /** Does a verb that needs no words at once, opens the dialog of any other. Of one that cannot be done it says why. */
  start(verb: Verb): void;
}

/** A verb that needs no words: its order, or null where the complaint has moved on. */
function orderWithoutWords(verb: Verb, complaint: Acted): Order | null {
  if (verb === 'sign') {
    const [leg] = offered(complaint.assignments, complaint, verb);
    return leg ? order(complaint.id, SignCommand, { complaintId: complaint.id, assignmentId: leg.id }) : null;
  }
  const [escalation] = verb === 'acknowledge' ? offered(complaint.escalations, complaint, verb) : [];
  return escalation
    ? order(complaint.id, AcknowledgeCommand, { complaintId: complaint.id, escalationId: escalation.id })
    : null;
}

export function useCaseVerbs(complaint: Acted): CaseActions {
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  const unansweredText = useUnansweredText();
  const { role } = useMe();
  const { send } = useOrders();
  const { requested, openAction } = useActions();
  const [busy, setBusy] = useState<Verb | null>(null);
  const offers = useMemo(() => offersFor(complaint), [complaint]);
  const start = useCallback(
    (verb: Verb) => {
      const refusal = refusalOf(complaint, verb, role);
      if (refusal !== null) {
        notifications.show({ message: refusalText(refusal) });
        return;
      }
      const quick = orderWithoutWords(verb, complaint);
      if (quick === null) {
        openAction({ kind: verb, complaintIds: [complaint.id] });
        return;
      }
      setBusy(verb);
      void send([quick]).then((outcomes) => {
        setBusy(null);
        const outcome = outcomes.get(complaint.id);
        notifications.show({
          message:
            outcome?.kind === 'done'
              ? formatMessage({ id: `complaint.${verb}.done` }, { number: complaint.number })
              : outcome?.kind === 'refused'
                ? refusalText(outcome.refusal)
                : unansweredText(outcome?.fault ?? null),
        });
      });
    },
    [complaint, role, send, openAction, formatMessage, refusalText, unansweredText],
  );
  return { offers, filling: requested !== null, busy, start };
}
