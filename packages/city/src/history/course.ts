import type { Register } from '@watchfloor/domain/command';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { DepartmentId } from '@watchfloor/domain/directory';
import { DAY, HOUR, type Instant, MINUTE } from '@watchfloor/domain/time';
import { categoryOf, leadFor } from '../categories.js';
import { departmentOf, localGovernment } from '../departments.js';
import type { Intent } from '../intent.js';
import type { Random } from '../random.js';
import { dangerIn, promisedBy } from '../rules.js';
import { liaisonOf, someAgent } from '../staff.js';
import { assistAnswer, assistNote, leadAnswer, reassignReason } from '../texts/answer.js';
import { NOT_ACCEPTED_GROUNDS, WAIVE_REASONS, WITHDRAWAL_REASONS } from '../texts/floor-talk.js';
import { aftercare } from './aftercare.js';
import { contacts } from './contact.js';
import { closeTime, dispatchTime, handlePressing, handleTimes, inOffice, signTime } from './pace.js';
import { type Extension, extension, grantedReturn, refusedReturn } from './requests.js';
import { callsAgain, escalation, takenOn, urges } from './side-events.js';
import type { Leg, Work } from './work.js';

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

const ASSISTED_FROM_THE_START = 0.05;
const ASSISTED_LATER = 0.035;
const MOVED = 0.045;
/** Of those that move: the department asked for it. The others the center moves by itself. */
const RETURNED = 0.6;
const RETURN_REFUSED = 0.012;
const EXTENDED = 0.015;
/** Ordinary complaints that end without a result. */
const NOT_ACCEPTED = 0.014;
const WITHDRAWN = 0.012;

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
  #requests = 0;
  #escalations = 0;

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
    const { complaintId, urgency } = this.#register;
    const pressing = urgency !== 'normal';
    this.#give(this.#receivedAt, this.#register);
    const ends = this.#endsEarly();
    if (ends === 'notAccepted') return this.#notAccepted();
    const lead = this.#leadAtLast(this.#dispatch(pressing));
    if (ends === 'withdrawn') return this.#withdrawn(lead);
    const slow = this.#isSlow(lead.departmentId);
    const extended = pressing || slow ? null : this.#extension(lead);
    const dueAt = extended?.dueAt ?? this.#due();
    const begun = extended?.ruledAt ?? lead.signedAt;
    const { answeredAt, acceptedAt } = pressing
      ? handlePressing(this.#random, begun, dueAt, urgency === 'critical', slow)
      : handleTimes(this.#random, begun, dueAt, departmentOf(lead.departmentId), slow);
    if (!pressing) this.#refusedReturn(lead, answeredAt);
    this.#assistLater(lead, answeredAt);
    this.#answer(lead, answeredAt);
    const calmAt = this.#aside({ ...lead, complaintId, answeredAt, dueAt, pressing, slow });
    this.#give(acceptedAt, { type: 'acceptAnswer', complaintId, expectedVersion: null });
    // only an answer ends an escalation, and only then may it be closed
    const wanted = Math.max(closeTime(this.#random, acceptedAt, pressing), calmAt + 10 * MINUTE);
    const given = { register: this.#register, lead, acceptedAt, closedAt: wanted, pressing };
    const { intents: end, closedAt } = aftercare(this.#random, { ...given, escalations: this.#escalations });
    const intents = [...this.#intents, ...end].sort((one, other) => one.at - other.at);
    return { complaintId, intents, receivedAt: this.#receivedAt, pressing, dueAt, acceptedAt, closedAt };
  }

  /** How an ordinary complaint ends that comes to no result; null for all others. Lives that do not are as they would be. */
  #endsEarly(): 'notAccepted' | 'withdrawn' | null {
    const { urgency, kind } = this.#register;
    if (urgency !== 'normal' || kind === 'praise') return null;
    const drawn = this.#random.fork('ends early').next();
    return drawn < NOT_ACCEPTED ? 'notAccepted' : drawn < NOT_ACCEPTED + WITHDRAWN ? 'withdrawn' : null;
  }

  /** Not the hotline's: whoever would hand it on says so. */
  #notAccepted(): Course {
    const at = dispatchTime(this.#random, this.#receivedAt, false);
    const ground = this.#random.pick(NOT_ACCEPTED_GROUNDS);
    return this.#over(at, {
      type: 'notAccept',
      complaintId: this.#register.complaintId,
      ground,
      expectedVersion: null,
    });
  }

  /** The caller takes it back while the lead works on it. */
  #withdrawn(lead: Leg): Course {
    const at = inOffice(lead.signedAt, this.#random.int(30, 600) * MINUTE);
    const reason = this.#random.pick(WITHDRAWAL_REASONS);
    return this.#over(at, { type: 'withdraw', complaintId: this.#register.complaintId, reason, expectedVersion: null });
  }

  #over(at: Instant, command: Intent['command']): Course {
    this.#give(at, command);
    const intents = this.#intents.toSorted((one, other) => one.at - other.at);
    const { complaintId } = this.#register;
    const receivedAt = this.#receivedAt;
    return { complaintId, intents, receivedAt, pressing: false, dueAt: this.#due(), acceptedAt: at, closedAt: at };
  }

  #due(): Instant {
    return promisedBy('citizen', this.#register, this.#receivedAt) ?? this.#receivedAt + 5 * DAY;
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

  /** The leg that handles it in the end: the first lead, or the one to which it moves. */
  #leadAtLast(first: Leg): Leg {
    const [next] = this.#candidates;
    const moves = this.#register.urgency === 'normal' && next !== undefined && this.#random.chance(MOVED);
    const at = inOffice(first.openedAt, this.#random.int(20, 300) * MINUTE);
    if (!moves || first.signedAt < at) this.#sign(first);
    if (!moves) return first;
    const second = this.#random.chance(RETURNED) ? this.#return(first, next, at) : this.#reassign(first, next, at);
    this.#sign(second);
    return second;
  }

  #return(first: Leg, toDepartmentId: DepartmentId, at: Instant): Leg {
    this.#intents.push(...grantedReturn(this.#random, this.#asking(first), toDepartmentId, at));
    return this.#open(toDepartmentId, at);
  }

  #reassign({ assignmentId, departmentId }: Leg, toDepartmentId: DepartmentId, at: Instant): Leg {
    const { complaintId } = this.#register;
    const reason = reassignReason(this.#random, departmentId, toDepartmentId);
    const seen = { complaintId, expectedVersion: null };
    this.#give(at, { ...seen, type: 'reassign', assignmentId, toDepartmentId, reason });
    return this.#open(toDepartmentId, at);
  }

  #asking(leg: Leg) {
    this.#requests += 1;
    return { complaintId: this.#register.complaintId, leg, requestId: `r${this.#requests}` };
  }

  #extension(lead: Leg): Extension | null {
    if (!this.#random.chance(EXTENDED)) return null;
    const granted = extension(this.#random, this.#asking(lead), this.#due());
    if (granted !== null) this.#intents.push(...granted.intents);
    return granted;
  }

  /** Only where nothing else was asked: numbers of requests follow the order in which they are asked. */
  #refusedReturn(lead: Leg, answeredAt: Instant): void {
    if (this.#requests > 0 || !this.#random.chance(RETURN_REFUSED)) return;
    this.#intents.push(...(refusedReturn(this.#random, this.#asking(lead), answeredAt - 5 * MINUTE) ?? []));
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

  /** Assistants answer in their own time and before the lead does, who does not wait for one that could not sign by then. */
  #answer(lead: Leg, answeredAt: Instant): void {
    const { complaintId } = this.#register;
    const waive: { assignmentId: string; reason: string }[] = [];
    for (const leg of this.#assistants) {
      const { assignmentId, departmentId, openedAt, signedAt } = leg;
      if (signedAt >= answeredAt - 2 * MINUTE) {
        waive.push({ assignmentId, reason: this.#random.pick(WAIVE_REASONS) });
        continue;
      }
      this.#sign(leg);
      const wanted = signedAt + (answeredAt - signedAt) * (0.4 + this.#random.next() * 0.55);
      const dueAt = promisedBy('handle', this.#register, openedAt, { role: 'assist' }) ?? wanted;
      const at = Math.round(Math.max(signedAt + MINUTE, Math.min(wanted, dueAt - this.#random.int(9, 99) * MINUTE)));
      const text = assistAnswer(this.#random, this.#register, departmentId);
      this.#give(at, { type: 'answer', complaintId, assignmentId, text }, departmentId);
    }
    const { assignmentId, departmentId } = lead;
    const text = leadAnswer(this.#random, this.#register, departmentId);
    const parts = waive.length === 0 ? {} : { waive };
    this.#give(answeredAt, { type: 'answer', complaintId, assignmentId, text, ...parts }, departmentId);
  }

  /** What happens beside the work; the answer is when nothing of it is open any more. */
  #aside(work: Work): Instant {
    const escalated = this.#escalated(work);
    this.#escalations = escalated.length > 0 ? 1 : 0;
    const said = [
      ...contacts(this.#random, work),
      ...urges(this.#random, work),
      ...callsAgain(this.#random, work),
      ...escalated,
    ];
    this.#intents.push(...said);
    return escalated.at(-1)?.at ?? this.#receivedAt;
  }

  /** The law escalates what speaks of danger as soon as it is registered. */
  #escalated(work: Work): readonly Intent[] {
    return dangerIn(this.#register) === null
      ? escalation(this.#random, work, this.#register.urgency === 'critical')
      : takenOn(this.#random, work.complaintId, this.#receivedAt);
  }
}
