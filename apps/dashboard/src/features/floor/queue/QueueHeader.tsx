import { FormattedMessage } from 'react-intl';
import { GridColumnHeader, GridRow } from '../../../ui/Grid.js';
import classes from './QueueHeader.module.css';

const columns = [
  'choose',
  'urgency',
  'number',
  'title',
  'why',
  'department',
  'state',
  'clocks',
  'urges',
  'age',
] as const;

/** The names of the columns, over the same grid as the rows. */
export function QueueHeader() {
  return (
    <GridRow className={classes.header} aria-rowindex={1}>
      {columns.map((column) => (
        <GridColumnHeader key={column} className={classes.column} data-column={column}>
          <FormattedMessage id={`floor.column.${column}`} />
        </GridColumnHeader>
      ))}
    </GridRow>
  );
}
