import { explainClock } from '@watchfloor/domain/explain';
import { writeInstant } from '@watchfloor/domain/instant-text';
import { usedBetween } from '@watchfloor/domain/ruler';
import { union } from '@watchfloor/domain/stretch';
import { type Instant, MINUTE } from '@watchfloor/domain/time';
import { UsageError } from '../usage-error.js';
import type { Calendars } from './calendars.js';
import { type Question, readQuestion } from './question.js';

/** Deadlines after the year 9999 are no dates any more. */
const LAST: Instant = Date.UTC(10_000, 0, 1);

/** Answers one line of JSON with another; what is wrong with it is an answer too. */
export function answerLine(line: string, calendars: Calendars): string {
  try {
    return JSON.stringify(answer(readQuestion(line, calendars)));
  } catch (error) {
    // a RangeError is the arithmetic's: too far away for any calendar
    if (error instanceof UsageError || error instanceof RangeError) return refusal(error.message);
    throw error;
  }
}

export const refusal = (sentence: string): string => JSON.stringify({ error: sentence });

function answer({ calendar, startAt, pauses, ask }: Question) {
  if ('elapsedTo' in ask) {
    const stood = union(pauses.map(({ from, to }) => ({ from, to: to ?? Math.max(from, ask.elapsedTo) })));
    return { elapsedMinutes: Math.floor(usedBetween(calendar, startAt, ask.elapsedTo, stood) / MINUTE) };
  }
  const terms = { startedAt: startAt, limit: ask.limit, givenDueAt: null, capAt: null, amendments: [], pauses };
  const { dueAt, provisional, segments } = explainClock(terms, calendar);
  if (!(dueAt < LAST)) throw new UsageError('the deadline lies after the year 9999');
  return {
    dueAt: writeInstant(dueAt),
    provisional,
    segments: segments.map(({ from, to, kind }) => ({ from: writeInstant(from), to: writeInstant(to), kind })),
  };
}
