import { NativeSelect, TextInput } from '@mantine/core';
import type { Closure } from '@watchfloor/domain/calendar';
import { LONGEST_LAW_TEXT } from '@watchfloor/domain/law/shape';
import { HOUR } from '@watchfloor/domain/time';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { drafts, useDraft } from '../../../drafts/drafts.js';
import { useDirectory } from '../../../i18n/directory.js';
import { useWords } from '../../../i18n/words.js';
import { useHotlineZone } from '../../../i18n/zone.js';
import { useNow } from '../../../live/use-clock.js';
import { DialogFrame } from '../../../ui/DialogFrame.js';
import { PROBLEM } from '../../../ui/first-problem.js';
import { ShortField } from '../../../ui/ShortField.js';
import dialog from '../Dialog.module.css';
import { wallTime } from '../wall-time.js';

interface ClosureDialogProps {
  readonly onClose: () => void;
  readonly onDeclare: (districtId: string | null, closure: Closure) => void;
}

const prefix = 'closure:';
const reasonKey = `${prefix}reason`;

/** A closure of another decade is a slip of the pen. */
const YEARS = 10;
const isNear = (wall: string, now: string): boolean =>
  wall.length === now.length && Math.abs(Number(wall.slice(0, 4)) - Number(now.slice(0, 4))) <= YEARS;

/** 停工: from when to when, where and why. It goes into the draft; publishing it is a step of its own. */
export function ClosureDialog({ onClose, onDeclare }: ClosureDialogProps) {
  const { formatMessage } = useIntl();
  const hotlineZone = useHotlineZone();
  const words = useWords();
  const { districts } = useDirectory();
  const say = (id: string) => formatMessage({ id: `settings.closures.${id}` });
  const now = wallTime(useNow(HOUR), hotlineZone);
  const [fromDraft, setFrom] = useDraft(`${prefix}from`);
  const [toDraft, setTo] = useDraft(`${prefix}to`);
  const [where, setWhere] = useDraft(`${prefix}where`);
  // proposed once: a field that is being emptied stays empty
  const [from, showFrom] = useState(fromDraft || now);
  const [to, showTo] = useState(toDraft || `${now.slice(0, 10)}T23:59`);
  const [reason] = useDraft(reasonKey);
  const ordered = from !== '' && from < to && [from, to].every((wall) => isNear(wall, now));
  return (
    <DialogFrame
      title={say('declare')}
      submit={say('add')}
      sending={false}
      onSubmit={() => {
        onDeclare(where === '' ? null : where, { from, to, reason: reason.trim() });
        drafts.clear(prefix);
      }}
      onClose={onClose}
    >
      <TextInput
        type="datetime-local"
        label={say('from')}
        required
        value={from}
        onChange={(event) => {
          showFrom(event.currentTarget.value);
          setFrom(event.currentTarget.value);
        }}
      />
      <TextInput
        type="datetime-local"
        label={say('to')}
        required
        value={to}
        error={ordered ? null : say('wrong')}
        {...{ [PROBLEM]: ordered ? undefined : say('wrong') }}
        onChange={(event) => {
          showTo(event.currentTarget.value);
          setTo(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={say('where')}
        value={where}
        onChange={(event) => setWhere(event.currentTarget.value)}
        data={[
          { value: '', label: say('city') },
          ...districts.map(({ id }) => ({ value: id, label: words.district(id) })),
        ]}
      />
      <ShortField field={{ most: LONGEST_LAW_TEXT }} draftKey={reasonKey} label={say('reason')} required />
      <p className={dialog.hint}>{say('then')}</p>
    </DialogFrame>
  );
}
