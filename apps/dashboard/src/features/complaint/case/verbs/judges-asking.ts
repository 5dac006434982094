import { clockOf, legOf } from '../request-fragment.js';
import type { Acted, ActedLeg } from './acted.js';
import { contestable, isAtWork, legsOf, liveClock, pendingRequests } from './find.js';
import { Hold, type Viewer } from './verb.js';
import { type Judge, type Verdict, when } from './verdict.js';

/** What is asked for a leg. */
type LegRequest = 'return' | 'extension' | 'suspension' | 'backdate';

function legVerdict(kind: LegRequest, leg: ActedLeg, complaint: Acted): Verdict {
  const asked = pendingRequests(complaint).some((request) => request.kind === kind && legOf(request) === leg.id);
  return asked ? Hold.asked : legJudges[kind](leg, complaint);
}

/** The legs for which it can be asked now. */
export const askableLegs = (complaint: Acted, viewer: Viewer, kind: LegRequest): readonly ActedLeg[] =>
  legsOf(complaint, viewer).filter((leg) => legVerdict(kind, leg, complaint) === null);

/** Whether it can be asked: one leg that may have it is enough; else the reason of the first that must wait. */
export const forLeg =
  (kind: LegRequest): Judge =>
  (complaint, viewer) => {
    const verdicts = legsOf(complaint, viewer)
      .map((leg) => legVerdict(kind, leg, complaint))
      .filter((verdict) => verdict !== 'absent');
    if (verdicts.length === 0) return 'absent';
    return verdicts.includes(null) ? null : (verdicts[0] ?? null);
  };

/** A return is asked within its window, and never of what the center has designated. */
function returnOf(leg: ActedLeg, complaint: Acted): Verdict {
  if (!isAtWork(leg)) return 'absent';
  if (leg.designated) return Hold.designated;
  const measured = complaint.clocks.some(({ metric, subjectId }) => metric === 'returnWindow' && subjectId === leg.id);
  return measured && liveClock(complaint, 'returnWindow', leg.id) === undefined ? Hold.returnOver : null;
}

/** An extension is asked before the deadline has passed. */
function extensionOf(leg: ActedLeg, complaint: Acted): Verdict {
  const clock = liveClock(complaint, 'handle', leg.id);
  if (!isAtWork(leg) || clock === undefined) return 'absent';
  return clock.state === 'running' && clock.breach !== null ? Hold.overdue : null;
}

function suspensionOf(leg: ActedLeg, complaint: Acted): Verdict {
  const clock = liveClock(complaint, 'handle', leg.id);
  if (leg.state !== 'signed' || clock === undefined) return 'absent';
  return clock.state === 'paused' ? Hold.suspended : null;
}

const legJudges: Readonly<Record<LegRequest, (leg: ActedLeg, complaint: Acted) => Verdict>> = {
  return: returnOf,
  extension: extensionOf,
  suspension: suspensionOf,
  backdate: (leg, complaint) => when(leg.state === 'signed' && liveClock(complaint, 'handle', leg.id) !== undefined),
};

const ruledOn = (complaint: Acted, clockId: string, kind: 'evidence' | 'appeal'): boolean =>
  complaint.requests.some(
    (request) =>
      request.kind === kind && clockOf(request) === clockId && (request.state === 'pending' || request.ruling !== null),
  );

/** Clocks whose missed deadline may be contested in this way. */
export const contestableBy = (complaint: Acted, viewer: Viewer, kind: 'evidence' | 'appeal') =>
  contestable(complaint, viewer).filter(
    // proof says when it was done: a clock that still runs has nothing that was
    ({ id, stoppedAt }) => !ruledOn(complaint, id, kind) && (kind === 'appeal' || stoppedAt !== null),
  );
