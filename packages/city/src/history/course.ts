import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import type { Register } from '@watchfloor/domain/command';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { DepartmentId } from '@watchfloor/domain/directory';
import { dueOf } from '@watchfloor/domain/limit';
import { defaultPolicy, limitFor } from '@watchfloor/domain/policy';
import { DAY, HOUR, type Instant, MINUTE } from '@watchfloor/domain/time';
import { categoryOf, leadFor } from '../categories.js';
import { departmentOf, localGovernment } from '../departments.js';
import type { Intent } from '../intent.js';
import type { Random } from '../random.js';
import { liaisonOf, someAgent } from '../staff.js';
import { assistAnswer, assistNote, leadAnswer, reassignReason } from '../texts/answer.js';
import { CLOSE_NOTES } from '../texts/floor-talk.js';
import { closeTime, dispatchTime, handlePressing, handleTimes, inOffice, signTime } from './pace.js';
import { callsAgain, escalation, urges, type Work } from './side-events.js';

/** The whole life of one complaint, from its first word to its end, however far in the future that lies. */
export interface Course {
  readonly complaintId: ComplaintId;
  /** In time order. */
  readonly intents: readonly Intent[];
  readonly receivedAt: Instant;
  /** Urgent or critical. */
  readonly pressing: boolean;
  /** The caller's deadline. */
  readonly dueAt: Instant;
  readonly acceptedAt: Instant;
  readonly closedAt: Instant;
}

interface Leg {
  readonly assignmentId: string;
  readonly departmentId: DepartmentId;
  readonly openedAt: Instant;
  readonly signedAt: Instant;
}

const ASSISTED_FROM_THE_START = 0.05;
const ASSISTED_LATER = 0.035;
const REASSIGNED = 0.045;

/** Lives one complaint. Every command of it is legal when it is given, in this order. */
export function courseOf(random: Random, register: Register, receivedAt: Instant): Course {
  return new Life(random, register, receivedAt).course();
}

class Life {
  readonly #random: Random;
  readonly #register: Register;
  readonly #receivedAt: Instant;
  readonly #intents: Intent[] = [];
  /** Departments that could lead or assist and have not yet had a leg. */
  readonly #candidates: DepartmentId[];
  #legs = 0;

  constructor(random: Random, register: Register, receivedAt: Instant) {
    this.#random = random;
    this.#register = register;
    this.#receivedAt = receivedAt;
    const category = categoryOf(register.categoryId);
    if (!category) throw new Error(`the city has no category ${register.categoryId}`);
    const local = random.chance(category.local);
    const { districtId } = register;
    const able = [
      leadFor(category, districtId, local),
      ...category.assist,
      leadFor(category, districtId, !local),
      localGovernment(districtId),
    ];
    this.#candidates = [...new Set(able)];
  }

