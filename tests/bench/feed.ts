import { floorOf } from './feed/floor-of.js';
import { print, tell } from './kit/figure.js';

/** What the feed costs with a hundred times as many open complaints: a change should cost the same. */
const FEW = 1_000;
const MANY = 100_000;

// the first round compiles the code; only what comes after is told
tell(`feed: warming up, then ${FEW} and ${MANY} open complaints`);
await floorOf(FEW);
const few = await floorOf(FEW);
const many = await floorOf(MANY);

const told = [
  ['usPerChange', 'a change', 'µs of CPU'],
  ['usPerChangeRead', 'a change, one view read', 'µs of CPU'],
  ['startUsPerComplaint', 'the start, for each complaint', 'µs'],
  ['longestBlockMs', 'the longest block while nine views open', 'ms'],
  ['kbPerComplaint', 'memory, for each complaint', 'KB'],
] as const;
for (const [figure, what, unit] of told) {
  const against = `${FEW} open complaints`;
  print({ name: `feed, ${MANY} open: ${what}`, value: many[figure], unit, against, baseline: few[figure] });
}
