import type { AssignmentId } from '../assignment-id.js';
import type { ClockId } from '../clock.js';
import type { Command } from '../command.js';
import { type Assignment, type Complaint, clockById, legById, type UrgeId } from '../complaint.js';
import type { Asked, RequestId } from '../request.js';
import type { SupervisionId } from '../supervision-id.js';

/**
 * The leg that a command speaks of. `none`: it speaks of the center's work or of the whole. `unknown`: it names something
 * that the complaint does not have, of which only the decision can tell.
 */
export type LegSpokenOf = Assignment | 'none' | 'unknown';

type Finder<C> = (command: C, complaint: Complaint) => LegSpokenOf;

const none = (): 'none' => 'none';

const named = ({ assignmentId }: { readonly assignmentId: AssignmentId }, complaint: Complaint): LegSpokenOf =>
  legById(complaint, assignmentId) ?? 'unknown';

const ofUrge = ({ urgeId }: { readonly urgeId: UrgeId }, complaint: Complaint): LegSpokenOf =>
  behind(
    complaint.urges.find(({ id }) => id === urgeId),
    complaint,
  );

const ofOrder = ({ supervisionId }: { readonly supervisionId: SupervisionId }, complaint: Complaint): LegSpokenOf =>
  behind(
    complaint.supervisions.find(({ id }) => id === supervisionId),
    complaint,
  );

const behind = (found: { readonly assignmentId: AssignmentId } | undefined, complaint: Complaint): LegSpokenOf =>
  found === undefined ? 'unknown' : named(found, complaint);

function ofRequest({ requestId }: { readonly requestId: RequestId }, complaint: Complaint): LegSpokenOf {
  const request = complaint.requests.find(({ id }) => id === requestId);
  return request === undefined ? 'unknown' : ofAsked(request, complaint);
}

/** Of what is asked about a clock it is the leg that the clock binds. */
function ofAsked(asked: Asked, complaint: Complaint): LegSpokenOf {
  switch (asked.kind) {
    case 'return':
    case 'extension':
    case 'suspension':
    case 'backdate':
      return named(asked, complaint);
    case 'evidence':
    case 'appeal':
      return ofClock(asked.clockId, complaint);
    case 'lowerUrgency':
      return 'none';
    case 'lowerSupervision':
      return ofOrder(asked, complaint);
  }
}

/** The leg that a clock binds, by its urge or its order; none for clocks of the center, and of the whole. */
function ofClock(clockId: ClockId, complaint: Complaint): LegSpokenOf {
  const clock = clockById(complaint, clockId);
  if (clock === undefined) return 'unknown';
  const { subjectId } = clock;
  const pressing =
    complaint.urges.find(({ id }) => id === subjectId) ?? complaint.supervisions.find(({ id }) => id === subjectId);
  return legById(complaint, pressing?.assignmentId ?? subjectId ?? '') ?? 'none';
}

/** The leg behind each command. Whether a liaison may give one hangs on it, so every command has its line. */
const finders: { readonly [T in Command['type']]: Finder<Extract<Command, { type: T }>> } = {
  register: none,
  notAccept: none,
  callAgain: none,
  withdraw: none,
  reclassify: none,
  revealCaller: none,
  correctCaller: none,
  dispatch: none,
  addAssistant: none,
  reassign: named,
  undoReassign: named,
  sign: named,
  recordContact: named,
  reportProgress: named,
  answer: named,
  rejectAnswer: none,
  acceptAnswer: none,
  close: none,
  reopen: none,
  resume: named,
  ask: ({ asked }, complaint) => ofAsked(asked, complaint),
  withdrawRequest: ofRequest,
  rule: ofRequest,
  urge: named,
  confirmDelivery: ofUrge,
  readUrge: ofUrge,
  answerUrge: ofUrge,
  judgeUrge: ofUrge,
  withdrawUrge: ofUrge,
  supervise: named,
  replySupervision: ofOrder,
  judgeSupervision: ofOrder,
  lowerSupervision: ofOrder,
  escalate: none,
  acknowledgeEscalation: none,
  answerEscalation: none,
  withdrawEscalation: none,
  recordCallback: none,
  convene: none,
  decideCoordination: none,
  absorb: none,
  mergeAway: none,
  splitInto: none,
  passTime: none,
  applyLaw: none,
};

/** @returns the leg that a command on a complaint speaks of */
export function legSpokenOf<T extends Command['type']>(
  command: Extract<Command, { type: T }>,
  complaint: Complaint,
): LegSpokenOf {
  const finder: Finder<Extract<Command, { type: T }>> = finders[command.type as T];
  return finder(command, complaint);
}
