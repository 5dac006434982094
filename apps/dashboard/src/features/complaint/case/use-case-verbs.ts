import { notifications } from '@mantine/notifications';
import { useCallback, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useMe } from '../../../app/session/me.js';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { AcknowledgeCommand, SignCommand } from '../dialogs/commands.js';
import { type Order, order, useOrders } from '../dialogs/use-orders.js';
import { type Acted, type Offer, offersFor, openEscalation, ownLeg, type Verb, type Viewer } from './verbs.js';

/** The verbs of a case on the screen: what is offered, what is being filled in, what is on its way. */
export interface CaseActions {
  readonly offers: readonly Offer[];
  /** The verb whose dialog is open. */
  readonly filling: Verb | null;
  readonly busy: Verb | null;
  /** Does a verb that needs no words at once, opens the dialog of any other. Ignores one that is not offered now. */
  start(verb: Verb): void;
  stop(): void;
}

/** A verb that needs no words: its order, or null where the complaint has moved on. */
function orderWithoutWords(verb: Verb, complaint: Acted, viewer: Viewer): Order | null {
  if (verb === 'sign') {
    const leg = ownLeg(complaint, viewer);
    return leg ? order(complaint.id, SignCommand, { complaintId: complaint.id, assignmentId: leg.id }) : null;
  }
  const escalation = verb === 'acknowledge' ? openEscalation(complaint) : undefined;
  return escalation
    ? order(complaint.id, AcknowledgeCommand, { complaintId: complaint.id, escalationId: escalation.id })
    : null;
}

export function useCaseVerbs(complaint: Acted): CaseActions {
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  const me = useMe();
  const { send } = useOrders();
  const [filling, fill] = useState<Verb | null>(null);
  const [busy, setBusy] = useState<Verb | null>(null);
  const viewer = useMemo<Viewer>(() => ({ role: me.role, departmentId: me.department?.id ?? null }), [me]);
  const offers = useMemo(() => offersFor(complaint, viewer), [complaint, viewer]);
  const start = useCallback(
    (verb: Verb) => {
      if (!offers.some((offer) => offer.verb === verb && offer.hold === null)) return;
      const quick = orderWithoutWords(verb, complaint, viewer);
      if (quick === null) {
        fill(verb);
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
                : formatMessage({ id: 'complaint.dialog.unanswered' }),
        });
      });
    },
    [offers, complaint, viewer, send, formatMessage, refusalText],
  );
  const stop = useCallback(() => fill(null), []);
  return { offers, filling, busy, start, stop };
}