  course(): Course {
    const { urgency } = this.#register;
    const pressing = urgency !== 'normal';
    const dueAt = this.#due();
    this.#give(this.#receivedAt, this.#register);
    const lead = this.#leadAtLast(this.#dispatch(pressing));
    const slow = this.#isSlow(lead.departmentId);
    const { answeredAt, acceptedAt } = pressing
      ? handlePressing(this.#random, lead.signedAt, dueAt, urgency === 'critical', slow)
      : handleTimes(this.#random, lead.signedAt, dueAt, departmentOf(lead.departmentId), slow);
    const closedAt = closeTime(this.#random, acceptedAt, pressing);
    this.#assistLater(lead, answeredAt);
    this.#answer(lead, answeredAt);
    this.#aside({ ...lead, complaintId: this.#register.complaintId, answeredAt, pressing, slow });
    const { complaintId } = this.#register;
    this.#give(acceptedAt, { type: 'acceptAnswer', complaintId, expectedVersion: null });
    this.#give(closedAt, { type: 'close', complaintId, note: this.#random.pick(CLOSE_NOTES), expectedVersion: null });
    const intents = this.#intents.sort((one, other) => one.at - other.at);
    return { complaintId, intents, receivedAt: this.#receivedAt, pressing, dueAt, acceptedAt, closedAt };
  }

  #due(): Instant {
    const limit = limitFor(defaultPolicy, 'citizen', this.#register);
    return limit ? dueOf(limit, this.#receivedAt, chinaCalendar).dueAt : this.#receivedAt + 5 * DAY;
  }

  /** Some departments are late far more often than others; what is critical is never late. */
  #isSlow(departmentId: DepartmentId): boolean {
    const { urgency, kind } = this.#register;
    if (urgency === 'critical' || kind === 'praise') return false;
    if (urgency === 'urgent') return this.#random.chance(0.05);
    return this.#random.chance(0.065 * departmentOf(departmentId).pace ** 4);
  }

  /** By the center unless somebody else is named. */
  #give(at: Instant, command: Intent['command'], departmentId?: DepartmentId): void {
    const actor = departmentId === undefined ? someAgent(this.#random) : liaisonOf(departmentId);
    this.#intents.push({ at, actor, command });
  }

  #dispatch(pressing: boolean): Leg {
    const at = dispatchTime(this.#random, this.#receivedAt, pressing);
    const [leadDepartmentId = '', ...others] = this.#candidates;
    const assistDepartmentIds = this.#random.chance(ASSISTED_FROM_THE_START) ? others.slice(0, 1) : [];
    const { complaintId } = this.#register;
    this.#give(at, { type: 'dispatch', complaintId, leadDepartmentId, assistDepartmentIds, expectedVersion: null });
    const lead = this.#open(leadDepartmentId, at);
    this.#assistants.push(...assistDepartmentIds.map((departmentId) => this.#open(departmentId, at)));
    return lead;
  }

  readonly #assistants: Leg[] = [];

  #open(departmentId: DepartmentId, openedAt: Instant): Leg {
    this.#candidates.splice(this.#candidates.indexOf(departmentId), 1);
    this.#legs += 1;
    const signedAt = signTime(this.#random, openedAt, departmentOf(departmentId), this.#register.urgency);
    return { assignmentId: `a${this.#legs}`, departmentId, openedAt, signedAt };
  }

  /** The leg that handles it in the end: the first lead, or the one to which the center moves it. */
  #leadAtLast(first: Leg): Leg {
    const [next] = this.#candidates;
    const moves = this.#register.urgency === 'normal' && next !== undefined && this.#random.chance(REASSIGNED);
    const at = inOffice(first.openedAt, this.#random.int(20, 300) * MINUTE);
    if (!moves || first.signedAt < at) this.#sign(first);
    if (!moves) return first;
    this.#give(at, {
      type: 'reassign',
      complaintId: this.#register.complaintId,
      assignmentId: first.assignmentId,
      toDepartmentId: next,
      reason: reassignReason(this.#random, first.departmentId, next),
      expectedVersion: null,
    });
    const second = this.#open(next, at);
    this.#sign(second);
    return second;
  }

  #sign({ assignmentId, departmentId, signedAt }: Leg): void {
    this.#give(signedAt, { type: 'sign', complaintId: this.#register.complaintId, assignmentId }, departmentId);
  }

  /** Some complaints turn out to need a second department. */
  #assistLater(lead: Leg, answeredAt: Instant): void {
    const [departmentId] = this.#candidates;
    const room = answeredAt - lead.signedAt;
    if (departmentId === undefined || room < 8 * HOUR || !this.#random.chance(ASSISTED_LATER)) return;
    const at = Math.round(lead.signedAt + room * 0.15);
    const note = assistNote(this.#random, departmentId);
    const { complaintId } = this.#register;
    this.#give(at, { type: 'addAssistant', complaintId, departmentId, note, expectedVersion: null });
    this.#assistants.push(this.#open(departmentId, at));
  }

  /** Assistants answer before the lead does; one who could not sign in time stays away. */
  #answer(lead: Leg, answeredAt: Instant): void {
    const { complaintId } = this.#register;
    for (const leg of this.#assistants) {
      if (leg.signedAt >= answeredAt - 2 * MINUTE) continue;
      this.#sign(leg);
      const at = Math.round(leg.signedAt + (answeredAt - leg.signedAt) * (0.4 + this.#random.next() * 0.55));
      const text = assistAnswer(this.#random, this.#register, leg.departmentId);
      this.#give(at, { type: 'answer', complaintId, assignmentId: leg.assignmentId, text }, leg.departmentId);
    }
    const text = leadAnswer(this.#random, this.#register, lead.departmentId);
    this.#give(answeredAt, { type: 'answer', complaintId, assignmentId: lead.assignmentId, text }, lead.departmentId);
  }

  #aside(work: Work): void {
    const critical = this.#register.urgency === 'critical';
    const said = [
      ...urges(this.#random, work),
      ...callsAgain(this.#random, work),
      ...escalation(this.#random, work, critical),
    ];
    this.#intents.push(...said);
  }
}
