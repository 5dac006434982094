import { FormattedMessage } from 'react-intl';
import classes from './QueueHeader.module.css';

const columns = ['choose', 'urgency', 'number', 'title', 'department', 'state', 'clocks', 'urges', 'age'] as const;

/** The names of the columns, over the same grid as the rows. */
export function QueueHeader() {
  return (
    <div className={classes.header} role="row" tabIndex={-1} aria-rowindex={1}>
      {columns.map((column) => (
        <div key={column} role="columnheader" tabIndex={-1} className={classes.column} data-column={column}>
          <FormattedMessage id={`floor.column.${column}`} />
        </div>
      ))}
    </div>
  );
}
