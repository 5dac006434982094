import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useMutation } from 'urql';
import type { Waiting } from '../../../app/waiting-law.js';
import { drafts, useDraft } from '../../../drafts/drafts.js';
import { answered } from '../../../ui/answered.js';
import { DialogFrame } from '../../../ui/DialogFrame.js';
import { DraftField } from '../../../ui/DraftField.js';
import shared from '../Settings.module.css';
import { type Answer, DeclineLaw } from '../settings-query.js';
import { type Away, awayBy } from './away.js';
import { Refused } from './Refused.js';
import { type Ended, useEnded } from './use-ended.js';

interface DeclineLawDialogProps {
  readonly proposal: Waiting;
  /** What others have made of it since. */
  readonly ended: Ended;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** No to what somebody else has proposed, or the own proposal taken back: with words, for whoever reads the list. */
export function DeclineLawDialog({ proposal, ended, onClose, onDone }: DeclineLawDialogProps) {
  const { formatMessage } = useIntl();
  const { id: proposalId, own, by } = proposal;
  const noteKey = `decline:${proposalId}:note`;
  const [note] = useDraft(noteKey);
  const [answer, setAnswer] = useState<Answer | Away | null>(null);
  const [sending, decline] = useMutation(DeclineLaw);
  const over = useEnded(sending.fetching ? null : ended);
  const say = (id: string) => formatMessage({ id: `settings.${own ? 'takeBack' : 'decline'}${id}` }, { by });
  const send = async () => {
    setAnswer(null);
    const sent = await decline({ input: { proposalId, note } });
    const data = answered(sent);
    if (data === null) return setAnswer(awayBy(sent));
    if (data.answer.__typename !== 'LawProposalEnded') return setAnswer(data.answer);
    drafts.clear(noteKey);
    notifications.show({ message: say('.done') });
    onDone();
  };
  return (
    <DialogFrame
      title={say('')}
      submit={say('.submit')}
      sending={sending.fetching}
      grave={!own}
      over={over}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {over === null ? null : (
        <p className={shared.note} role="alert">
          {over} {note === '' ? null : formatMessage({ id: 'settings.ended.kept' })}
        </p>
      )}
      <DraftField field="note" draftKey={noteKey} label={say('.why')} hint={say('.hint')} minRows={2} />
      <Refused answer={over === null ? answer : null} />
    </DialogFrame>
  );
}
