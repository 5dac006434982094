import { Button, Modal, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { LawKind } from '@watchfloor/domain/law/change';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { Loading } from '../../../ui/Loading.js';
import dialog from '../Dialog.module.css';
import { type Answer, DryRunRollBack, RollBackLaw } from '../settings-query.js';
import { Effects } from './Effects.js';
import { Refused } from './Refused.js';

interface RollBackDialogProps {
  readonly kind: LawKind;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The version before is in force again: what that does to open cases, and why. */
export function RollBackDialog({ kind, onClose, onDone }: RollBackDialogProps) {
  const { formatMessage } = useIntl();
  const [note, setNote] = useState('');
  const [answer, setAnswer] = useState<Answer | 'away' | null>(null);
  const [tried, dryRun] = useMutation(DryRunRollBack);
  const [sending, rollBack] = useMutation(RollBackLaw);
  useEffect(() => void dryRun({ kind }), [dryRun, kind]);
  const run = tried.data?.answer;
  const send = async () => {
    const { data } = await rollBack({ input: { kind, note } });
    if (data === undefined) return setAnswer('away');
    if (data.answer.__typename !== 'LawPublished') return setAnswer(data.answer);
    const { version } = data.answer.change;
    notifications.show({ message: formatMessage({ id: 'settings.rollBack.done' }, { version }) });
    onDone();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={formatMessage({ id: 'settings.rollBack' })}
      closeButtonProps={{ 'aria-label': formatMessage({ id: 'settings.close' }) }}
    >
      <form
        className={dialog.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
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
        <Textarea
          label={formatMessage({ id: 'settings.rollBack.note' })}
          required
          data-autofocus
          rows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Refused answer={answer} />
        <footer className={dialog.footer}>
          <Button variant="default" onClick={onClose}>
            {formatMessage({ id: 'settings.cancel' })}
          </Button>
          <Button
            type="submit"
            color="red"
            loading={sending.fetching}
            disabled={run?.__typename !== 'LawDryRun' || note.trim() === ''}
          >
            {formatMessage({ id: 'settings.rollBack.submit' })}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
