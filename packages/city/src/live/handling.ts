import type { Instant } from '@watchfloor/domain/time';
import type { Kind } from '@watchfloor/domain/vocabulary';
import { type CallOutcome, callbackOf } from '../callback.js';
import { categoryOf, leadFor } from '../categories.js';
import { departmentOf } from '../departments.js';
import type { Random } from '../random.js';
import { asksSatisfaction } from '../rules.js';
import { liaisonOf } from '../staff.js';
import { assistAnswer, assistNote, leadAnswer, reassignReason } from '../texts/answer.js';
import {
  CALL_AGAIN_NOTES,
  CLOSE_NOTES,
  CONTACT_NOTES,
  MERGE_REASONS,
  NOT_ACCEPTED_GROUNDS,
  UNREACHED_NOTES,
  WITHDRAWAL_REASONS,
} from '../texts/floor-talk.js';
import { byCenter, type Doing, oneOf, someoneElse } from './act.js';
import type { OpenComplaint, OpenLeg } from './floor.js';

/** What happens to a complaint on its way: handed on, signed, spoken about, answered, called back, closed. */

/** Callers who are not content with a result that is asked for it. */
const DISSATISFIED = 0.014;
const UNREACHED = 0.12;

/** One of them; what is urgent is nearly always taken first. */
function urgentFirst(random: Random, complaints: readonly OpenComplaint[]): OpenComplaint | undefined {
  const pressing = complaints.filter((complaint) => complaint.urgency !== 'normal');
  const pool = pressing.length > 0 && random.chance(0.85) ? pressing : complaints;
  return pool.length > 0 ? random.pick(pool) : undefined;
}

/** A leg to work on: urgent ones first, those of departments that are at work, and seldom one that is stuck. */
function nextLeg(random: Random, legs: readonly OpenLeg[], offHours: boolean, now: Instant): OpenLeg | undefined {
  const pressing = legs.filter(({ complaint }) => complaint.urgency !== 'normal');
  if (pressing.length > 0 && random.chance(0.25)) return random.pick(pressing);
  const atWork = legs.filter(
    ({ complaint, leg }) => departmentOf(leg.departmentId).allHours || complaint.urgency !== 'normal',
  );
  const pool = offHours && atWork.length > 0 && random.chance(0.8) ? atWork : legs;
  for (let tries = 0; tries < 8 && pool.length > 0; tries++) {
    const drawn = random.pick(pool);
    if (random.chance(readiness(drawn.complaint, now))) return drawn;
  }
  return undefined;
}

/**
 * How ready a department is to touch it. What is late is late because it is hard, and stays so for a while; and two
 * complaints in a thousand, always the same ones, get stuck: they are how a floor that works comes to be late.
 */
function readiness({ id, nextDueAt }: OpenComplaint, now: Instant): number {
  if (Number.parseInt(id.slice(0, 6), 16) % 1000 < 2) return 0.03;
  return nextDueAt !== null && nextDueAt < now ? 0.25 : 1;
}

export const dispatch: Doing = (random, floor) => {
  const complaint = urgentFirst(random, floor.toDispatch);
  const category = complaint && categoryOf(complaint.categoryId);
  if (!complaint || !category) return null;
  const lead = leadFor(category, complaint.districtId, random.chance(category.local));
  const assist = random.chance(0.05) ? someoneElse(complaint, [lead]) : undefined;
  return byCenter(random, {
    type: 'dispatch',
    complaintId: complaint.id,
    leadDepartmentId: lead,
    assistDepartmentIds: assist === undefined ? [] : [assist],
    expectedVersion: null,
  });
};

export const sign =
  (offHours: boolean): Doing =>
  (random, floor, now) => {
    const open = nextLeg(random, floor.toSign, offHours, now);
    if (!open) return null;
    const { complaint, leg } = open;
    return {
      actor: liaisonOf(leg.departmentId),
      command: { type: 'sign', complaintId: complaint.id, assignmentId: leg.id },
    };
  };

export const contact: Doing = (random, floor) => {
  const open = oneOf(random, floor.toContact);
  if (open === undefined) return null;
  const { id: assignmentId, departmentId } = open.leg;
  const reached = !random.chance(UNREACHED);
  const note = random.pick(reached ? CONTACT_NOTES : UNREACHED_NOTES);
  const complaintId = open.complaint.id;
  return {
    actor: liaisonOf(departmentId),
    command: { type: 'recordContact', complaintId, assignmentId, reached, note },
  };
};

