import { type Audience, audienceOf } from '@watchfloor/domain/access';
import {
  type Complaint,
  clockById,
  type Escalation,
  isOwed,
  releasedAt,
  type Supervision,
  type Urge,
} from '@watchfloor/domain/complaint';
import type { DepartmentId } from '@watchfloor/domain/directory';
import type { LogEntry } from '@watchfloor/domain/event';
import { owerOf } from '@watchfloor/domain/queue-item';
import { legOfRequest, type Request } from '@watchfloor/domain/request';
import { type Alert, about } from './alert.js';
import { escalationAlert, openEscalationIn, sameEscalation } from './escalation-alert.js';
import type { Position } from './ports.js';
import { type Change, only, type Raised } from './raised.js';

/**
 * The alerts of what waits until somebody settles it. They are told from how it stood before and stands after, not from
 * single events: an urge ends with its answer, and as well when its department leaves or the complaint closes.
 */
export function subjectAlerts({ entry, previous, complaint }: Change): readonly Raised[] {
  const raised: Raised[] = [];
  const tell = (alert: Alert, audience: Audience) => raised.push({ alert, audience, noticedAt: entry.at });
  for (const one of retold({ entry, previous, complaint })) {
    const alert = { ...escalationAlert(complaint, one, entry.position), ...settled(one, entry, isEscalated) };
    tell(acknowledgedIfSettled(alert), audienceOf(complaint));
  }
  for (const one of changed(previous?.urges, complaint.urges, standingOfUrge)) {
    const alert = { ...urgeAlert(complaint, one, entry), ...settled(one, entry, isWaitedFor) };
    tell(alert, only(alert.departmentId));
  }
  for (const one of changed(previous?.supervisions, complaint.supervisions, standingOfOrder)) {
    const alert = { ...orderAlert(complaint, one, entry.position), ...settled(one, entry, isIssued) };
    tell(alert, only(alert.departmentId));
  }
  for (const one of changed(previous?.requests, complaint.requests, standingOfRequest)) {
    const alert = { ...requestAlert(complaint, one, entry.position), ...settled(one, entry, isAsked) };
    // what is asked is the center's to look at; the ruling is for whoever asked
    tell(alert, one.ruling === null ? only(null) : only(alert.departmentId));
  }
  return raised;
}

/** Escalations that stand differently, and the one that waits where it says something else or others see its complaint now. */
function retold({ entry, previous, complaint }: Change): readonly Escalation[] {
  const found = changed(previous?.escalations, complaint.escalations, standingOfEscalation);
  const was = previous && openEscalationIn(previous, entry.position);
  const is = openEscalationIn(complaint, entry.position);
  if (was === null || is === null || sameEscalation(was, is)) return found;
  const waiting = complaint.escalations.filter(({ id }) => id === is.alert.escalationId);
  return [...new Set([...found, ...waiting])];
}

function urgeAlert(complaint: Complaint, urge: Urge, entry: LogEntry): Alert {
  const { id, assignmentId, rung, reason } = urge;
  return {
    ...about(complaint, entry.position),
    id: `${complaint.id}:${id}`,
    kind: 'urge',
    at: releasedAt(urge) ?? entry.at,
    subjectId: id,
    departmentId: departmentOf(complaint, assignmentId),
    rung,
    reason,
  };
}

function orderAlert(
  complaint: Complaint,
  { id, assignmentId, rung, reason, issuedAt: at }: Supervision,
  position: Position,
): Alert {
  return {
    ...about(complaint, position),
    id: `${complaint.id}:${id}`,
    kind: 'supervision',
    at,
    subjectId: id,
    departmentId: departmentOf(complaint, assignmentId),
    rung,
    reason,
  };
}

function requestAlert(complaint: Complaint, request: Request, position: Position): Alert {
  const { id, kind: requestKind, askedAt: at, ruling, state } = request;
  return {
    ...about(complaint, position),
    id: `${complaint.id}:${id}`,
    kind: 'request',
    at,
    subjectId: id,
    departmentId: askerOf(complaint, request),
    requestKind,
    granted: ruling === null ? null : state === 'granted',
    reason: ruling?.reason ?? wordsOf(request),
  };
}

function wordsOf(request: Request): string {
  switch (request.kind) {
    case 'return':
      return request.basis;
    case 'backdate':
    case 'evidence':
      return request.evidence;
    case 'appeal':
      return request.ground;
    case 'extension':
    case 'suspension':
    case 'lowerUrgency':
    case 'lowerSupervision':
      return request.reason;
  }
}

/** The department for which it was asked; null where the center asked for itself. */
function askerOf(complaint: Complaint, request: Request): DepartmentId | null {
  const assignmentId = legOfRequest(request);
  if (assignmentId !== null) return departmentOf(complaint, assignmentId);
  const clock = 'clockId' in request ? clockById(complaint, request.clockId) : undefined;
  return clock === undefined ? null : owerOf(complaint, clock);
}

const departmentOf = (complaint: Complaint, assignmentId: string): DepartmentId | null =>
  complaint.assignments.find(({ id }) => id === assignmentId)?.departmentId ?? null;

/** What differs makes an alert: raised, at another level or rung, waited for again, or no more. */
const standingOfEscalation = ({ state, level }: Escalation): string => `${state} ${level}`;
const standingOfUrge = (urge: Urge): string | null => (isWaitedFor(urge) ? urge.rung : null);
const standingOfOrder = (order: Supervision): string | null => (isIssued(order) ? order.rung : null);
const standingOfRequest = ({ state }: Request): string => state;

const isEscalated = ({ state }: Escalation): boolean => state === 'raised' || state === 'acknowledged';
/** While quiet hours hold it back nobody is told of it. */
const isWaitedFor = (urge: Urge): boolean => isOwed(urge) && releasedAt(urge) !== null;
const isIssued = ({ state }: Supervision): boolean => state === 'issued';
const isAsked = ({ state }: Request): boolean => state === 'pending';

/** Those that stand differently now. Lists that a command left alone are the same objects, and cost nothing. */
function changed<T extends { readonly id: string }>(
  before: readonly T[] | undefined,
  after: readonly T[],
  standing: (one: T) => string | null,
): readonly T[] {
  if (before === after) return [];
  return after.filter((one) => {
    const was = before?.find(({ id }) => id === one.id);
    return was !== one && standing(one) !== (was === undefined ? null : standing(was));
  });
}

function settled<T>(one: T, { at, actor }: LogEntry, waits: (one: T) => boolean) {
  return waits(one) ? {} : { settledAt: at, settledBy: actor };
}

/** Nobody need take on what is settled. */
function acknowledgedIfSettled(alert: Alert): Alert {
  const { acknowledgedAt, acknowledgedBy, settledAt, settledBy } = alert;
  return { ...alert, acknowledgedAt: acknowledgedAt ?? settledAt, acknowledgedBy: acknowledgedBy ?? settledBy };
}
