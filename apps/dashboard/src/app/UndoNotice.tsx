import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';

/** What to say after taking back. */
export interface Undone {
  readonly said: string;
  /** True where nobody knows whether it was taken back, and pressing again does nothing twice. */
  readonly again: boolean;
}

interface UndoNoticeProps {
  /** What was done. */
  readonly said: string;
  /** Takes it back and answers what to say then. Notices stand outside the signed-in page, so it brings what it needs. */
  undo(): Promise<Undone>;
}

/** What was done, and one way back. */
export function UndoNotice({ said, undo }: UndoNoticeProps) {
  const { formatMessage } = useIntl();
  const [undoing, setUndoing] = useState(false);
  const [undone, setUndone] = useState<Undone | null>(null);
  if (undone?.again === false) return undone.said;
  return (
    <>
      {undone?.said ?? said}{' '}
      <Button
        variant="subtle"
        size="compact-sm"
        loading={undoing}
        onClick={() => {
          setUndoing(true);
          void undo().then((answer) => {
            setUndone(answer);
            setUndoing(false);
          });
        }}
      >
        {formatMessage({ id: 'app.undo' })}
      </Button>
    </>
  );
}
