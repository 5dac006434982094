import { Button } from '@mantine/core';
import { RotateCw } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { CombinedError } from 'urql';
import { faultOf } from './answered.js';
import classes from './ErrorNote.module.css';

export interface ErrorNoteProps {
  /** What went wrong: the server is away, has no room to save anything, or could not answer. */
  readonly error: Pick<CombinedError, 'networkError' | 'graphQLErrors'>;
  readonly onRetry?: () => void;
}

/** Why there is no answer, as far as its reader can do something about it. */
function kindOf({ networkError, graphQLErrors }: ErrorNoteProps['error']): 'away' | 'full' | 'fault' {
  if (networkError !== undefined) return 'away';
  return graphQLErrors.some(({ extensions }) => extensions.code === 'STORAGE_FULL') ? 'full' : 'fault';
}

/** Something did not load: what that means for the reader, and how to try again. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const kind = kindOf(error);
  const id = faultOf(error);
  return (
    <div className={classes.root} role="alert">
      <p className={classes.title}>
        <FormattedMessage id={`ui.error.${kind}`} />
      </p>
      <p className={classes.hint}>
        <FormattedMessage id={`ui.error.${kind}Hint`} />
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
