import { Button } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import styles from './DialogFrame.module.css';
import { FormProblem } from './FormProblem.js';
import { firstToFill } from './first-problem.js';
import { Sheet } from './Sheet.js';
import { useFirstProblem } from './use-first-problem.js';
import { usePhone } from './use-phone.js';

interface DialogFrameProps {
  readonly title: string;
  /** What the button does, in a verb and its object; null when all is done and there is only closing left. */
  readonly submit: string | null;
  readonly sending: boolean;
  /** `xl` where a table is to be read before it is sent. */
  readonly size?: 'lg' | 'xl';
  /** What the button does takes something away from others. */
  readonly grave?: boolean;
  /** What keeps it from being sent beside what its fields say of themselves: in words, or true for there being nothing to act on. */
  readonly blocked?: boolean | string;
  /** Why nothing can be sent from here any more, whatever is filled in; what is written stays to be copied. */
  readonly over?: string | null;
  onSubmit(): void;
  onClose(): void;
  readonly children: ReactNode;
}

/**
 * One thing to fill in and send. Its button is never dead: where something is missing, pressing it says what and leads there.
 * Ctrl+Enter sends from any field; closing keeps what was written. The focus begins at what is to be filled in first.
 */
export function DialogFrame({
  title,
  submit,
  sending,
  size = 'lg',
  grave = false,
  blocked = false,
  over = null,
  onSubmit,
  onClose,
  children,
}: DialogFrameProps) {
  const { formatMessage } = useIntl();
  const phone = usePhone();
  const form = useRef<HTMLFormElement>(null);
  const begin = useCallback((element: HTMLFormElement | null) => {
    form.current = element;
    // else it would begin at the first button there is, which closes the dialog
    if (element !== null) firstToFill(element)?.setAttribute('data-autofocus', '');
  }, []);
  const check = useFirstProblem();
  const why = blocked === true ? formatMessage({ id: 'ui.form.nothing' }) : blocked || null;
  const send = () => {
    if (submit === null || sending || form.current === null) return;
    if (over !== null) check.refuse();
    else if (check.passes(form.current, why)) onSubmit();
  };
  // what the server said of a text stands at the text: the person is led there, else back to the button, which a button at
  // work cannot keep: Enter tries again and does not close
  const wasSending = useRef(false);
  useEffect(() => {
    const wanted = '[aria-invalid="true"], button[type="submit"]';
    if (wasSending.current && !sending) form.current?.querySelector<HTMLElement>(wanted)?.focus();
    wasSending.current = sending;
  }, [sending]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      title={title}
      size={size}
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': formatMessage({ id: 'ui.dialog.close' }) }}
      classNames={{ content: styles.content, header: styles.header, title: styles.title, body: styles.body }}
    >
      <form
        ref={begin}
        noValidate
        className={styles.form}
        onKeyDown={onKeyDown}
        onChange={check.clear}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          send();
        }}
      >
        <div className={styles.fields}>{children}</div>
        <FormProblem problem={check.problem ?? (check.blocked ? (over ?? why) : null)} />
        <footer className={styles.footer}>
          <Button variant="default" onClick={onClose}>
            {formatMessage({ id: submit === null ? 'ui.dialog.leave' : 'ui.dialog.cancel' })}
          </Button>
          {submit === null ? null : (
            <Button type="submit" color={grave ? 'red' : undefined} loading={sending}>
              {submit}
            </Button>
          )}
        </footer>
      </form>
    </Sheet>
  );
}
