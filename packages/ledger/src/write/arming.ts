import { type Clock, thresholdAt, thresholdsAhead } from '@watchfloor/domain/clock';
import type { Appointment, Complaint } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';
import type { Threshold } from '@watchfloor/domain/vocabulary';

/** An instant at which time alone will do something to a complaint. */
export interface ArmedThreshold {
  /** The clock's id, or the appointment's. */
  readonly clockId: string;
  /** Of an appointment: `due`. */
  readonly threshold: Threshold;
  readonly fireAt: Instant;
}

/** What has to change in the armed thresholds of a complaint. */
export interface Arming {
  readonly arm: readonly ArmedThreshold[];
  readonly disarm: readonly ArmedThreshold[];
}

/** What a complaint is armed for. */
export type Armed = Pick<Complaint, 'clocks' | 'appointments'>;

/** Every threshold that the clocks have yet to cross, and every appointment that is still to be kept. */
export const thresholdsOf = ({ clocks, appointments }: Armed): readonly ArmedThreshold[] => [
  ...clocks.flatMap(ofClock),
  ...appointments.map(ofAppointment),
];

const ofClock = (clock: Clock): readonly ArmedThreshold[] =>
  thresholdsAhead(clock).map((threshold) => ({ clockId: clock.id, threshold, fireAt: thresholdAt(clock, threshold) }));

const ofAppointment = ({ id, at }: Appointment): ArmedThreshold => ({ clockId: id, threshold: 'due', fireAt: at });

const nothing: Armed = { clocks: [], appointments: [] };

/**
 * The difference that a command makes; what it left alone, the same objects before and after, costs nothing.
 *
 * @param before null when there was no complaint
 */
export function armingBetween(before: Armed | null, after: Armed): Arming {
  const old = before ?? nothing;
  const disarm = new Map(without(old, after).map((threshold) => [keyOf(threshold), threshold]));
  const arm: ArmedThreshold[] = [];
  for (const threshold of without(after, old)) {
    const known = disarm.get(keyOf(threshold));
    disarm.delete(keyOf(threshold));
    if (known?.fireAt !== threshold.fireAt) arm.push(threshold);
  }
  return { arm, disarm: [...disarm.values()] };
}

/** The thresholds of what only `these` have. */
function without(these: Armed, others: Armed): readonly ArmedThreshold[] {
  const clocks = new Set(others.clocks);
  const appointments = new Set(others.appointments);
  return thresholdsOf({
    clocks: these.clocks.filter((clock) => !clocks.has(clock)),
    appointments: these.appointments.filter((appointment) => !appointments.has(appointment)),
  });
}

const keyOf = ({ clockId, threshold }: ArmedThreshold): string => `${clockId}:${threshold}`;
