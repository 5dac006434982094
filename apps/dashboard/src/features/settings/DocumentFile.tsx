import { Button, FileButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { LawKind } from '@watchfloor/domain/law/change';
import { Download, Upload } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Edit } from './drafts.js';
import type { DocumentOf, Kept } from './settings-query.js';

interface DocumentFileProps<K extends LawKind> {
  readonly kind: K;
  readonly kept: Kept<K>;
  /** Null where it is only to be read. */
  readonly edit: Edit<DocumentOf[K]> | null;
}

/** The whole document as a file: to keep, and to change what the tables do not. The server checks what comes back. */
export function DocumentFile<K extends LawKind>({ kind, kept, edit }: DocumentFileProps<K>) {
  const { formatMessage } = useIntl();
  const save = () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(kept.body, null, 2)], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `${kind}-${kept.version}.json` });
    link.click();
    URL.revokeObjectURL(url);
  };
  const load = async (file: File | null) => {
    if (file === null) return;
    const read = parsed(await file.text());
    if (typeof read === 'object' && read !== null) edit?.(() => read as DocumentOf[K]);
    else notifications.show({ color: 'red', message: formatMessage({ id: 'settings.load.failed' }) });
  };
  return (
    <>
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
    </>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
