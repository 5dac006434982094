import type { Actor } from '@watchfloor/domain/actor';
import type { Context, KeptCaller, LawBook } from '@watchfloor/domain/decision';
import type { DepartmentId, Directory } from '@watchfloor/domain/directory';
import type { OnShift } from '@watchfloor/domain/second-person';
import type { Instant } from '@watchfloor/domain/time';
import type { Role } from '@watchfloor/domain/vocabulary';
import { wallClock, yearOf } from '@watchfloor/domain/zone';

/** What a decision knows besides the law; serial, caller and what is known of the caller are read by registrations alone. */
export interface Known {
  readonly now: Instant;
  /** What the clock shows, where that is not `now`. */
  readonly present?: Instant;
  readonly actor: Actor;
  readonly serial: string | null;
  readonly callerId: string | null;
  readonly callerEscalatedBefore: boolean;
  readonly staffed: ReadonlySet<Role>;
  /** Absent for history: nobody knows who could be reached there, then. */
  readonly reachable?: ReadonlySet<DepartmentId>;
  /** Asked for where a command is decided on it. */
  readonly onShift?: readonly OnShift[];
  /** As `onShift`. */
  readonly keptCaller?: KeptCaller | null;
  /** As `onShift`. */
  readonly withheldByFamily?: boolean;
}

/** The context of one decision. */
export function contextOf(law: LawBook, directory: Directory, known: Known): Context {
  const { now, present = now, actor, serial, callerId, callerEscalatedBefore, staffed } = known;
  const { reachable, onShift, keptCaller, withheldByFamily } = known;
  const number = serial === null ? '' : numberOf(law, serial, now);
  const context = { now, present, actor, law, directory, staffed, number, callerId, callerEscalatedBefore };
  return {
    ...context,
    ...(reachable && { reachable }),
    ...(onShift && { onShift }),
    ...(keptCaller !== undefined && { keptCaller }),
    ...(withheldByFamily !== undefined && { withheldByFamily }),
  };
}

/** `26-118204`: the year of receipt in the hotline's zone, and a serial number that runs on through the years. */
export function numberOf(law: LawBook, serial: string, receivedAt: Instant): string {
  const { timeZone } = law.calendarOf(law.calendarVersion);
  const year = yearOf(wallClock(timeZone, receivedAt).day);
  return `${String(year).slice(-2)}-${serial.padStart(6, '0')}`;
}
