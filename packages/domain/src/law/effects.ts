import type { Clock, ClockId } from '../clock.js';
import { clockEvents } from '../clockwork.js';
import type { ApplyLaw } from '../command.js';
import { type Complaint, clockById } from '../complaint.js';
import { lawApplied } from '../decide/apply-law.js';
import type { Context } from '../decision.js';
import type { ClockEvent } from '../event.js';
import type { Instant } from '../time.js';
import type { ClockMetric } from '../vocabulary.js';

/** What a law does to one clock. */
export const ClockEffectKind = {
  /** It is late at once, and was not. */
  newlyLate: 'newlyLate',
  /** It was late, and is not any more. */
  rescued: 'rescued',
  /** The law has no such promise. */
  cancelled: 'cancelled',
  /** The law has a promise that nobody had made. */
  started: 'started',
  /** Its breach is put in order. */
  forgiven: 'forgiven',
  /** Its deadline is another, and it is as late as it was, or as little. */
  moved: 'moved',
} as const;
export type ClockEffectKind = (typeof ClockEffectKind)[keyof typeof ClockEffectKind];

export interface ClockEffect {
  readonly kind: ClockEffectKind;
  readonly clockId: ClockId;
  readonly metric: ClockMetric;
  readonly subjectId: string | null;
  /** Null for one that is started. */
  readonly dueBefore: Instant | null;
  /** Null for one that is cancelled. */
  readonly dueAfter: Instant | null;
}

/**
 * What the command `applyLaw` would do to a complaint: the clockwork's own answer to it, told as what people want to know
 * before they give it. A clock that merely runs by another version, to the same deadline, is not worth a word.
 */
export function lawEffects(complaint: Complaint, command: ApplyLaw, context: Context): readonly ClockEffect[] {
  if (complaint.state === 'closed') return [];
  const effects = new Map<ClockId, ClockEffect>();
  for (const event of clockEvents(complaint, [lawApplied(complaint, command, context)], context)) {
    const effect = effectOf(complaint, event, effects, context.now);
    if (effect !== null) effects.set(effect.clockId, effect);
  }
  return [...effects.values()];
}

function effectOf(
  complaint: Complaint,
  event: ClockEvent,
  soFar: ReadonlyMap<ClockId, ClockEffect>,
  now: Instant,
): ClockEffect | null {
  if (event.type === 'clockStarted') {
    const { clock } = event;
    const kind = isLate(clock, now) ? 'newlyLate' : 'started';
    return { kind, ...named(clock), dueBefore: null, dueAfter: clock.dueAt };
  }
  const clock = clockById(complaint, event.clockId);
  if (clock === undefined) return null;
  const { dueAt: dueBefore } = clock;
  switch (event.type) {
    case 'clockCancelled':
      return { kind: 'cancelled', ...named(clock), dueBefore, dueAfter: null };
    case 'clockRestored':
      return { kind: 'started', ...named(clock), dueBefore: null, dueAfter: dueBefore };
    case 'breachMarked':
      return { kind: 'forgiven', ...named(clock), dueBefore, dueAfter: soFar.get(clock.id)?.dueAfter ?? dueBefore };
    case 'clockChanged': {
      const { metric } = clock;
      const { dueAt: dueAfter, pauses } = event.change;
      const state = pauses.some(({ to }) => to === null) ? 'paused' : 'running';
      const late = isLate({ metric, state, dueAt: dueAfter }, now);
      const isNew = soFar.get(clock.id)?.kind === 'started';
      if (isNew) return { kind: late ? 'newlyLate' : 'started', ...named(clock), dueBefore: null, dueAfter };
      const turns = late !== isLate(clock, now);
      if (!turns && dueAfter === dueBefore) return null;
      return { kind: !turns ? 'moved' : late ? 'newlyLate' : 'rescued', ...named(clock), dueBefore, dueAfter };
    }
    default:
      return null;
  }
}

const named = ({ id: clockId, metric, subjectId }: Clock) => ({ clockId, metric, subjectId });

/** The end of the window in which a leg may be returned is nobody's failure. */
const isLate = ({ metric, state, dueAt }: Pick<Clock, 'metric' | 'state' | 'dueAt'>, now: Instant): boolean =>
  state === 'running' && metric !== 'returnWindow' && dueAt <= now;
