import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import type { Closure } from '@watchfloor/domain/calendar';
import { HOUR } from '@watchfloor/domain/time';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useDirectory } from '../../../i18n/directory.js';
import { useWords } from '../../../i18n/words.js';
import { useHotlineZone } from '../../../i18n/zone.js';
import { useNow } from '../../../live/use-clock.js';
import dialog from '../Dialog.module.css';
import { wallTime } from '../wall-time.js';

interface ClosureDialogProps {
  readonly onClose: () => void;
  readonly onDeclare: (districtId: string | null, closure: Closure) => void;
}

/** 停工: from when to when, where and why. It goes into the draft; publishing it is a step of its own. */
export function ClosureDialog({ onClose, onDeclare }: ClosureDialogProps) {
  const { formatMessage } = useIntl();
  const hotlineZone = useHotlineZone();
  const words = useWords();
  const { districts } = useDirectory();
  const say = (id: string) => formatMessage({ id: `settings.closures.${id}` });
  const now = wallTime(useNow(HOUR), hotlineZone);
  const [from, setFrom] = useState(now);
  const [to, setTo] = useState(`${now.slice(0, 10)}T23:59`);
  const [where, setWhere] = useState('');
  const [reason, setReason] = useState('');
  const ordered = from < to;
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('declare')}
      closeButtonProps={{ 'aria-label': formatMessage({ id: 'settings.close' }) }}
    >
      <form
        className={dialog.form}
        onSubmit={(event) => {
          event.preventDefault();
          onDeclare(where === '' ? null : where, { from, to, reason: reason.trim() });
        }}
      >
        <TextInput
          type="datetime-local"
          label={say('from')}
          required
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label={say('to')}
          required
          value={to}
          error={ordered ? null : say('wrong')}
          onChange={(event) => setTo(event.currentTarget.value)}
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
        <TextInput
          label={say('reason')}
          required
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className={dialog.hint}>{say('then')}</p>
        <footer className={dialog.footer}>
          <Button variant="default" onClick={onClose}>
            {formatMessage({ id: 'settings.cancel' })}
          </Button>
          <Button type="submit" disabled={!ordered || reason.trim() === ''}>
            {say('add')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
