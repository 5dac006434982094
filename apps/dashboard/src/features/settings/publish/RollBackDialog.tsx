import { notifications } from '@mantine/notifications';
import type { LawKind } from '@watchfloor/domain/law/change';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { drafts, useDraft } from '../../../drafts/drafts.js';
import { DialogFrame } from '../../../ui/DialogFrame.js';
import { DraftField } from '../../../ui/DraftField.js';
import { Loading } from '../../../ui/Loading.js';
import dialog from '../Dialog.module.css';
import type { Confirmed } from '../second-person.js';
import { type Answer, DryRunRollBack, RollBackLaw } from '../settings-query.js';
import { Effects } from './Effects.js';
import { Refused } from './Refused.js';

interface RollBackDialogProps {
  readonly kind: LawKind;
  readonly confirmed: Confirmed;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The version before is in force again: what that does to open cases, and why. */
export function RollBackDialog({ kind, confirmed, onClose, onDone }: RollBackDialogProps) {
  const { formatMessage } = useIntl();
  const noteKey = `rollBack:${kind}:note`;
  const [note] = useDraft(noteKey);
  const [answer, setAnswer] = useState<Answer | 'away' | null>(null);
  const [tried, dryRun] = useMutation(DryRunRollBack);
  const [sending, rollBack] = useMutation(RollBackLaw);
  useEffect(() => void dryRun({ kind }), [dryRun, kind]);
  const run = tried.data?.answer;
  const why =
    run?.__typename === 'LawDryRun'
      ? false
      : formatMessage({
          id:
            run === undefined ? `settings.rollBack.${tried.error ? 'untried' : 'trying'}` : 'settings.rollBack.nothing',
        });
  const send = async () => {
    const { data } = await rollBack({ input: { kind, note } });
    if (data === undefined) return setAnswer('away');
    if (data.answer.__typename === 'LawProposed') {
      drafts.clear(noteKey);
      notifications.show({ message: formatMessage({ id: 'settings.publish.proposed' }) });
      return onDone();
    }
    if (data.answer.__typename !== 'LawPublished') return setAnswer(data.answer);
    const { version } = data.answer.change;
    drafts.clear(noteKey);
    notifications.show({ message: formatMessage({ id: 'settings.rollBack.done' }, { version }) });
    onDone();
  };
  return (
    <DialogFrame
      title={formatMessage({ id: 'settings.rollBack' })}
      submit={formatMessage({
        id: confirmed === 'byAnother' ? 'settings.rollBack.propose' : 'settings.rollBack.submit',
      })}
      grave
      sending={sending.fetching}
      blocked={why}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <section className={dialog.tried} aria-label={formatMessage({ id: 'settings.dryRun' })} aria-live="polite">
        {run === undefined ? (
          tried.error ? (
            <Refused answer="away" />
          ) : (
            <>
              <p>{formatMessage({ id: 'settings.dryRun.running' })}</p>
              <Loading lines={3} />
            </>
          )
        ) : run.__typename === 'LawDryRun' ? (
          <Effects run={run} />
        ) : (
          <p>{formatMessage({ id: 'settings.rollBack.nothing' })}</p>
        )}
      </section>
      <DraftField field="note" draftKey={noteKey} label={formatMessage({ id: 'settings.rollBack.note' })} minRows={2} />
      {confirmed === 'notAsked' ? null : (
        <p className={dialog.hint}>{formatMessage({ id: `settings.publish.${confirmed}` })}</p>
      )}
      <Refused answer={answer} />
    </DialogFrame>
  );
}
