import { Textarea } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useIntl } from 'react-intl';
import { useDraft } from '../drafts/drafts.js';
import styles from './DraftField.module.css';
import { useWritten, type WrittenKind } from './use-written.js';

interface DraftFieldProps {
  /** What the text is: its limit goes with it. */
  readonly field: WrittenKind;
  readonly draftKey: string;
  readonly label: string;
  readonly hint?: string;
  /** Ready-made beginnings; choosing one writes it where nothing is written, and appends it elsewhere. */
  readonly phrases?: readonly string[];
  readonly required?: boolean;
  readonly minRows?: number;
  /** Why the server refused this very text. */
  readonly problem?: string | null;
}

/** A text that outlives its dialog. */
export function DraftField({
  field,
  draftKey,
  label,
  hint,
  phrases = [],
  required = true,
  minRows = 3,
  problem = null,
}: DraftFieldProps) {
  const { formatMessage } = useIntl();
  const [text, write] = useDraft(draftKey);
  const written = useWritten(field, text);
  return (
    <div style={{ '--rows': minRows } as CSSProperties}>
      <Textarea
        label={label}
        description={hint}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        error={written.problem ?? problem}
        {...written.marks}
        withAsterisk={required}
        required={required}
        rows={minRows}
        classNames={{ input: styles.text }}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <p className={styles.count}>{written.told}</p>
      {phrases.length > 0 ? (
        <fieldset className={styles.phrases} aria-label={formatMessage({ id: 'ui.phrases' })}>
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
