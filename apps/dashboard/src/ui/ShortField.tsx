import { TextInput } from '@mantine/core';
import { useDraft } from '../drafts/drafts.js';
import { useWritten, type WrittenKind } from './use-written.js';

interface ShortFieldProps {
  /** What the text is: its limit goes with it. */
  readonly field: WrittenKind;
  readonly draftKey: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'tel';
  readonly required?: boolean;
  readonly problem?: string | null;
}

/** One line that outlives its dialog. */
export function ShortField({
  field,
  draftKey,
  label,
  hint,
  type = 'text',
  required = false,
  problem = null,
}: ShortFieldProps) {
  const [text, write] = useDraft(draftKey);
  const written = useWritten(field, text);
  return (
    <TextInput
      type={type}
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={written.problem ?? problem}
      {...written.marks}
      withAsterisk={required}
      required={required}
      autoComplete="off"
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}
