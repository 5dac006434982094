import { useEffect, useState } from 'react';
import { parseInstant } from '../../../live/clock.js';
import { useLive } from '../../../live/live.js';
import { useLiveValue } from '../../../live/use-live-value.js';
import { BoardChanged, type BoardData } from './board-document.js';
import { FlowHistory, type FlowPoint } from './board-history.js';

/** Outlives the page's desks, so that the line of the hour does not begin anew with each visit. */
const history = new FlowHistory();
const noVariables = {};

export interface Board {
  /** Null until the first board has come. */
  readonly board: BoardData | null;
  readonly flow: readonly FlowPoint[];
}

/** The counts of the floor, live; they also set the page's clock and tell how far the log has come. */
export function useBoard(): Board {
  const { time, connection } = useLive();
  const { data } = useLiveValue(BoardChanged, noVariables);
  const [flow, setFlow] = useState(history.points);
  const board = data?.boardChanged ?? null;
  useEffect(() => {
    if (board === null) return;
    const at = parseInstant(board.at);
    time.observe(at);
    connection.headAt(board.asOf);
    history.add({ at, entered: board.enteredLastHour, closed: board.closedLastHour });
    setFlow(history.points);
  }, [board, time, connection]);
  return { board, flow };
}
