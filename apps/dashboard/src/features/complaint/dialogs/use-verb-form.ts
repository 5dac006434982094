import type { Millis } from '@watchfloor/domain/time';
import { type ReactNode, useCallback } from 'react';
import { useIntl } from 'react-intl';
import { offerUndo } from '../../../app/undo-notices.js';
import { useRefusalText } from '../../../ui/RefusalText.js';
import type { Verb } from '../case/verbs/verb.js';
import { type About, useDraftsAbout } from './about.js';
import type { OneProps } from './dialog-props.js';
import { refusalOf, type TextField } from './feedback.js';
import type { Outcome } from './outcome.js';
import type { Order } from './use-orders.js';
import { useSubmission } from './use-submission.js';

/** The form of one verb on one complaint: where its drafts are kept, and what becomes of it when it is sent. */
export interface VerbForm extends OneProps {
  readonly verb: Verb;
  /** Drafts of this form begin with it. */
  readonly prefix: string;
  readonly sending: boolean;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Why the server refused this very text, or null. */
  problemOf(field: TextField): string | null;
  /** Sends it, and once it is done says so: `complaint.<verb>.done` with these values. */
  send(order: Order, values?: Readonly<Record<string, string>>): void;
  /** The same, with words of its own; where they offer a way back they stay for so long. */
  sendSaying(order: Order, said: ReactNode, undoLasts?: Millis | false): void;
}

/** @param about the verb, and what of the complaint its words are about */
export function useVerbForm(about: About, props: OneProps): VerbForm {
  const { verb } = about;
  const { complaint, reload, onClose } = props;
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  const prefix = useDraftsAbout(complaint.id, about);
  const { submit, sending, outcomes } = useSubmission({ draftPrefix: prefix, onDone: onClose, onStale: reload });
  const problemOf = useCallback(
    (field: TextField) => {
      const refusal = refusalOf(outcomes, field);
      return refusal === null ? null : refusalText(refusal);
    },
    [outcomes, refusalText],
  );
  const send = (order: Order, values: Readonly<Record<string, string>> = {}) =>
    submit([order], formatMessage({ id: `complaint.${verb}.done` }, { number: complaint.number, ...values }));
  const sendSaying = (order: Order, said: ReactNode, undoLasts?: Millis | false) =>
    submit([order], said, undoLasts === undefined ? undefined : (message) => offerUndo(message, undoLasts));
  return { ...props, verb, prefix, sending, outcomes, problemOf, send, sendSaying };
}
