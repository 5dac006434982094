import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';

interface UndoNoticeProps {
  /** What was done. */
  readonly said: string;
  /** Takes it back and answers what to say then. Notices stand outside the signed-in page, so it brings what it needs. */
  undo(): Promise<string>;
}

/** What was done, and one way back. */
export function UndoNotice({ said, undo }: UndoNoticeProps) {
  const { formatMessage } = useIntl();
  const [state, setState] = useState<'done' | 'undoing' | { readonly answer: string }>('done');
  if (typeof state === 'object') return state.answer;
  return (
    <>
      {said}{' '}
      <Button
        variant="subtle"
        size="compact-sm"
        loading={state === 'undoing'}
        onClick={() => {
          setState('undoing');
          void undo().then((answer) => setState({ answer }));
        }}
      >
        {formatMessage({ id: 'complaint.reassign.undo' })}
      </Button>
    </>
  );
}
