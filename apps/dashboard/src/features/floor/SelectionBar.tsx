import { Button, CloseButton } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type ActionRequest, useActions } from '../../app/actions.js';
import type { DeskMarks } from './desk-marks.js';
import classes from './SelectionBar.module.css';

const kinds: readonly ActionRequest['kind'][] = ['urge', 'reassign', 'escalate'];

/** What can be done with the chosen rows; there only while some are. */
export function SelectionBar({ marks, mayAct }: { marks: DeskMarks; mayAct: boolean }) {
  const intl = useIntl();
  const { openAction } = useActions();
  const selected = useSyncExternalStore(marks.subscribe, marks.selected);
  if (selected.size === 0) return null;
  return (
    <div className={classes.bar} role="toolbar" aria-label={intl.formatMessage({ id: 'floor.selection' })}>
      <span role="status" className={classes.count}>
        <FormattedMessage id="floor.selected" values={{ count: selected.size }} />
      </span>
      {mayAct
        ? kinds.map((kind) => (
            <Button
              key={kind}
              size="xs"
              variant="subtle"
              onClick={() => openAction({ kind, complaintIds: [...selected] })}
            >
              <FormattedMessage id={`floor.action.${kind}`} />
            </Button>
          ))
        : null}
      <CloseButton
        size="sm"
        onClick={() => marks.clear()}
        aria-label={intl.formatMessage({ id: 'floor.selection.clear' })}
      />
    </div>
  );
}
