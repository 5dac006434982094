import {
  type Complaint,
  type ComplaintId,
  type Escalation,
  type EscalationId,
  leadOf,
  openEscalationOf,
} from '@watchfloor/domain/complaint';
import type { DepartmentId } from '@watchfloor/domain/directory';
import type { ComplaintEvent, LogEntry } from '@watchfloor/domain/event';
import type { QueueItem } from '@watchfloor/domain/queue';
import type { Instant } from '@watchfloor/domain/time';
import type { ClockMetric, Urgency } from '@watchfloor/domain/vocabulary';
import type { Folded } from './floor.js';
import type { Position } from './ports.js';

export const AlertKind = { escalation: 'escalation', warning: 'warning', breach: 'breach' } as const;
export type AlertKind = (typeof AlertKind)[keyof typeof AlertKind];

/** Something that somebody must look at now. */
export interface Alert {
  /**
   * The same on every server and after every restart: `position:index` of the event for warnings and breaches,
   * `complaint:escalation` for escalations, whose position the open complaints do not tell. An alert that comes again
   * with the same id takes the place of the one before.
   */
  readonly id: string;
  /** Of the entry that raised it, or that changed it last. */
  readonly position: Position;
  readonly kind: AlertKind;
  /** When it happened: the true instant of a threshold, however late it was noticed. */
  readonly at: Instant;
  readonly complaintId: ComplaintId;
  readonly number: string;
  readonly title: string;
  readonly urgency: Urgency;
  /** Who owes; for escalations the lead. Null where the center owes, or no department has it. */
  readonly departmentId: DepartmentId | null;
  /** For warnings and breaches; null for escalations. */
  readonly metric: ClockMetric | null;
  readonly dueAt: Instant | null;
  /** For escalations; null for warnings and breaches. */
  readonly escalationId: EscalationId | null;
  readonly reason: string | null;
  readonly level: number | null;
  /** Set once somebody has taken the escalation on, or has closed its complaint, which settles it. */
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: string | null;
}

/** What an entry of the log alerts to, in its order; nothing for quiet ones. */
export function alertsOf({ entry, before, after, complaint }: Folded): readonly Alert[] {
  if (entry.quiet) return [];
  return entry.events.flatMap((event, index) => {
    const alert =
      clockAlert(event, complaint, after ?? before, entry.position, index) ??
      escalationEventAlert(event, complaint, entry.position) ??
      settledAlert(event, complaint, entry);
    return alert === null ? [] : [alert];
  });
}

/** A clock that runs low or out; the early threshold only colours the row. */
function clockAlert(
  event: ComplaintEvent,
  complaint: Complaint,
  item: QueueItem | null,
  position: Position,
  index: number,
): Alert | null {
  if (event.type !== 'clockCrossed' || event.threshold === 'early') return null;
  const clock = complaint.clocks.find((candidate) => candidate.id === event.clockId);
  if (clock === undefined) return null;
  return {
    ...about(complaint, position),
    id: `${position}:${index}`,
    kind: event.threshold === 'near' ? 'warning' : 'breach',
    at: event.at,
    departmentId: item?.clocks.find((candidate) => candidate.id === clock.id)?.departmentId ?? null,
    metric: clock.metric,
    dueAt: clock.dueAt,
  };
}

function escalationEventAlert(event: ComplaintEvent, complaint: Complaint, position: Position): Alert | null {
  if (event.type !== 'escalated' && event.type !== 'escalationAcknowledged') return null;
  const escalation = complaint.escalations.find((candidate) => candidate.id === event.escalationId);
  return escalation === undefined ? null : escalationAlert(complaint, escalation, position);
}

/** Nobody need take on an escalation whose complaint is closed: without this it would ask for ever. */
function settledAlert(event: ComplaintEvent, complaint: Complaint, entry: LogEntry): Alert | null {
  const open = event.type === 'closed' ? openEscalationOf(complaint) : undefined;
  if (open === undefined) return null;
  const settled = { acknowledgedAt: entry.at, acknowledgedBy: entry.actor };
  return { ...escalationAlert(complaint, open, entry.position), ...settled };
}

/** The alert of an escalation as it stands. */
export function escalationAlert(complaint: Complaint, escalation: Escalation, position: Position): Alert {
  const { id, reason, level, raisedAt, acknowledgedAt, acknowledgedBy } = escalation;
  return {
    ...about(complaint, position),
    id: `${complaint.id}:${id}`,
    kind: 'escalation',
    at: raisedAt,
    departmentId: leadOf(complaint)?.departmentId ?? null,
    escalationId: id,
    reason,
    level,
    acknowledgedAt,
    acknowledgedBy,
  };
}

function about(complaint: Complaint, position: Position) {
  const { id: complaintId, number, title, urgency } = complaint;
  return {
    position,
    complaintId,
    number,
    title,
    urgency,
    metric: null,
    dueAt: null,
    escalationId: null,
    reason: null,
    level: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
  };
}
