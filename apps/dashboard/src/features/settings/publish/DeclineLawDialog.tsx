import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useMutation } from 'urql';
import type { Waiting } from '../../../app/waiting-law.js';
import { drafts, useDraft } from '../../../drafts/drafts.js';
import { DialogFrame } from '../../../ui/DialogFrame.js';
import { DraftField } from '../../../ui/DraftField.js';
import { type Answer, DeclineLaw } from '../settings-query.js';
import { Refused } from './Refused.js';

interface DeclineLawDialogProps {
  readonly proposal: Waiting;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** No to what somebody else has proposed, or the own proposal taken back: with words, for whoever reads the list. */
export function DeclineLawDialog({ proposal, onClose, onDone }: DeclineLawDialogProps) {
  const { formatMessage } = useIntl();
  const { id: proposalId, own, by } = proposal;
  const noteKey = `decline:${proposalId}:note`;
  const [note] = useDraft(noteKey);
  const [answer, setAnswer] = useState<Answer | 'away' | null>(null);
  const [sending, decline] = useMutation(DeclineLaw);
  const say = (id: string) => formatMessage({ id: `settings.${own ? 'takeBack' : 'decline'}${id}` }, { by });
  const send = async () => {
    setAnswer(null);
    const { data } = await decline({ input: { proposalId, note } });
    if (data === undefined) return setAnswer('away');
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
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <DraftField field="note" draftKey={noteKey} label={say('.why')} hint={say('.hint')} minRows={2} />
      <Refused answer={answer} />
    </DialogFrame>
  );
}
