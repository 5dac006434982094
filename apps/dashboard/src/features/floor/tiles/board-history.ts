import { type Instant, MINUTE, type Millis, SECOND } from '@watchfloor/domain/time';

/** The hour's flow as it stood at one moment. */
export interface FlowPoint {
  readonly at: Instant;
  readonly entered: number;
  readonly closed: number;
}

const grain: Millis = 10 * SECOND;
const span: Millis = 60 * MINUTE;

/** The flow over the time this page has been open: at most one point per ten seconds of server time, for one hour. */
export class FlowHistory {
  #points: readonly FlowPoint[] = [];

  get points(): readonly FlowPoint[] {
    return this.#points;
  }

  /** Takes in a board. The latest point always shows the latest board. */
  add(point: FlowPoint): void {
    const last = this.#points.at(-1);
    const sameGrain = last !== undefined && Math.floor(last.at / grain) === Math.floor(point.at / grain);
    const before = sameGrain ? this.#points.slice(0, -1) : this.#points;
    this.#points = [...before.filter(({ at }) => at > point.at - span), point];
  }
}

/** The points of a line through `values`, over a box of `width` × `height`: zero at the bottom, `high` at the top. */
export function linePoints(values: readonly number[], high: number, width: number, height: number): string {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const heightOf = (value: number) => height - (value / Math.max(1, high)) * height;
  return values.map((value, index) => `${round(index * step)},${round(heightOf(value))}`).join(' ');
}

const round = (value: number): number => Math.round(value * 10) / 10;
