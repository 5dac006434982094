import { Button } from '@mantine/core';
import { RotateCw } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { CombinedError } from 'urql';
import classes from './ErrorNote.module.css';

export interface ErrorNoteProps {
  /** What went wrong: told apart only into "the server is away" and "the server could not". */
  readonly error: Pick<CombinedError, 'networkError' | 'graphQLErrors'>;
  readonly onRetry?: () => void;
}

/** The fault's id, by which the server's log names it. */
const faultId = (error: ErrorNoteProps['error']): string | null => {
  const id = error.graphQLErrors[0]?.extensions.id;
  return typeof id === 'string' ? id : null;
};

/** Something did not load: what that means for the reader, and how to try again. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const away = error.networkError !== undefined;
  const id = faultId(error);
  return (
    <div className={classes.root} role="alert">
      <p className={classes.title}>
        <FormattedMessage id={away ? 'ui.error.away' : 'ui.error.fault'} />
      </p>
      <p className={classes.hint}>
        <FormattedMessage id={away ? 'ui.error.awayHint' : 'ui.error.faultHint'} />
        {id === null ? null : <span className={classes.id}>{id}</span>}
      </p>
      {onRetry ? (
        <Button variant="default" leftSection={<RotateCw aria-hidden className={classes.icon} />} onClick={onRetry}>
          <FormattedMessage id="ui.error.retry" />
        </Button>
      ) : null}
    </div>
  );
}
