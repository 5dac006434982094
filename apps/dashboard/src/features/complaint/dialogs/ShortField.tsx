import { TextInput } from '@mantine/core';
import { useDraft } from './drafts.js';

interface ShortFieldProps {
  readonly draftKey: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'tel';
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly problem?: string | null;
}

/** One line that outlives its dialog. */
export function ShortField({
  draftKey,
  label,
  hint,
  type = 'text',
  required = false,
  autoFocus = false,
  problem = null,
}: ShortFieldProps) {
  const [text, write] = useDraft(draftKey);
  return (
    <TextInput
      type={type}
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={problem}
      withAsterisk={required}
      required={required}
      autoComplete="off"
      maxLength={200}
      data-autofocus={autoFocus || undefined}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}
