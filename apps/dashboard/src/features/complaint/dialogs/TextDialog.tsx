import type { ReactNode } from 'react';
import type { About } from './about.js';
import type { OneProps } from './dialog-props.js';
import type { TextField } from './feedback.js';
import type { PhraseKind } from './phrases.js';
import type { Order } from './use-orders.js';
import { useVerbForm } from './use-verb-form.js';
import { VerbFrame } from './VerbFrame.js';
import { useVerbText, VerbText } from './VerbText.js';

interface TextDialogProps extends OneProps {
  /** Its words are `complaint.<verb>.text` and `.hint`. */
  readonly about: About;
  /** The text's name in a refusal. */
  readonly field: TextField;
  readonly required?: boolean;
  readonly phrases?: PhraseKind;
  /** True while there is nothing the text could be about. */
  readonly blocked?: boolean | string;
  /** What the text is about, to be read or chosen first. */
  readonly above?: ReactNode;
  orderOf(text: string): Order;
}

/** One complaint, one text. */
export function TextDialog({
  about,
  field,
  required = true,
  phrases,
  blocked = false,
  above,
  orderOf,
  ...props
}: TextDialogProps) {
  const form = useVerbForm(about, props);
  const text = useVerbText(form, field);
  return (
    <VerbFrame
      form={form}
      blocked={blocked || (required && text.trim() === '')}
      onSubmit={() => form.send(orderOf(text))}
    >
      {above}
      <VerbText
        form={form}
        field={field}
        label={`complaint.${about.verb}.text`}
        hint={`complaint.${about.verb}.hint`}
        phrases={phrases}
        required={required}
        minRows={4}
      />
    </VerbFrame>
  );
}
