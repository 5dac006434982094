import type { ReactNode } from 'react';
import { GridCell } from '../../../ui/Grid.js';
import classes from './RowCells.module.css';
import type { FloorRowData } from './row-document.js';
import type { Cell } from './row-freshness.js';

/**
 * One cell of a row; tinted once when it is fresh. The tint is a layer of its own, keyed by the change, so that a second
 * change tints anew and the cell's contents are never torn down for it.
 */
export function FlashCell({
  name,
  fresh,
  row,
  children,
}: {
  name: Cell;
  fresh: ReadonlySet<Cell>;
  row: Pick<FloorRowData, 'position'>;
  children: ReactNode;
}) {
  return (
    <GridCell className={classes[name]}>
      {fresh.has(name) ? <span key={row.position} className={classes.flash} aria-hidden /> : null}
      {children}
    </GridCell>
  );
}
