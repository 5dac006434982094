import { Button, Radio, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type LawKind, OpenClocks } from '@watchfloor/domain/law/change';
import { same } from '@watchfloor/domain/same';
import { instantOf, parseDay, parseTimeOfDay } from '@watchfloor/domain/zone';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { drafts, useDraft } from '../../../drafts/drafts.js';
import { useHotlineZone } from '../../../i18n/zone.js';
import { answered } from '../../../ui/answered.js';
import { DialogFrame } from '../../../ui/DialogFrame.js';
import { DraftField } from '../../../ui/DraftField.js';
import { PROBLEM } from '../../../ui/first-problem.js';
import { Loading } from '../../../ui/Loading.js';
import dialog from '../Dialog.module.css';
import type { LawDraft } from '../law-draft.js';
import shared from '../Settings.module.css';
import type { Confirmed } from '../second-person.js';
import { type Answer, type DryRun, DryRunLaw, PublishLaw } from '../settings-query.js';
import type { WaitingHere } from '../use-waiting-here.js';
import { type Away, awayBy } from './away.js';
import { Effects } from './Effects.js';
import { Refused } from './Refused.js';
import { useStanding } from './use-standing.js';

interface PublishDialogProps<K extends LawKind> {
  readonly kind: K;
  readonly draft: LawDraft<K>;
  readonly waiting: WaitingHere;
  readonly confirmed: Confirmed;
  /** Another version is in force than this page knows of. */
  readonly onOvertaken: () => void;
  readonly onClose: () => void;
  readonly onPublished: () => void;
}

/** What was tried, and what came of it: another choice has to be tried again. */
interface Tried {
  readonly openClocks: OpenClocks;
  readonly amnesty: string;
  readonly document: unknown;
  readonly run: DryRun;
}

