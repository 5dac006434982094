import { DAY, type Instant, MINUTE } from '@watchfloor/domain/time';
import { stopwatch } from '../../../apps/cli/src/timers.js';
import { median, print, tell } from '../kit/figure.js';
import { type Adder, dayjsPlugin, momentPlugin, ours } from './libraries.js';

/** Minutes to add, from half an hour to five working days of seven hours. */
const amounts = [30, 90, 240, 420, 840, 2_100];
/** Starts all over a year, nights and holidays included, at odd minutes. */
const starts = Array.from({ length: 1_024 }, (_, index) => Date.UTC(2025, 0, 1) + whole((index + 0.5) * (350 / 1_024)));
const ROUNDS = 5;
const ROUND_MS = 600;

/** Additions a second, beside the faster of the packages on npm that know hours, breaks and holidays. */
export function workingTimeAdditions(): void {
  const mine = ours();
  const packages = [dayjsPlugin(), momentPlugin()];
  for (const each of packages) mustAgree(mine, each);
  const rates = new Map<Adder, number[]>([mine, ...packages].map((each) => [each, []]));
  for (let round = 1; round <= ROUNDS; round++) {
    tell(`clocks: adding working time, round ${round} of ${ROUNDS}`);
    for (const [adder, found] of rates) found.push(perSecond(adder));
  }
  const rateOf = (adder: Adder): number => median(rates.get(adder) ?? []);
  const best = packages.reduce((fastest, each) => (rateOf(each) > rateOf(fastest) ? each : fastest));
  print({
    name: 'working-time additions',
    value: rateOf(mine),
    unit: '1/s',
    against: `${best.name}, the faster of ${packages.map(({ name }) => name).join(' and ')}`,
    baseline: rateOf(best),
  });
}

/** A package that is fast and wrong is no baseline. */
function mustAgree(one: Adder, other: Adder): void {
  for (const [index, start] of starts.entries()) {
    const amount = amounts[index % amounts.length] ?? 0;
    if (one.add(start, amount) === other.add(start, amount)) continue;
    throw new Error(`${other.name} and ${one.name} differ: ${amount} min from ${new Date(start).toISOString()}`);
  }
}

function perSecond({ add }: Adder): number {
  const elapsed = stopwatch();
  let done = 0;
  let sum = 0;
  for (; elapsed() < ROUND_MS; done += starts.length) {
    for (const [index, start] of starts.entries()) sum += add(start, amounts[index % amounts.length] ?? 0);
  }
  if (!Number.isFinite(sum)) throw new Error('an addition gave no instant');
  return (done * 1_000) / elapsed();
}

function whole(days: number): Instant {
  return Math.floor((days * DAY) / MINUTE) * MINUTE;
}
