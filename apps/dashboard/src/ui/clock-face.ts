import type { Instant } from '@watchfloor/domain/time';
import type { ClockMetric } from '@watchfloor/domain/vocabulary';
import type { Language } from '../i18n/languages.js';
import { parseInstant } from '../live/clock.js';
import type { TimeLabel } from '../live/use-clock.js';
import { countdown, countdownChangesAt } from './duration.js';

/** The wire clock as a badge needs it; instants in ISO 8601. */
export interface BadgeClock {
  readonly metric: ClockMetric;
  readonly startedAt: string;
  readonly earlyAt: string;
  readonly nearAt: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  /** Since when it stands still; null while it runs. */
  readonly pausedAt: string | null;
}

/** How loudly a running clock speaks, by comparing server time with its thresholds: no message is needed to turn it. */
export type Loudness = 'quiet' | 'early' | 'near' | 'overdue';
/** One that stands still does not speak, however little is left. */
export type Tone = Loudness | 'paused';

export interface Instants {
  readonly startedAt: Instant;
  readonly earlyAt: Instant;
  readonly nearAt: Instant;
  readonly dueAt: Instant;
}

export const instantsOf = (clock: BadgeClock): Instants => ({
  startedAt: parseInstant(clock.startedAt),
  earlyAt: parseInstant(clock.earlyAt),
  nearAt: parseInstant(clock.nearAt),
  dueAt: parseInstant(clock.dueAt),
});

export function toneAt({ earlyAt, nearAt, dueAt }: Instants, now: Instant): Loudness {
  if (now >= dueAt) return 'overdue';
  if (now >= nearAt) return 'near';
  return now >= earlyAt ? 'early' : 'quiet';
}

/**
 * Part of the budget used at `now`, in per cent. Budgets run in working time, which the page does not know; the
 * thresholds are given as instants of it, so between them the ring runs evenly: 50 at early, 80 at near, 100 at due.
 */
export function usedAt({ startedAt, earlyAt, nearAt, dueAt }: Instants, now: Instant): number {
  const marks = [
    [startedAt, 0],
    [earlyAt, 50],
    [nearAt, 80],
    [dueAt, 100],
  ] as const;
  if (now >= dueAt) return 100;
  for (let index = marks.length - 2; index >= 0; index -= 1) {
    const [from, low] = marks[index] ?? [0, 0];
    const [to, high] = marks[index + 1] ?? [0, 0];
    if (now >= from && to > from) return low + ((high - low) * (now - from)) / (to - from);
  }
  return 0;
}

/** What a badge shows, as one primitive: tone, ring in whole per cent, text. */
export type Face = `${Tone}|${number}|${string}`;

export function readFace(face: Face): { tone: Tone; used: number; text: string } {
  const [tone, used, text] = face.split('|') as [Tone, string, string];
  return { tone, used: Number(used), text };
}

/** The face of one clock over time. One that stands still shows what was left when it stopped, and never changes. */
export function faceOf(clock: BadgeClock, language: Language): TimeLabel<Face> {
  const instants = instantsOf(clock);
  if (clock.pausedAt !== null) {
    const since = parseInstant(clock.pausedAt);
    const still: Face = `paused|${Math.floor(usedAt(instants, since))}|${countdown(instants.dueAt, since, language)}`;
    return { read: () => still, nextChangeAt: () => Number.POSITIVE_INFINITY };
  }
  const ahead = [instants.earlyAt, instants.nearAt, instants.dueAt];
  return {
    read: (now) =>
      `${toneAt(instants, now)}|${Math.floor(usedAt(instants, now))}|${countdown(instants.dueAt, now, language)}`,
    nextChangeAt: (now) =>
      Math.min(countdownChangesAt(instants.dueAt, now), ...ahead.filter((threshold) => threshold > now)),
  };
}
