import type { Instant, Millis } from '@watchfloor/domain/time';
import { population } from './callers.js';
import { cityMoment } from './city-time.js';
import { surgeAt } from './episodes.js';
import type { Intent } from './intent.js';
import * as acts from './live/acts.js';
import { type Floor, type OpenComplaint, sortFloor } from './live/floor.js';
import { type Random, random } from './random.js';
import { registration } from './registration.js';
import { callRate } from './rhythm.js';
import { someAgent } from './staff.js';

/** How the city lives. */
export interface LiveOptions {
  readonly seed: string | number;
  /** How many complaints it keeps open. */
  readonly target?: number;
  /** Commands a second, averaged over the day. */
  readonly perSecond?: number;
}

/** What happens now, and how long nothing else happens after it. */
export interface LiveStep {
  readonly intent: Intent;
  readonly after: Millis;
}

/** The traffic of a running city. */
export interface LiveCity {
  /**
   * What happens next on a floor. The same seed, floor and instant give the same step (asked for again at the same instant:
   * a further one), so a restarted city goes on where it was. Complaints that are not of the city are left alone. The
   * command may still be refused where somebody was quicker: that is no fault.
   *
   * @param open every open complaint as it stands at `now`
   */
  next(open: readonly OpenComplaint[], now: Instant): LiveStep;
}

const BUSY_HOURS = { from: 9, to: 18 } as const;

/** A city that lives on at some pace, day and night, and keeps its floor about as full as it is. */
export function liveCity({ seed, target = 2000, perSecond = 1 }: LiveOptions): LiveCity {
  const root = String(seed);
  const people = population(root);
  let asked: { readonly now: Instant; readonly times: number } = { now: Number.NaN, times: 0 };
  return {
    next(open, now) {
      asked = { now, times: asked.now === now ? asked.times + 1 : 1 };
      const source = random(`${root}/live ${now}.${asked.times}`);
      const floor = sortFloor(open, now);
      const surge = surgeAt(root, now);
      const act = chooseAct(source, floor, target, now, surge !== null) ?? {
        actor: someAgent(source),
        command: registration(source, now, people, source.chance(0.75) ? surge : null),
      };
      // 0.7 + 0.3 × rate averages to 1 over a week: nights are calmer, not dead.
      const pace = perSecond * (0.7 + 0.3 * callRate(now)) * (surge ? 1.6 : 1);
      return { intent: { at: now, ...act }, after: Math.round(Math.min(source.wait(1000 / pace), 8000 / perSecond)) };
    },
  };
}

/** One kind of thing that happens, and how strongly the floor calls for it. */
type Pull = readonly [doing: acts.Doing, weight: number];

/**
 * Draws what happens. Each kind weighs 1 when as much is waiting for it as usual, and more when more is, so that no stage
 * of the street runs dry or floods. Null means that somebody calls: also where what was drawn cannot be done.
 */
function chooseAct(random: Random, floor: Floor, target: number, now: Instant, surging: boolean): acts.Act | null {
  const { hour, working } = cityMoment(now);
  const offHours = !working || hour < BUSY_HOURS.from || hour >= BUSY_HOURS.to;
  const pulls = pullsOf(floor, target, offHours);
  const calls = clamp(1 + (target - floor.total) / (0.03 * target), 0.05, 3) * (surging ? 5 : 1);
  const call: Pull = [() => null, calls];
  const [doing] = random.weighted([call, ...pulls], ([, weight]) => weight);
  return doing(random, floor, now);
}

function pullsOf(floor: Floor, target: number, offHours: boolean): readonly Pull[] {
  const usual = (waiting: readonly unknown[], part: number, most = 4): number =>
    Math.min(most, waiting.length / Math.max(1, target * part));
  const office = offHours ? 0.5 : 1;
  return [
    [acts.dispatch, usual(floor.toDispatch, 0.003, 6)],
    [acts.sign(offHours), office * usual(floor.toSign, 0.03)],
    [acts.answer(offHours), office * usual(floor.toAnswer, 0.65)],
    [acts.acceptAnswer, usual(floor.toAccept, 0.05)],
    [acts.close, usual(floor.toClose, 0.22)],
    [acts.urge, floor.toUrge.length > 0 ? 0.12 : 0],
    [acts.answerUrge, 0.12 * usual(floor.urges, 0.012)],
    [acts.reassign, floor.toUrge.length > 0 ? 0.05 : 0],
    [acts.addAssistant, floor.toUrge.length > 0 ? 0.05 : 0],
    [acts.callAgain, floor.toUrge.length > 0 ? 0.08 : 0],
    [acts.escalate, floor.escalated.length < 6 && floor.escalable.length > 0 ? 0.025 : 0],
    [acts.acknowledge, 0.04 * usual(floor.escalated, 0.0015)],
  ];
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
