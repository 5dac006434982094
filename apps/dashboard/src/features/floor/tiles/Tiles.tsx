import { useIntl } from 'react-intl';
import { type FloorQuery, isWhole, wholeFloor } from '../query/floor-query.js';
import { Flow } from './Flow.js';
import { Tile } from './Tile.js';
import classes from './Tiles.module.css';
import { useBoard } from './use-board.js';

type Count = 'open' | 'near' | 'breached' | 'critical' | 'waiting';

const counts: readonly Count[] = ['open', 'near', 'breached', 'critical', 'waiting'];

/** What each tile narrows the floor to: exactly what its number counts, which is what needs somebody. */
const views: Readonly<Record<Count, Partial<FloorQuery>>> = {
  open: {},
  near: { alarms: ['near'], owed: true },
  breached: { alarms: ['breached'] },
  critical: { urgencies: ['critical'], owed: true },
  waiting: { waiting: true },
};

const signals: Readonly<Record<Count, 'none' | 'amber' | 'red'>> = {
  open: 'none',
  near: 'amber',
  breached: 'red',
  critical: 'red',
  waiting: 'none',
};

const viewOf = (count: Count, { order }: FloorQuery): FloorQuery => ({ ...wholeFloor, order, ...views[count] });

const same = (a: FloorQuery, b: FloorQuery): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Five counts and the hour's flow. A tile shows its cases when it is clicked, and everything when clicked again. */
export function Tiles({ query, onChange }: { query: FloorQuery; onChange(query: FloorQuery): void }) {
  const intl = useIntl();
  const { board, flow } = useBoard();
  return (
    <section className={classes.tiles} aria-label={intl.formatMessage({ id: 'floor.tiles' })}>
      {counts.map((count) => {
        const view = viewOf(count, query);
        const shown = same(view, query);
        return (
          <Tile
            key={count}
            label={intl.formatMessage({ id: `floor.tile.${count}` })}
            value={board?.[count] ?? null}
            signal={signals[count]}
            shown={count === 'open' ? isWhole(query) : shown}
            onClick={() => onChange(shown ? viewOf('open', query) : view)}
          />
        );
      })}
      <Flow board={board} points={flow} />
    </section>
  );
}
