import { type Complaint, isCurrent, isUnsettled, legById, openSupervisionOf, type Supervision } from '../complaint.js';
import type { Context } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { appointmentId } from './ids.js';
import { raisedTo } from './supervise.js';
import { within } from './within.js';

/**
 * Orders stand until somebody who may settles them. Where a leg goes to another department, by whatever road, or comes back,
 * what was ordered of it goes along, and what was appointed about that, too. Where an order stands on that leg already there is
 * one of the two, as high as the higher.
 * Where a complaint is closed and reopened, what had lapsed with the closing stands again.
 *
 * @param before the complaint before the events that moved legs
 */
export function ordersFollow(
  before: Complaint,
  events: readonly ComplaintEvent[],
  context: Context,
): readonly ComplaintEvent[] {
  if (events.some(({ type }) => type === 'reopened')) return ordersStandAgain(before);
  if (!before.supervisions.some(isUnsettled)) return [];
  const after = within(before, events, context);
  const said: ComplaintEvent[] = [];
  for (const order of before.supervisions.filter(isUnsettled)) {
    const now = after.supervisions.find(({ id }) => id === order.id);
    const to = now?.state === 'lapsed' ? successorOf(after, order.assignmentId) : undefined;
    if (to === undefined) continue;
    const standing = openSupervisionOf(within(after, said, context), to);
    if (standing !== undefined) {
      said.push(...raisedTo(standing, order.rung, context));
      continue;
    }
    const replied = wasReplied(before, order, to);
    said.push({ type: 'supervisionFollowed', supervisionId: order.id, assignmentId: to, replied });
    for (const { id: _, ...appointment } of before.appointments.filter(({ subjectId }) => subjectId === order.id)) {
      said.push({
        type: 'appointed',
        appointment: { ...appointment, id: appointmentId(within(after, said, context)) },
      });
    }
  }
  return said;
}

/** What had lapsed because its complaint was closed: what lapses otherwise lies on a leg that was left. */
const ordersStandAgain = ({ supervisions, assignments }: Complaint): readonly ComplaintEvent[] =>
  assignments.filter(isCurrent).flatMap(({ id: assignmentId }) => {
    const last = supervisions.findLast((order) => order.assignmentId === assignmentId);
    if (last?.state !== 'lapsed') return [];
    return [{ type: 'supervisionFollowed', supervisionId: last.id, assignmentId, replied: false }];
  });

/**
 * The leg that stands now where one stood that was left: the one that took its place, whose place it had taken, or which leads
 * instead; undefined where its department has it still.
 */
function successorOf(complaint: Complaint, assignmentId: string): string | undefined {
  const left = legById(complaint, assignmentId);
  if (left === undefined || isCurrent(left)) return undefined;
  const taken = left.state === 'undone' ? legById(complaint, left.replaces ?? '') : undefined;
  const current = complaint.assignments.filter(isCurrent);
  const to =
    current.find(({ replaces }) => replaces === assignmentId) ??
    current.find(({ id }) => id === taken?.id) ??
    current.find(({ departmentId }) => departmentId === left.departmentId);
  return to?.id;
}

/** Whether a leg that comes back had given a reply that nobody has judged yet. */
const wasReplied = (before: Complaint, { id }: Supervision, assignmentId: string): boolean =>
  legById(before, assignmentId)?.leftBehind?.supervisions.find((order) => order.id === id)?.state === 'replied';
