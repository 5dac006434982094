import type { ActorRef } from '@watchfloor/domain/actor';
import type { Complaint, ComplaintId, EscalationId } from '@watchfloor/domain/complaint';
import type { DepartmentId } from '@watchfloor/domain/directory';
import type { Instant } from '@watchfloor/domain/time';
import type { ClockMetric, RequestKind, Role, Rung, Urgency } from '@watchfloor/domain/vocabulary';
import type { Position } from './ports.js';

export const AlertKind = {
  escalation: 'escalation',
  /** Time runs low. */
  warning: 'warning',
  /** Time has run out. */
  breach: 'breach',
  /** An urge has reached its department, or climbed. */
  urge: 'urge',
  /** An order above an urge. */
  supervision: 'supervision',
  /** Something was asked of the center, or ruled on. */
  request: 'request',
  /** A caller who was called back is not content. */
  dissatisfied: 'dissatisfied',
  /** A verdict that was told before is no longer what it was: proof was accepted, or the breach does not count. */
  correction: 'correction',
} as const;
export type AlertKind = (typeof AlertKind)[keyof typeof AlertKind];

/** Something that somebody must look at now. What does not belong to its kind is null. */
export interface Alert {
  /**
   * The same on every server and after every restart: `complaint:subject` for what waits until it is settled (escalations,
   * urges, orders, requests), `position:index` of the event for the rest. An alert that comes again with the same id takes
   * the place of the one before.
   */
  readonly id: string;
  /** Of the entry that raised it or changed it last. Whoever holds it holds every alert up to here, and may go on from it. */
  readonly position: Position;
  readonly kind: AlertKind;
  /** When it happened: the true instant of a threshold, however late it was noticed. */
  readonly at: Instant;
  readonly complaintId: ComplaintId;
  readonly number: string;
  readonly title: string;
  readonly urgency: Urgency;
  /** The clock, escalation, urge, order, request or callback that it is about, by its id within the complaint. */
  readonly subjectId: string;
  /** Who owes, asked, or is spoken of; for escalations the lead. Null where the center owes, or no department has it. */
  readonly departmentId: DepartmentId | null;
  /** Of warnings, breaches and corrections. */
  readonly metric: ClockMetric | null;
  readonly dueAt: Instant | null;
  /** Of escalations. */
  readonly escalationId: EscalationId | null;
  readonly level: number | null;
  /** Of escalations that a person raised: who, by their id. They take it on only where nobody else is at work. */
  readonly raisedById: ActorRef | null;
  /** Who must take an escalation on, by its level; empty for all others, and until it is `told`. */
  readonly roles: readonly Role[];
  /** Of urges and orders. */
  readonly rung: Rung | null;
  /** Of requests; `granted` is null until they are ruled on, and where they never will be. */
  readonly requestKind: RequestKind | null;
  readonly granted: boolean | null;
  /** What was said: why it was escalated, urged, ordered or asked, how it was ruled, what the caller misses. */
  readonly reason: string | null;
  /** Set once somebody has taken the escalation on, or it is settled. */
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: string | null;
  /** Set once nobody waits any more: answered, ruled on, withdrawn, or lapsed with the complaint or the leg. */
  readonly settledAt: Instant | null;
  readonly settledBy: string | null;
  /** True for a threshold that was noticed long after its instant: an outage, which a digest tells of. */
  readonly late: boolean;
}

/** Who must take on an escalation of a level, by the law in force; see `Policy.escalation`. */
export type EscalationRoles = (level: number) => readonly Role[];

/** The alert as it is told: whom an escalation is for is asked anew each time, because a law may name others meanwhile. */
export const told = (alert: Alert, roles: EscalationRoles): Alert =>
  alert.level === null ? alert : { ...alert, roles: roles(alert.level) };

/** Whether two alerts say the same, their positions included. */
export function sameAlert(one: Alert, other: Alert): boolean {
  return (Object.keys(one) as (keyof Alert)[]).every((key) =>
    key === 'roles' ? one.roles.join() === other.roles.join() : one[key] === other[key],
  );
}

/** What an alert says of its complaint, and null for what only some kinds say. */
export function about(complaint: Complaint, position: Position) {
  const { id: complaintId, number, title, urgency } = complaint;
  return { ...unsaid, position, complaintId, number, title, urgency };
}

const unsaid = {
  departmentId: null,
  metric: null,
  dueAt: null,
  escalationId: null,
  level: null,
  raisedById: null,
  roles: [],
  rung: null,
  requestKind: null,
  granted: null,
  reason: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  settledAt: null,
  settledBy: null,
  late: false,
} as const;
