import type { Instant, Millis } from '@watchfloor/domain/time';
import { population } from './callers.js';
import { cityMoment } from './city-time.js';
import { surgeAt } from './episodes.js';
import type { LiveIntent } from './intent.js';
import type { Act, Doing } from './live/act.js';
import { type Floor, type LaterCalls, type OpenComplaint, sortFloor } from './live/floor.js';
import * as handling from './live/handling.js';
import * as pressure from './live/pressure.js';
import * as requests from './live/requests.js';
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
  readonly intent: LiveIntent;
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
   * @param later who is to be called once more within a day about what is closed; nobody where absent
   */
  next(open: readonly OpenComplaint[], now: Instant, later?: LaterCalls): LiveStep;
}

const NOBODY: LaterCalls = { total: 0, calls: [] };
const BUSY_HOURS = { from: 9, to: 18 } as const;

/** A city that lives on at some pace, day and night, and keeps its floor about as full as it is. */
export function liveCity({ seed, target = 2000, perSecond = 1 }: LiveOptions): LiveCity {
  const root = String(seed);
  const people = population(root);
  let asked: { readonly now: Instant; readonly times: number } = { now: Number.NaN, times: 0 };
  return {
    next(open, now, later = NOBODY) {
      asked = { now, times: asked.now === now ? asked.times + 1 : 1 };
      const source = random(`${root}/live ${now}.${asked.times}`);
      const floor = sortFloor(open, later, now);
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
type Pull = readonly [doing: Doing, weight: number];

/**
 * Draws what happens. Each kind weighs 1 when as much is waiting for it as usual, and more when more is, so that no stage
 * of the street runs dry or floods. Null means that somebody calls: also where what was drawn cannot be done.
 */
function chooseAct(random: Random, floor: Floor, target: number, now: Instant, surging: boolean): Act | null {
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
  const someLead = floor.toUrge.length > 0 ? 1 : 0;
  const raised = floor.escalated.length + floor.acknowledged.length;
  return [
    [handling.dispatch, usual(floor.toDispatch, 0.003, 6)],
    [handling.sign(offHours), office * usual(floor.toSign, 0.03)],
    [handling.contact, office * usual(floor.toContact, 0.02)],
    [handling.answer(offHours), office * usual(floor.toAnswer, 0.65)],
    [handling.acceptAnswer, usual(floor.toAccept, 0.05)],
    [handling.callBack, usual(floor.toCallBack, 0.065)],
    [handling.close, usual(floor.toClose, 0.17)],
    [handling.callLater, floor.toCallLater.length > 0 ? Math.min(4, floor.later / (0.3 * target)) : 0],
    [handling.notAccept, 0.06 * Math.min(1, floor.toDispatch.length)],
    [handling.withdraw, 0.05 * someLead],
    [handling.merge, 0.12 * usual(floor.duplicates, 0.01, 1)],
    [handling.reassign, 0.03 * someLead],
    [handling.addAssistant, 0.05 * someLead],
    [handling.callAgain, 0.08 * someLead],
    [pressure.urge, 0.12 * someLead],
    [pressure.answerUrge, 0.12 * usual(floor.urges, 0.012)],
    [pressure.judgeUrge, 0.12 * usual(floor.answeredUrges, 0.003)],
    [pressure.supervise, 0.02 * someLead],
    [pressure.replyOrder, 0.02 * usual(floor.orders, 0.006)],
    [pressure.judgeOrder, 0.02 * usual(floor.replies, 0.002)],
    [pressure.escalate, raised < 6 && floor.escalable.length > 0 ? 0.025 : 0],
    [pressure.acknowledge, 0.04 * usual(floor.escalated, 0.0015)],
    [pressure.answerEscalation, 0.04 * usual(floor.acknowledged, 0.0015)],
    [requests.askReturn, office * 0.04 * Math.min(1, floor.fresh.length)],
    [requests.askExtension, office * 0.025 * Math.min(1, floor.calm.length)],
    [requests.askSuspension, office * 0.008 * Math.min(1, floor.calm.length)],
    [requests.resume, office * 0.008 * usual(floor.suspended, 0.01)],
    [requests.rule, 0.07 * usual(floor.requests, 0.008)],
  ];
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