export const answer =
  (offHours: boolean): Doing =>
  (random, floor, now) => {
    const open = nextLeg(random, floor.toAnswer, offHours, now);
    if (!open) return null;
    const { complaint } = open;
    // Assistants answer before the lead does.
    const leg = complaint.legs.find(({ role, state }) => role === 'assist' && state === 'signed') ?? open.leg;
    const write = leg.role === 'lead' ? leadAnswer : assistAnswer;
    const text = write(random, complaint, leg.departmentId);
    return {
      actor: liaisonOf(leg.departmentId),
      command: { type: 'answer', complaintId: complaint.id, assignmentId: leg.id, text },
    };
  };

export const acceptAnswer: Doing = (random, floor) => {
  const complaint = urgentFirst(random, floor.toAccept);
  return complaint
    ? byCenter(random, { type: 'acceptAnswer', complaintId: complaint.id, expectedVersion: null })
    : null;
};

export const callBack: Doing = (random, floor) => {
  const open = oneOf(random, floor.toCallBack);
  if (open === undefined) return null;
  const { id, kind } = open.complaint;
  return byCenter(random, callbackOf(random, id, open.id, outcomeOf(random, kind)));
};

/** On the seventh day, when the complaint has long been closed. */
export const callLater: Doing = (random, floor) => {
  const call = oneOf(random, floor.toCallLater);
  if (call === undefined) return null;
  return byCenter(random, callbackOf(random, call.complaintId, call.callbackId, outcomeOf(random, call.kind)));
};

function outcomeOf(random: Random, kind: Kind): CallOutcome {
  const content = !asksSatisfaction(kind) ? 'clear' : random.chance(DISSATISFIED) ? 'dissatisfied' : 'content';
  return random.chance(UNREACHED) ? 'unreached' : content;
}

/** What is not the hotline's is not accepted, and its caller is told why. */
export const notAccept: Doing = (random, floor) => {
  const complaint = oneOf(random, floor.toDispatch.filter(isOrdinary));
  if (complaint === undefined) return null;
  const ground = random.pick(NOT_ACCEPTED_GROUNDS);
  return byCenter(random, { type: 'notAccept', complaintId: complaint.id, ground, expectedVersion: null });
};

/** The caller needs it no more. */
export const withdraw: Doing = (random, floor) => {
  const open = oneOf(
    random,
    floor.toUrge.filter(({ complaint }) => isOrdinary(complaint)),
  );
  if (open === undefined) return null;
  const { id: complaintId } = open.complaint;
  return byCenter(random, {
    type: 'withdraw',
    complaintId,
    reason: random.pick(WITHDRAWAL_REASONS),
    expectedVersion: null,
  });
};

const isOrdinary = ({ urgency, kind, escalation }: OpenComplaint): boolean =>
  urgency === 'normal' && kind !== 'praise' && escalation === null;

export const merge: Doing = (random, floor) => {
  const found = oneOf(random, floor.duplicates);
  if (found === undefined) return null;
  const { complaint, into } = found;
  const reason = random.pick(MERGE_REASONS);
  return byCenter(random, { type: 'merge', complaintId: complaint.id, intoId: into.id, reason });
};

export const close: Doing = (random, floor) => {
  const open = oneOf(random, floor.toClose);
  if (open === undefined) return null;
  const { id } = open;
  return byCenter(random, { type: 'close', complaintId: id, note: random.pick(CLOSE_NOTES), expectedVersion: null });
};

export const reassign: Doing = (random, floor) => {
  if (floor.toUrge.length === 0) return null;
  const { complaint, leg } = random.pick(floor.toUrge);
  const to = someoneElse(complaint);
  if (to === undefined) return null;
  return byCenter(random, {
    type: 'reassign',
    complaintId: complaint.id,
    assignmentId: leg.id,
    toDepartmentId: to,
    reason: reassignReason(random, leg.departmentId, to),
    expectedVersion: null,
  });
};

export const addAssistant: Doing = (random, floor) => {
  if (floor.toUrge.length === 0) return null;
  const { complaint } = random.pick(floor.toUrge);
  const departmentId = complaint.legs.length < 3 ? someoneElse(complaint) : undefined;
  if (departmentId === undefined) return null;
  const note = assistNote(random, departmentId);
  return byCenter(random, {
    type: 'addAssistant',
    complaintId: complaint.id,
    departmentId,
    note,
    expectedVersion: null,
  });
};

export const callAgain: Doing = (random, floor) => {
  if (floor.toUrge.length === 0) return null;
  const { id } = random.pick(floor.toUrge).complaint;
  return byCenter(random, { type: 'callAgain', complaintId: id, note: random.pick(CALL_AGAIN_NOTES) });
};
