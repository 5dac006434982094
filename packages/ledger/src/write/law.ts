import type { Actor } from '@watchfloor/domain/actor';
import type { WorkingCalendar } from '@watchfloor/domain/calendar';
import type { Context } from '@watchfloor/domain/decision';
import type { Directory } from '@watchfloor/domain/directory';
import type { Policy } from '@watchfloor/domain/policy';
import type { Instant } from '@watchfloor/domain/time';
import { wallClock, yearOf } from '@watchfloor/domain/zone';

/** What decisions are made by, besides the complaint and the command. */
export interface Law {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** The context of one decision; `serial` and `callerId` are read by registrations alone. */
export function contextOf(
  { policy, calendar }: Law,
  directory: Directory,
  given: {
    readonly now: Instant;
    readonly actor: Actor;
    readonly serial: string | null;
    readonly callerId: string | null;
  },
): Context {
  const { now, actor, serial, callerId } = given;
  const number = serial === null ? '' : numberOf(serial, now, calendar.timeZone);
  return { now, actor, policy, calendar, directory, number, callerId };
}

/** `26-118204`: the year of receipt in the hotline's zone, and a serial number that runs on through the years. */
function numberOf(serial: string, receivedAt: Instant, timeZone: string): string {
  const year = yearOf(wallClock(timeZone, receivedAt).day);
  return `${String(year).slice(-2)}-${serial.padStart(6, '0')}`;
}
