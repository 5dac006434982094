import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import styles from '../Settings.module.css';
import { Was } from '../Was.js';
import { parseWords, wordsText } from './words-text.js';

interface WordsFieldProps {
  readonly label: string;
  readonly words: readonly string[];
  /** Undefined where the version in force has no such list. */
  readonly before: readonly string[] | undefined;
  /** Null where it is only to be read. */
  readonly onChange: ((words: readonly string[]) => void) | null;
}

/** As many as the words need on a wide screen, within reason; a text that grows while it is written jumps. */
const rowsFor = (text: string): number => Math.min(8, 1 + Math.floor(text.length / 36));

/** A list of words as a text, parted by commas of any kind; what was taken out of it is said. */
export function WordsField({ label, words, before, onChange }: WordsFieldProps) {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState<string | null>(null);
  if (onChange === null) return <span className={styles.words}>{wordsText(words)}</span>;
  const gone = (before ?? []).filter((word) => !words.includes(word));
  return (
    <div className={styles.words}>
      <Textarea
        size="xs"
        rows={rowsFor(wordsText(words))}
        aria-label={label}
        value={typed ?? wordsText(words)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange(parseWords(event.currentTarget.value));
        }}
        // what stands there is what was understood
        onBlur={() => setTyped(null)}
      />
      <span className={styles.hint}>{formatMessage({ id: 'settings.wordList.count' }, { count: words.length })}</span>
      {gone.length === 0 ? null : <Was>{wordsText(gone)}</Was>}
    </div>
  );
}
