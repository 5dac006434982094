import { type Clock, thresholdAt, thresholdsAhead } from '../clock.js';
import { crossingsOf } from '../clockwork/crossings.js';
import type { Appointment, Complaint } from '../complaint.js';
import type { Context } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import type { Instant } from '../time.js';
import { keepAppointment } from './appointments.js';
import { afterBreach } from './ladder.js';
import { within } from './within.js';

/**
 * Everything that time alone has done and nobody has recorded: thresholds with their true instants, however late they are
 * noticed (case S46), appointments that have come, and what follows from both by the policy. What follows begins now,
 * never in the past: nobody is pressed for time in which the product was down.
 */
export function passedThresholds(complaint: Complaint, context: Context): readonly ComplaintEvent[] {
  const { now } = context;
  const crossed = crossingsOf(complaint.clocks, now);
  const happened: readonly Happened[] = [
    ...crossed.flatMap((event) =>
      event.type === 'clockCrossed' && event.threshold === 'due' ? [{ at: event.at, clockId: event.clockId }] : [],
    ),
    ...complaint.appointments.filter(({ at }) => at <= now).map((appointment) => ({ at: appointment.at, appointment })),
  ];
  const events: ComplaintEvent[] = [...crossed];
  let present = within(complaint, events, context);
  for (const one of [...happened].sort((left, right) => left.at - right.at)) {
    const followed =
      'appointment' in one
        ? keepAppointment(present, one.appointment, context)
        : afterBreach(present, one.clockId, context);
    events.push(...followed);
    present = within(present, followed, context);
  }
  return events;
}

type Happened =
  | { readonly at: Instant; readonly clockId: Clock['id'] }
  | { readonly at: Instant; readonly appointment: Appointment };

/** The soonest instant at which time alone will do something to the complaint; null when it will not. */
export function nextInstant({ clocks, appointments }: Complaint): Instant | null {
  const instants = [
    ...clocks.flatMap((clock) => thresholdsAhead(clock).map((threshold) => thresholdAt(clock, threshold))),
    ...appointments.map(({ at }) => at),
  ];
  return instants.length === 0 ? null : Math.min(...instants);
}
