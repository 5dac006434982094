import { useIntl } from 'react-intl';
import { useDraft } from '../../../drafts/drafts.js';
import { DraftField } from '../../../ui/DraftField.js';
import type { TextField } from './feedback.js';
import { type PhraseKind, usePhrases } from './phrases.js';
import type { VerbForm } from './use-verb-form.js';

interface VerbTextProps {
  readonly form: VerbForm;
  /** The text's name in a refusal, and the end of its draft's key. */
  readonly field: TextField;
  /** Message id of its label. */
  readonly label: string;
  /** Message id of what to write. */
  readonly hint?: string;
  readonly phrases?: PhraseKind;
  readonly required?: boolean;
  readonly minRows?: number;
}

/** One text of a verb's form; a refusal that speaks of it stands at it. */
export function VerbText({ form, field, label, hint, phrases, required, minRows }: VerbTextProps) {
  const { formatMessage } = useIntl();
  const ready = usePhrases(phrases ?? null);
  return (
    <DraftField
      field={field}
      draftKey={`${form.prefix}${field}`}
      label={formatMessage({ id: label })}
      hint={hint === undefined ? undefined : formatMessage({ id: hint })}
      phrases={ready}
      problem={form.problemOf(field)}
      required={required}
      minRows={minRows}
    />
  );
}

/** What is written in a text of the form. */
export const useVerbText = (form: VerbForm, field: TextField): string => useDraft(`${form.prefix}${field}`)[0];
