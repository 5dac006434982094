import { audienceOf } from '@watchfloor/domain/access';
import { clockById } from '@watchfloor/domain/complaint';
import type { ComplaintEvent } from '@watchfloor/domain/event';
import { owerOf } from '@watchfloor/domain/queue-item';
import { MINUTE, type Millis } from '@watchfloor/domain/time';
import { type Alert, about } from './alert.js';
import { isLoud } from './may-alert.js';
import { type Change, only, type Raised } from './raised.js';
import { subjectAlerts } from './subject-alerts.js';

/** A threshold that is noticed later than this was missed, not met: an outage, told of in one digest. */
const NOTICED_WITHIN: Millis = MINUTE;

/** What an entry of the log alerts to; nothing for quiet ones. */
export function alertsOf(change: Change): readonly Raised[] {
  if (change.entry.quiet) return [];
  return [
    ...change.entry.events.flatMap((event, index) => eventAlert(event, index, change) ?? []),
    ...subjectAlerts(change),
  ];
}

/** What happened at an instant, once. */
function eventAlert(event: ComplaintEvent, index: number, change: Change): Raised | null {
  const { position } = change.entry;
  switch (event.type) {
    case 'clockCrossed':
      if (!isLoud(event)) return null;
      return clockAlert(change, event.clockId, {
        id: `${position}:${index}`,
        kind: event.threshold === 'near' ? 'warning' : 'breach',
        at: event.at,
      });
    case 'breachMarked':
      if (event.state !== 'waived') return null;
      return clockAlert(change, event.clockId, { id: `${position}:${index}`, kind: 'correction', at: change.entry.at });
    case 'clockCorrected':
      return clockAlert(change, event.clockId, { id: `${position}:${index}`, kind: 'correction', at: change.entry.at });
    case 'callbackDone':
      return dissatisfied(event, index, change);
    default:
      return null;
  }
}

function clockAlert(
  { entry, complaint }: Change,
  clockId: string,
  said: Pick<Alert, 'id' | 'kind' | 'at'>,
): Raised | null {
  const clock = clockById(complaint, clockId);
  if (clock === undefined) return null;
  const { metric, dueAt } = clock;
  const departmentId = owerOf(complaint, clock);
  const late = said.kind !== 'correction' && entry.at - said.at > NOTICED_WITHIN;
  return {
    alert: { ...about(complaint, entry.position), ...said, subjectId: clockId, departmentId, metric, dueAt, late },
    // everybody who works on the complaint may want to help with a promise, members of a group have none to keep; a verdict is
    // between the center and whom it judges
    audience: said.kind === 'correction' ? only(departmentId) : { ...audienceOf(complaint), memberDepartmentIds: [] },
    noticedAt: entry.at,
  };
}

/** The case comes back to the department that had closed it. */
function dissatisfied(
  { callbackId: subjectId, result }: Extract<ComplaintEvent, { type: 'callbackDone' }>,
  index: number,
  { entry, complaint }: Change,
): Raised | null {
  if (result.solved && result.satisfied !== false) return null;
  const { position, at } = entry;
  const { departmentId, note: reason } = result;
  const said = { id: `${position}:${index}`, kind: 'dissatisfied', at, subjectId, departmentId, reason } as const;
  return {
    alert: { ...about(complaint, position), ...said },
    audience: only(departmentId),
    noticedAt: at,
  };
}
