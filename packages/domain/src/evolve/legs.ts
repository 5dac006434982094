import { type Assignment, type Complaint, type LeftBehind, legById } from '../complaint.js';
import type { ComplaintEvent } from '../event.js';
import { legOfRequest } from '../request.js';
import type { Instant } from '../time.js';
import type { AssignmentState, ComplaintState } from '../vocabulary.js';
import { liveClocksOfLeg } from './clocks.js';
import { patch } from './patch.js';
import { ordersOvertaken, overtaken } from './pressure.js';

type Of<T extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: T }>;

/** A department gets a leg; the one whose place it takes leaves. */
export function assigned(complaint: Complaint, event: Of<'assigned'>, at: Instant): Complaint {
  const { assignmentId: id, departmentId, role, replaces, mandatory, designated, because } = event;
  const leg: Assignment = {
    id,
    departmentId,
    role,
    mandatory,
    designated,
    replaces,
    state: 'awaitingSignature',
    openedAt: at,
    signedAt: null,
    contactTries: 0,
    contactedAt: null,
    answeredAt: null,
    waivedFor: null,
    leftAt: null,
    leftBehind: null,
  };
  const state = role === 'lead' ? 'dispatched' : complaint.state;
  const left =
    replaces === null
      ? complaint
      : departed(complaint, replaces, because === 'returned' ? 'returned' : 'reassigned', at);
  return { ...left, state, assignments: [...left.assignments, leg] };
}

/** The department leaves: its leg is kept, and what it still owed is owed no more. */
export function departed(complaint: Complaint, id: string, state: AssignmentState, at: Instant): Complaint {
  const leftBehind = leftBehindBy(complaint, id);
  return {
    ...complaint,
    assignments: patch(complaint.assignments, id, { state, leftBehind, leftAt: at }),
    urges: overtaken(complaint.urges, id),
    supervisions: ordersOvertaken(complaint.supervisions, id),
    appointments: complaint.appointments.filter((appointment) => !leftBehind.appointments.includes(appointment)),
  };
}

function leftBehindBy(complaint: Complaint, id: string): LeftBehind {
  const urges = complaint.urges.filter((urge) => urge.assignmentId === id);
  const supervisions = complaint.supervisions.filter((order) => order.assignmentId === id);
  const subjects = new Set([id, ...urges.map((urge) => urge.id), ...supervisions.map((order) => order.id)]);
  return {
    state: legById(complaint, id)?.state ?? 'awaitingSignature',
    urges,
    supervisions,
    requestIds: complaint.requests
      .filter((request) => request.state === 'pending' && legOfRequest(request) === id)
      .map((request) => request.id),
    clockIds: liveClocksOfLeg(complaint, id).map((clock) => clock.id),
    appointments: complaint.appointments.filter(({ subjectId }) => subjects.has(subjectId)),
  };
}

/** The leg goes again; the one whose place it had taken is back with all that it left behind. */
export function undone(complaint: Complaint, event: Of<'reassignmentUndone'>, at: Instant): Complaint {
  const leg = legById(complaint, event.assignmentId);
  const old = legById(complaint, leg?.replaces ?? '');
  if (leg === undefined || old === undefined || old.leftBehind === null) {
    throw new Error(`leg ${event.assignmentId} took nobody's place`);
  }
  const { state, urges, supervisions, requestIds, appointments } = old.leftBehind;
  const gone = departed(complaint, leg.id, 'undone', at);
  return {
    ...gone,
    state: leg.role === 'lead' ? stateWith(state) : gone.state,
    assignments: patch(gone.assignments, old.id, { state, leftAt: null, leftBehind: null }),
    urges: restored(gone.urges, urges),
    // what followed the leg to the other department has gone on since, and follows it back
    supervisions: restored(
      gone.supervisions,
      supervisions.filter(({ id }) =>
        gone.supervisions.some((order) => order.id === id && order.assignmentId === old.id),
      ),
    ),
    requests: gone.requests.map((request) =>
      requestIds.includes(request.id) ? { ...request, state: 'pending' as const } : request,
    ),
    appointments: [...gone.appointments, ...appointments],
  };
}

/** The same list with these entries as they were. */
const restored = <T extends { readonly id: string }>(all: readonly T[], old: readonly T[]): readonly T[] =>
  all.map((one) => old.find(({ id }) => id === one.id) ?? one);

/** How a complaint stands whose lead has a leg in this state. */
const stateWith = (lead: AssignmentState): ComplaintState =>
  lead === 'answered' ? 'answered' : lead === 'signed' ? 'inHandling' : 'dispatched';

/** Changes a leg; what the lead does moves the complaint, too. */
export function withLeg(
  complaint: Complaint,
  id: string,
  change: Partial<Assignment>,
  leadMovesTo: ComplaintState | null = null,
): Complaint {
  const leads = complaint.assignments.some((leg) => leg.id === id && leg.role === 'lead');
  return {
    ...complaint,
    state: leads && leadMovesTo !== null ? leadMovesTo : complaint.state,
    assignments: patch(complaint.assignments, id, change),
  };
}

/** The department gives its result: whoever pressed it for one has it. */
export function answered(complaint: Complaint, { assignmentId, at }: Of<'answered'>): Complaint {
  const leg = withLeg(complaint, assignmentId, { state: 'answered', answeredAt: at }, 'answered');
  return { ...leg, urges: overtaken(leg.urges, assignmentId) };
}

/** Counts a try to speak with the caller. */
export function contacted(complaint: Complaint, event: Of<'contacted'>, at: Instant): Complaint {
  const leg = legById(complaint, event.assignmentId);
  if (leg === undefined) return complaint;
  return withLeg(complaint, leg.id, {
    contactTries: leg.contactTries + 1,
    contactedAt: leg.contactedAt ?? (event.reached ? at : null),
  });
}
