import { FormattedMessage } from 'react-intl';
import classes from './RowCells.module.css';
import type { FloorRowData } from './row-document.js';
import { pressureOn } from './row-pressure.js';

/** How hard the departments are pressed, and whether they have answered. */
export function PressureCell({ row }: { row: FloorRowData }) {
  const pressure = pressureOn(row);
  if (pressure === null) return null;
  if (pressure.kind === 'order') {
    return (
      <>
        <span className={classes.order}>
          <FormattedMessage id={`floor.row.rung.${pressure.rung}`} />
        </span>
        <span className={pressure.stands === 'toReply' ? classes.owed : classes.meta}>
          <FormattedMessage id={`floor.row.order.${pressure.stands}`} />
        </span>
      </>
    );
  }
  return (
    <>
      <span className={classes.main}>
        <FormattedMessage
          id={pressure.notice ? 'floor.row.rung.notice' : 'floor.row.urged'}
          values={{ count: pressure.count }}
        />
      </span>
      <span className={pressure.stands === 'answered' ? classes.meta : classes.owed}>
        <FormattedMessage id={`floor.row.urge.${pressure.stands}`} />
      </span>
    </>
  );
}
