import { Button, FileButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { LawKind } from '@watchfloor/domain/law/change';
import { readCalendar, readPolicy } from '@watchfloor/domain/law/document';
import { Download, Upload } from 'lucide-react';
import { useIntl } from 'react-intl';
import { forgetTyped } from './fields/use-typed.js';
import type { Edit } from './law-draft.js';
import { problemSentences } from './publish/sentences.js';
import { useProblemWords } from './publish/use-problem-words.js';
import styles from './Settings.module.css';
import type { DocumentOf, Kept } from './settings-query.js';

interface DocumentFileProps<K extends LawKind> {
  readonly kind: K;
  readonly kept: Kept<K>;
  /** Whether what the page shows can be read as it stands; where not, it says what is in the way. */
  readonly mayExport: () => boolean;
  /** Null where it is only to be read. */
  readonly edit: Edit<DocumentOf[K]> | null;
}

/** The whole document as a file: to keep, and to change what the tables do not. The server checks what comes back. */
export function DocumentFile<K extends LawKind>({ kind, kept, mayExport, edit }: DocumentFileProps<K>) {
  const intl = useIntl();
  const { formatMessage } = intl;
  const words = useProblemWords();
  const save = () => {
    if (!mayExport()) return;
    const url = URL.createObjectURL(new Blob([JSON.stringify(kept.body, null, 2)], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `${kind}-${kept.version}.json` });
    link.click();
    URL.revokeObjectURL(url);
  };
  const load = async (file: File | null) => {
    if (file === null) return;
    const refuse = (message: string) => notifications.show({ color: 'red', message });
    const given = parsed(await file.text());
    if (given === null) return refuse(formatMessage({ id: 'settings.load.failed' }));
    const read = (kind === 'policy' ? readPolicy : readCalendar)(given);
    // what has problems is not worked on: some of it no page can show
    if (!read.ok) {
      const problems = read.problems.map(({ kind: of, ...details }) => ({ kind: of, details }));
      const [first = ''] = problemSentences(problems, intl, words);
      return refuse(formatMessage({ id: 'settings.load.misshapen' }, { count: problems.length, first }));
    }
    forgetTyped(`${kind}:`);
    edit?.(() => read.document as DocumentOf[K]);
  };
  return (
    <span className={styles.files}>
      <Button size="xs" variant="default" leftSection={<Download size={14} aria-hidden />} onClick={save}>
        {formatMessage({ id: 'settings.export' })}
      </Button>
      {edit === null ? null : (
        <FileButton accept=".json,application/json" onChange={(file) => void load(file)}>
          {(props) => (
            <Button {...props} size="xs" variant="default" leftSection={<Upload size={14} aria-hidden />}>
              {formatMessage({ id: 'settings.load' })}
            </Button>
          )}
        </FileButton>
      )}
    </span>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
