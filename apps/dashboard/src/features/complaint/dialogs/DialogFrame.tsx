import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import styles from './DialogFrame.module.css';

interface DialogFrameProps {
  readonly title: string;
  /** What the button does, in a verb and its object; null when all is done and there is only closing left. */
  readonly submit: string | null;
  readonly sending: boolean;
  /** True while there is nothing that could be sent. */
  readonly blocked?: boolean;
  onSubmit(): void;
  onClose(): void;
  readonly children: ReactNode;
}

/** One thing to fill in and send. Ctrl+Enter sends from any field; closing keeps what was written. */
export function DialogFrame({
  title,
  submit,
  sending,
  blocked = false,
  onSubmit,
  onClose,
  children,
}: DialogFrameProps) {
  const { formatMessage } = useIntl();
  const phone = useMediaQuery('(max-width: 640px)');
  const send = () => {
    if (submit !== null && !sending && !blocked) onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      fullScreen={phone ?? false}
      closeButtonProps={{ 'aria-label': formatMessage({ id: 'complaint.dialog.close' }) }}
      classNames={{ content: styles.content, header: styles.header, title: styles.title, body: styles.body }}
    >
      <form
        className={styles.form}
        onKeyDown={onKeyDown}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          send();
        }}
      >
        <div className={styles.fields}>{children}</div>
        <footer className={styles.footer}>
          <Button variant="default" onClick={onClose}>
            {formatMessage({ id: submit === null ? 'complaint.dialog.leave' : 'complaint.dialog.cancel' })}
          </Button>
          {submit === null ? null : (
            <Button type="submit" loading={sending} disabled={blocked}>
              {submit}
            </Button>
          )}
        </footer>
      </form>
    </Modal>
  );
}