/** How open clocks fare, what that does to open cases, why: and then it is in force. */
export function PublishDialog<K extends LawKind>(props: PublishDialogProps<K>) {
  const { kind, draft, waiting, confirmed, onOvertaken, onClose, onPublished } = props;
  const { formatMessage } = useIntl();
  const hotlineZone = useHotlineZone();
  const [openClocks, setOpenClocks] = useState<OpenClocks>('keep');
  const [amnesty, setAmnesty] = useState('');
  const noteKey = `publish:${kind}:note`;
  const [note] = useDraft(noteKey);
  const [begunOn] = useState(draft.basedOn);
  const [tried, setTried] = useState<Tried | null>(null);
  const [answer, setAnswer] = useState<Answer | Away | null>(null);
  const [trying, dryRun] = useMutation(DryRunLaw);
  const [publishing, publish] = useMutation(PublishLaw);

  const amnestySince = openClocks === 'migrate' && amnesty !== '' ? wireInstant(amnesty, hotlineZone) : null;
  const input = { kind, document: draft.body, openClocks, amnestySince };
  const triedThis = tried?.openClocks === openClocks && tried.amnesty === amnesty && same(tried.document, draft.body);
  const known = triedThis ? tried.run : null;
  const standing = useStanding(waiting, answer, publishing.fetching);
  const conflicts = draft.conflicts.length;
  const over =
    standing.over ?? (conflicts === 0 ? null : formatMessage({ id: 'settings.conflicts.inTheWay' }, { conflicts }));

  const attempt = async () => {
    setAnswer(null);
    const sent = await dryRun({ input });
    const data = answered(sent);
    if (data === null) return setAnswer(awayBy(sent));
    if (data.answer.__typename === 'LawDryRun')
      setTried({ openClocks, amnesty, document: input.document, run: data.answer });
    else setAnswer(data.answer as Answer);
  };
  const done = (message: string) => {
    drafts.clear(noteKey);
    notifications.show({ message });
    onPublished();
  };
  const send = async () => {
    setAnswer(null);
    const sent = await publish({ input: { ...input, note, basedOn: draft.basedOn } });
    const data = answered(sent);
    if (data === null) return setAnswer(awayBy(sent));
    switch (data.answer.__typename) {
      case 'LawProposed':
        return done(formatMessage({ id: 'settings.publish.proposed' }));
      case 'LawPublished': {
        const said = openClocks === 'migrate' ? 'settings.publish.moving' : 'settings.publish.done';
        return done(formatMessage({ id: said }, { version: data.answer.change.version }));
      }
      case 'LawChanged':
        onOvertaken();
        return setAnswer(data.answer);
      default:
        return setAnswer(data.answer);
    }
  };
  const overtaken = begunOn !== draft.basedOn;
  return (
    <DialogFrame
      title={formatMessage({ id: 'settings.publish' })}
      size="xl"
      submit={
        standing.arrived
          ? null
          : formatMessage({ id: confirmed === 'byAnother' ? 'settings.publish.propose' : 'settings.publish.submit' })
      }
      sending={publishing.fetching}
      over={over}
      onSubmit={() => void send()}
      onClose={standing.arrived ? () => done(formatMessage({ id: 'settings.publish.proposed' })) : onClose}
    >
      {overtaken ? (
        <p className={shared.note} role="alert">
          {formatMessage({ id: 'settings.publish.overtaken' }, { version: draft.basedOn })}
        </p>
      ) : null}
      {over === null ? null : (
        <p className={shared.note} role="alert">
          {over}
        </p>
      )}
      <Radio.Group
        label={formatMessage({ id: 'settings.open' })}
        value={openClocks}
        onChange={(value) => setOpenClocks(value as OpenClocks)}
      >
        <div className={dialog.choices}>
          {Object.values(OpenClocks).map((choice) => (
            <Radio key={choice} value={choice} label={formatMessage({ id: `settings.open.${choice}` })} />
          ))}
        </div>
      </Radio.Group>
      {kind === 'calendar' && openClocks === 'migrate' ? (
        <TextInput
          type="datetime-local"
          label={formatMessage({ id: 'settings.amnesty' })}
          description={formatMessage({ id: 'settings.amnesty.hint' })}
          value={amnesty}
          onChange={(event) => setAmnesty(event.currentTarget.value)}
        />
      ) : null}
      <section className={dialog.tried} aria-label={formatMessage({ id: 'settings.dryRun' })} aria-live="polite">
        {trying.fetching ? (
          <>
            <p>{formatMessage({ id: 'settings.dryRun.running' })}</p>
            <Loading lines={3} />
          </>
        ) : known === null ? (
          <p className={dialog.hint}>{formatMessage({ id: 'settings.dryRun.first' })}</p>
        ) : (
          <Effects run={known} />
        )}
        <Button
          variant="default"
          loading={trying.fetching}
          onClick={() => void attempt()}
          {...{ [PROBLEM]: known === null ? formatMessage({ id: 'settings.dryRun.first' }) : undefined }}
        >
          {formatMessage({ id: known === null ? 'settings.dryRun' : 'settings.dryRun.again' })}
        </Button>
      </section>
      <DraftField
        field="note"
        draftKey={noteKey}
        label={formatMessage({ id: 'settings.note' })}
        hint={formatMessage({ id: 'settings.note.hint' })}
        minRows={2}
      />
      {confirmed === 'notAsked' ? null : (
        <p className={dialog.hint}>{formatMessage({ id: `settings.publish.${confirmed}` })}</p>
      )}
      <Refused answer={over === null && !overtaken ? answer : null} />
    </DialogFrame>
  );
}

/** A date-time field's wall clock as the wire wants it; null for what is no time. */
function wireInstant(wall: string, timeZone: string): string | null {
  const [date = '', time = ''] = wall.split('T');
  const [day, sinceMidnight] = [parseDay(date), parseTimeOfDay(time.slice(0, 5))];
  if (day === null || sinceMidnight === null) return null;
  return new Date(instantOf(timeZone, day, sinceMidnight)).toISOString();
}
