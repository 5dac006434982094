import type { Complaint } from '../complaint.js';

/** The next id of a list whose entries are never removed: `u3` after `u1`, `u2`. */
export const nextId = (prefix: string, list: readonly unknown[], nth = 0): string =>
  `${prefix}${list.length + nth + 1}`;

/** Appointments come and go: their ids carry the version that made them. */
export function appointmentId({ version, appointments }: Pick<Complaint, 'version' | 'appointments'>): string {
  const prefix = `t${version + 1}.`;
  const taken = appointments.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => Number(id.slice(prefix.length)));
  return `${prefix}${Math.max(-1, ...taken) + 1}`;
}
