import { Textarea } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useIntl } from 'react-intl';
import styles from './DraftField.module.css';
import { useDraft } from './drafts.js';

interface DraftFieldProps {
  readonly draftKey: string;
  readonly label: string;
  readonly hint?: string;
  /** Ready-made beginnings; choosing one writes it where nothing is written, and appends it elsewhere. */
  readonly phrases?: readonly string[];
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly minRows?: number;
  /** Why the server refused this very text. */
  readonly problem?: string | null;
}

/** A text that outlives its dialog. */
export function DraftField({
  draftKey,
  label,
  hint,
  phrases = [],
  required = true,
  autoFocus = false,
  minRows = 3,
  problem = null,
}: DraftFieldProps) {
  const { formatMessage } = useIntl();
  const [text, write] = useDraft(draftKey);
  return (
    <div style={{ '--rows': minRows } as CSSProperties}>
      <Textarea
        label={label}
        description={hint}
        error={problem}
        withAsterisk={required}
        required={required}
        rows={minRows}
        classNames={{ input: styles.text }}
        maxLength={5000}
        data-autofocus={autoFocus || undefined}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {phrases.length > 0 ? (
        <fieldset className={styles.phrases} aria-label={formatMessage({ id: 'complaint.phrases' })}>
          {phrases.map((phrase) => (
            <button
              key={phrase}
              type="button"
              onClick={() => write(text.trim() === '' ? phrase : `${text.trimEnd()} ${phrase}`)}
            >
              {phrase}
            </button>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
