import type { Actor } from '@watchfloor/domain/actor';
import type { Context, LawBook } from '@watchfloor/domain/decision';
import type { Directory } from '@watchfloor/domain/directory';
import type { Instant } from '@watchfloor/domain/time';
import type { Role } from '@watchfloor/domain/vocabulary';
import { wallClock, yearOf } from '@watchfloor/domain/zone';

/** What a decision knows besides the law; serial, caller and what is known of the caller are read by registrations alone. */
export interface Known {
  readonly now: Instant;
  readonly actor: Actor;
  readonly serial: string | null;
  readonly callerId: string | null;
  readonly callerEscalatedBefore: boolean;
  readonly staffed: ReadonlySet<Role>;
}

/** The context of one decision. */
export function contextOf(law: LawBook, directory: Directory, known: Known): Context {
  const { now, actor, serial, callerId, callerEscalatedBefore, staffed } = known;
  const number = serial === null ? '' : numberOf(law, serial, now);
  return { now, actor, law, directory, staffed, number, callerId, callerEscalatedBefore };
}

/** `26-118204`: the year of receipt in the hotline's zone, and a serial number that runs on through the years. */
export function numberOf(law: LawBook, serial: string, receivedAt: Instant): string {
  const { timeZone } = law.calendarOf(law.calendarVersion);
  const year = yearOf(wallClock(timeZone, receivedAt).day);
  return `${String(year).slice(-2)}-${serial.padStart(6, '0')}`;
}
