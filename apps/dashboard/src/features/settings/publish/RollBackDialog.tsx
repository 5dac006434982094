import { notifications } from '@mantine/notifications';
import type { LawKind } from '@watchfloor/domain/law/change';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { drafts, useDraft } from '../../../drafts/drafts.js';
import { answered } from '../../../ui/answered.js';
import { DialogFrame } from '../../../ui/DialogFrame.js';
import { DraftField } from '../../../ui/DraftField.js';
import { Loading } from '../../../ui/Loading.js';
import { useFormat } from '../../../ui/use-format.js';
import dialog from '../Dialog.module.css';
import shared from '../Settings.module.css';
import type { Confirmed } from '../second-person.js';
import { type Answer, DryRunRollBack, type LawVersion, RollBackLaw } from '../settings-query.js';
import type { WaitingHere } from '../use-waiting-here.js';
import { type Away, awayBy } from './away.js';
import { Effects } from './Effects.js';
import { Refused } from './Refused.js';
import { useStanding } from './use-standing.js';

interface RollBackDialogProps {
  readonly kind: LawKind;
  /** The change that would be taken back; another one while the form is open is said, and tried anew. */
  readonly inForce: LawVersion;
  readonly waiting: WaitingHere;
  readonly confirmed: Confirmed;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** Another version is in force than this page knows of. */
  readonly onOvertaken: () => void;
}

/** The version before is in force again: what that does to open cases, and why. */
export function RollBackDialog(props: RollBackDialogProps) {
  const { kind, inForce, waiting, confirmed, onClose, onDone, onOvertaken } = props;
  const { formatMessage } = useIntl();
  const format = useFormat();
  const noteKey = `rollBack:${kind}:note`;
  const [note] = useDraft(noteKey);
  const [begun] = useState(inForce.id);
  const [answer, setAnswer] = useState<Answer | Away | null>(null);
  const [tried, dryRun] = useMutation(DryRunRollBack);
  const [sending, rollBack] = useMutation(RollBackLaw);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another change is another thing to take back
  useEffect(() => void dryRun({ kind }), [dryRun, kind, inForce.id]);
  const { arrived, over } = useStanding(waiting, answer, sending.fetching);
  const overtaken = begun !== inForce.id;
  const run = tried.fetching ? undefined : tried.data?.answer;
  const why =
    run?.__typename === 'LawDryRun'
      ? false
      : formatMessage({
          id:
            run === undefined ? `settings.rollBack.${tried.error ? 'untried' : 'trying'}` : 'settings.rollBack.nothing',
        });
  const done = (message: string) => {
    drafts.clear(noteKey);
    notifications.show({ message });
    onDone();
  };
  const send = async () => {
    setAnswer(null);
    const sent = await rollBack({ input: { kind, note, basedOn: inForce.version } });
    const data = answered(sent);
    if (data === null) return setAnswer(awayBy(sent));
    switch (data.answer.__typename) {
      case 'LawProposed':
        return done(formatMessage({ id: 'settings.publish.proposed' }));
      case 'LawPublished':
        return done(formatMessage({ id: 'settings.rollBack.done' }, { version: data.answer.change.version }));
      case 'LawChanged':
        return onOvertaken();
      default:
        return setAnswer(data.answer);
    }
  };
  return (
    <DialogFrame
      title={formatMessage({ id: 'settings.rollBack' })}
      submit={
        arrived
          ? null
          : formatMessage({ id: confirmed === 'byAnother' ? 'settings.rollBack.propose' : 'settings.rollBack.submit' })
      }
      grave
      sending={sending.fetching}
      blocked={why}
      over={over}
      onSubmit={() => void send()}
      onClose={arrived ? () => done(formatMessage({ id: 'settings.publish.proposed' })) : onClose}
    >
      {over === null ? null : (
        <p className={shared.note} role="alert">
          {over}
        </p>
      )}
      {overtaken ? (
        <p className={shared.note} role="alert">
          {formatMessage(
            { id: 'settings.rollBack.overtaken' },
            { by: inForce.by, at: format.shortDateTime(inForce.at), version: inForce.version, cause: inForce.cause },
          )}
        </p>
      ) : null}
      <section className={dialog.tried} aria-label={formatMessage({ id: 'settings.dryRun' })} aria-live="polite">
        {run === undefined ? (
          tried.error ? (
            <Refused answer={awayBy(tried)} />
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
      <Refused answer={over === null ? answer : null} />
    </DialogFrame>
  );
}
