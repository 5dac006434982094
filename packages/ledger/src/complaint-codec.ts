import { departmentsOf } from '@watchfloor/domain/access';
import { type Clock, isLive } from '@watchfloor/domain/clock';
import { type Complaint, leadOf } from '@watchfloor/domain/complaint';
import type { LawBook } from '@watchfloor/domain/decision';
import type { DepartmentId } from '@watchfloor/domain/directory';
import { needTier } from '@watchfloor/domain/need';
import { isOpen, queueItemOf } from '@watchfloor/domain/queue-item';
import { searchText } from '@watchfloor/domain/queue-view';
import { isWithheld } from '@watchfloor/domain/rights/withheld';
import { HOUR, type Instant } from '@watchfloor/domain/time';
import type { AssignmentState } from '@watchfloor/domain/vocabulary';
import type { Timestamp } from './rows/columns.js';
import type { ComplaintRow } from './rows/complaint-row.js';

/** The columns that follow from the complaint alone; its position and its long text come from beside it. */
export type EncodedComplaint = Omit<ComplaintRow, 'position' | 'details'> & { readonly body: Complaint };

/** What a row takes from the law: the calendars. */
export type RowLaw = Pick<LawBook, 'calendarOf' | 'calendarIn'>;

/** The only place that knows how a complaint lies in its row. */
export function encodeComplaint(complaint: Complaint, law: RowLaw): EncodedComplaint {
  const item = queueItemOf(complaint);
  const promise = complaint.clocks.findLast((clock) => clock.metric === 'citizen');
  return {
    id: complaint.id,
    number: complaint.number,
    version: complaint.version,
    body: complaint,
    open: isOpen(complaint),
    kind: complaint.kind,
    withheld: isWithheld(complaint),
    urgency: complaint.urgency,
    needTier: isOpen(complaint) ? needTier(item) : null,
    state: complaint.state,
    alarm: item.alarm,
    categoryId: complaint.categoryId,
    districtId: complaint.districtId,
    leadDepartmentId: leadOf(complaint)?.departmentId ?? null,
    departmentIds: departmentsOf(item),
    legStates: item.legs.flatMap((leg) => [leg.state, legState(leg.state, leg.departmentId)]),
    urged: item.openUrges.length > 0,
    escalated: item.escalation !== null,
    waiting: item.waiting,
    requested: item.requests.length > 0,
    supervised: item.supervisions.length > 0,
    convened: item.memberDepartmentIds.length > 0,
    callbackDueAt: callbackDueAt(complaint),
    nextDueAt: item.nextDueAt === null ? 'infinity' : timestampOf(item.nextDueAt),
    receivedAt: timestampOf(complaint.receivedAt),
    closedAt: complaint.closedAt === null ? null : timestampOf(complaint.closedAt),
    promisedAt: promise === undefined ? null : timestampOf(promise.dueAt),
    workHours: workHoursOf(complaint, (promise ?? complaint.clocks.at(-1))?.calendarVersion ?? null, law),
    onTime: verdictOn(complaint, promise),
    waived: isWaived(promise),
    ending: complaint.ending,
    callerId: complaint.callerId,
    sourceSystem: complaint.source?.system ?? null,
    sourceId: complaint.source?.id ?? null,
    search: searchText(complaint),
  };
}

/** When the caller is to be called back next; null when nobody has to. */
function callbackDueAt({ clocks }: Complaint): Timestamp | null {
  const due = clocks.filter((clock) => clock.metric === 'callback' && isLive(clock)).map(({ dueAt }) => dueAt);
  return due.length === 0 ? null : timestampOf(Math.min(...due));
}

/**
 * Working time from receipt to close (case S58).
 *
 * @param calendarVersion that the caller's promise ran by, or another clock where nothing was promised, so that a calendar
 *   published later leaves the figure alone; null where no clock ever ran, and then the one in force counts
 * @returns hours; null while it is open
 */
export function workHoursOf(
  { receivedAt, closedAt, districtId }: Pick<Complaint, 'receivedAt' | 'closedAt' | 'districtId'>,
  calendarVersion: string | null,
  law: RowLaw,
): number | null {
  if (closedAt === null) return null;
  const calendar = calendarVersion === null ? law.calendarIn(districtId) : law.calendarOf(calendarVersion);
  return calendar.between(receivedAt, closedAt) / HOUR;
}

/** Whether the caller's promise was kept; null while that is open, and where no figure may count it (case S57). */
function verdictOn({ deadline, ending }: Complaint, promise: Clock | undefined): boolean | null {
  if (deadline.kind === 'given' && deadline.unjudged === true) return null;
  if (ending !== null && ending !== 'done') return null;
  if (isWaived(promise)) return null;
  return promise?.state === 'met' ? true : promise?.state === 'missed' ? false : null;
}

/** A breach that turned out to be none is no broken promise. */
const isWaived = (promise: Clock | undefined): boolean =>
  promise?.breach?.state === 'waived' && promise.state !== 'met';

/** The complaint of a row; `body` as the driver parsed it. */
export const decodeComplaint = (row: Pick<ComplaintRow, 'body'>): Complaint => row.body as Complaint;

/** How `leg_states` says that a department's leg stands at a state. */
export const legState = (state: AssignmentState, departmentId: DepartmentId): string => `${state}@${departmentId}`;

/** An instant as it is written; years beyond 9999 and before 0 do not occur. */
export const timestampOf = (instant: Instant): Timestamp => new Date(instant).toISOString();
