import { Textarea } from '@mantine/core';
import { useIntl } from 'react-intl';
import { wordList } from '../fields/reading.js';
import { type LawPath, useTyped } from '../fields/use-typed.js';
import styles from '../Settings.module.css';
import { Was } from '../Was.js';
import { wordsText } from './words-text.js';

interface WordsFieldProps {
  readonly path: LawPath;
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
export function WordsField({ onChange, ...props }: WordsFieldProps) {
  if (onChange === null) return <span className={styles.words}>{wordsText(props.words)}</span>;
  return <WordsEditor {...props} onChange={onChange} />;
}

interface WordsEditorProps extends WordsFieldProps {
  readonly onChange: (words: readonly string[]) => void;
}

function WordsEditor({ path, label, words, before, onChange }: WordsEditorProps) {
  const { formatMessage } = useIntl();
  const { text, write, marks } = useTyped({ path, value: words, reading: wordList, problem: '', onChange });
  const gone = (before ?? []).filter((word) => !words.includes(word));
  return (
    <div className={styles.words}>
      <Textarea
        size="xs"
        rows={rowsFor(wordsText(words))}
        aria-label={label}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        {...marks}
      />
      <span className={styles.hint}>{formatMessage({ id: 'settings.wordList.count' }, { count: words.length })}</span>
      {gone.length === 0 ? null : <Was>{wordsText(gone)}</Was>}
    </div>
  );
}
