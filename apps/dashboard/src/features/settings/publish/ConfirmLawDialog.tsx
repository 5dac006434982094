import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useMutation } from 'urql';
import type { Waiting } from '../../../app/waiting-law.js';
import { answered } from '../../../ui/answered.js';
import { DialogFrame } from '../../../ui/DialogFrame.js';
import { Loading } from '../../../ui/Loading.js';
import dialog from '../Dialog.module.css';
import shared from '../Settings.module.css';
import { type Answer, ConfirmLaw, DryRunLaw, DryRunRollBack } from '../settings-query.js';
import { type Away, awayBy } from './away.js';
import { Effects } from './Effects.js';
import { Refused } from './Refused.js';
import { type Ended, useEnded } from './use-ended.js';

interface ConfirmLawDialogProps {
  readonly proposal: Waiting;
  /** What others have made of it since. */
  readonly ended: Ended;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The second person tries it, too, and then it is in force. */
export function ConfirmLawDialog({ proposal, ended, onClose, onDone }: ConfirmLawDialogProps) {
  const { formatMessage } = useIntl();
  const [answer, setAnswer] = useState<Answer | Away | null>(null);
  const [published, tryLaw] = useMutation(DryRunLaw);
  const [rolledBack, tryBack] = useMutation(DryRunRollBack);
  const [sending, confirm] = useMutation(ConfirmLaw);
  const { id: proposalId, kind, cause, document, openClocks, amnestySince, by } = proposal;
  const trying = cause === 'published' ? published : rolledBack;
  useEffect(() => {
    if (cause === 'rolledBack') void tryBack({ kind });
    else void tryLaw({ input: { kind, document, openClocks: openClocks ?? 'keep', amnestySince } });
  }, [cause, kind, document, openClocks, amnestySince, tryBack, tryLaw]);
  const tried = trying.data?.answer;
  const run = tried?.__typename === 'LawDryRun' ? tried : null;
  const untried = formatMessage({ id: `settings.confirm.${trying.error ? 'untried' : 'trying'}` });
  const over = useEnded(sending.fetching ? null : ended);
  const send = async () => {
    setAnswer(null);
    const sent = await confirm({ input: { proposalId } });
    const data = answered(sent);
    if (data === null) return setAnswer(awayBy(sent));
    if (data.answer.__typename !== 'LawPublished') return setAnswer(data.answer);
    const { version } = data.answer.change;
    notifications.show({ message: formatMessage({ id: 'settings.confirm.done' }, { version }) });
    onDone();
  };
  return (
    <DialogFrame
      title={formatMessage({ id: 'settings.confirm' }, { by })}
      size="xl"
      submit={formatMessage({ id: 'settings.confirm.submit' })}
      sending={sending.fetching}
      blocked={run === null && untried}
      over={over}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {over === null ? (
        <p className={dialog.hint}>{formatMessage({ id: 'settings.confirm.hint' }, { by })}</p>
      ) : (
        <p className={shared.note} role="alert">
          {over}
        </p>
      )}
      <section className={dialog.tried} aria-label={formatMessage({ id: 'settings.dryRun' })} aria-live="polite">
        {run !== null ? (
          <Effects run={run} />
        ) : tried !== undefined ? (
          <Refused answer={tried as Answer} />
        ) : trying.error ? (
          <Refused answer={awayBy(trying)} />
        ) : (
          <>
            <p>{formatMessage({ id: 'settings.dryRun.running' })}</p>
            <Loading lines={3} />
          </>
        )}
      </section>
      <Refused answer={over === null ? answer : null} />
    </DialogFrame>
  );
}
