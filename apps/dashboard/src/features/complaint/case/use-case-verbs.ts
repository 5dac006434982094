import { notifications } from '@mantine/notifications';
import { useCallback, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useMe } from '../../../app/session/me.js';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { AcknowledgeCommand } from '../dialogs/escalating/commands.js';
import { SignCommand } from '../dialogs/handling/commands.js';
import { type Order, order, useOrders } from '../dialogs/use-orders.js';
import { useLaw } from './use-law.js';
import type { Acted } from './verbs/acted.js';
import { ownLeg, raisedEscalation } from './verbs/find.js';
import { offersFor } from './verbs/offers.js';
import type { Offer, Verb, Viewer } from './verbs/verb.js';
import { viewerOf } from './verbs/viewer.js';

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
  const escalation = verb === 'acknowledge' ? raisedEscalation(complaint) : undefined;
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
  const law = useLaw();
  const viewer = useMemo(() => viewerOf(me), [me]);
  const offers = useMemo(() => offersFor(complaint, viewer, law), [complaint, viewer, law]);
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
