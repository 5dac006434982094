import { FormattedMessage } from 'react-intl';
import type { BoardData } from './board-document.js';
import { type FlowPoint, linePoints } from './board-history.js';
import classes from './Tiles.module.css';

const width = 120;
const height = 28;

/** In and out of the last hour, and how both have moved since the page was opened. */
export function Flow({ board, points }: { board: BoardData | null; points: readonly FlowPoint[] }) {
  const values = points.flatMap(({ entered, closed }) => [entered, closed]);
  const high = Math.max(...values);
  const line = (of: (point: FlowPoint) => number) => linePoints(points.map(of), high, width, height);
  return (
    <div className={classes.flow}>
      <span className={classes.label}>
        <FormattedMessage id="floor.tile.flow" />
      </span>
      <span className={classes.flowLine}>
        <span className={classes.flowText}>
          {board === null ? (
            '–'
          ) : (
            <FormattedMessage
              id="floor.tile.inOut"
              values={{
                entered: board.enteredLastHour,
                closed: board.closedLastHour,
                b: (text) => <strong key={String(text)}>{text}</strong>,
              }}
            />
          )}
        </span>
        {points.length > 1 ? (
          <svg
            className={classes.spark}
            viewBox={`0 -2 ${width} ${height + 4}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <polyline className={classes.out} points={line((point) => point.closed)} />
            <polyline className={classes.in} points={line((point) => point.entered)} />
          </svg>
        ) : null}
      </span>
    </div>
  );
}
