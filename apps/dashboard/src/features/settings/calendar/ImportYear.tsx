import { Button, FileButton } from '@mantine/core';
import { Upload } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Edit } from '../law-draft.js';
import type { DocumentOf } from '../settings-query.js';
import { ImportYearDialog } from './ImportYearDialog.js';

interface ImportYearProps {
  readonly spec: DocumentOf['calendar'];
  readonly edit: Edit<DocumentOf['calendar']>;
  /** The year that was taken is worth looking at. */
  readonly onTaken: (year: number) => void;
}

/** Takes the holidays and make-up days of a year from a file, after somebody has looked at them. */
export function ImportYear({ spec, edit, onTaken }: ImportYearProps) {
  const { formatMessage } = useIntl();
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const read = (chosen: File | null) => {
    if (chosen !== null) void chosen.text().then((text) => setFile({ name: chosen.name, text }));
  };
  return (
    <>
      <FileButton accept=".json,.csv,.ics,text/csv,application/json,text/calendar" onChange={read}>
        {(props) => (
          <Button
            {...props}
            size="xs"
            variant="default"
            leftSection={<Upload size={14} aria-hidden />}
            title={formatMessage({ id: 'settings.import.hint' })}
          >
            {formatMessage({ id: 'settings.import' })}
          </Button>
        )}
      </FileButton>
      {file === null ? null : (
        <ImportYearDialog
          file={file}
          spec={spec}
          onClose={() => setFile(null)}
          onTake={(next, year) => {
            edit(() => next);
            onTaken(year);
            setFile(null);
          }}
        />
      )}
    </>
  );
}
