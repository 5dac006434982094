import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useThrowAway } from '../../../app/use-throw-away.js';
import { drafts } from '../../../drafts/drafts.js';
import styles from './KeptTexts.module.css';
import { type KeptForm, type KeptText, useKeptTexts } from './kept-texts.js';
import { Section } from './Section.js';

interface KeptTextsProps {
  readonly complaintId: string;
  /** Whether a form can be opened in which a text stands; absent where none can. */
  opens?(text: KeptText): boolean;
}

/** What the reader has written about a case, never sent, and cannot reach by its form any more: to be copied, or thrown away. */
export function KeptTexts({ complaintId, opens = () => false }: KeptTextsProps) {
  const { formatMessage } = useIntl();
  const texts = useKeptTexts(complaintId).filter((text) => !opens(text));
  if (texts.length === 0) return null;
  return (
    <Section title={formatMessage({ id: 'complaint.kept' })}>
      <p className={styles.hint}>{formatMessage({ id: 'complaint.kept.hint' })}</p>
      {texts.map((text) => (
        <Kept key={text.key} kept={text} />
      ))}
    </Section>
  );
}

const titleOf = (form: KeptForm): string =>
  form === 'revealCaller'
    ? 'complaint.reveal.title'
    : form === 'correctCaller'
      ? 'complaint.correctCaller'
      : `complaint.verb.${form}`;

function Kept({ kept: { key, form, text } }: { readonly kept: KeptText }) {
  const { formatMessage } = useIntl();
  const field = useRef<HTMLTextAreaElement>(null);
  const throwAway = useThrowAway();
  const [said, say] = useState<'copied' | 'selected' | null>(null);
  const copy = async () => {
    field.current?.select();
    // an inner network may have no secure origin, and then the page has no clipboard: the keys copy what is selected
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    say(copied ? 'copied' : 'selected');
  };
  return (
    <div className={styles.kept}>
      <Textarea ref={field} label={formatMessage({ id: titleOf(form) })} value={text} readOnly rows={4} />
      <div className={styles.buttons}>
        <span role="status">{said === null ? null : formatMessage({ id: `complaint.kept.${said}` })}</span>
        <Button variant="default" size="xs" onClick={() => void copy()}>
          {formatMessage({ id: 'complaint.kept.copy' })}
        </Button>
        <Button
          variant="subtle"
          size="xs"
          onClick={() => throwAway(formatMessage({ id: 'complaint.kept.dropped' }), drafts.clear(key))}
        >
          {formatMessage({ id: 'complaint.kept.drop' })}
        </Button>
      </div>
    </div>
  );
}
