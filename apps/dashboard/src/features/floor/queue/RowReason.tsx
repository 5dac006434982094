import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import classes from './RowCells.module.css';
import type { FloorRowData } from './row-document.js';
import { isPressing, needOf } from './row-need.js';

/** Why the row stands where it stands; bold only while somebody is needed. */
export function RowReason({ row }: { row: FloorRowData }) {
  const { formatMessage } = useIntl();
  const { id, values } = needOf(row, useWords());
  const reason = formatMessage({ id }, values);
  return (
    <span className={classes.reason} data-pressing={isPressing(row) || undefined} title={reason}>
      {reason}
    </span>
  );
}
