import { theSystem } from '@watchfloor/domain/actor';
import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import { thresholdAt, thresholdsAhead } from '@watchfloor/domain/clock';
import type { Command } from '@watchfloor/domain/command';
import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import { decide } from '@watchfloor/domain/decide';
import type { Directory } from '@watchfloor/domain/directory';
import { defaultPolicy } from '@watchfloor/domain/policy';
import { isOpen } from '@watchfloor/domain/queue-item';
import { HOUR, type Instant } from '@watchfloor/domain/time';
import { Channel, type ComplaintState, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import type { Random } from '@watchfloor/testkit/random';
import { complaintId } from '../../src/testing/drafts.js';
import type { Draft, MemoryLog, OpenTransaction } from '../../src/testing/memory-log.js';

const named = (id: string) => ({ id, name: id, nameEn: id });

export const departmentIds = ['housing', 'water', 'police', 'parks'] as const;
export const districtIds = ['east', 'west'] as const;
export const categoryIds = ['lighting', 'leak', 'noise'] as const;

export const directory: Directory = {
  departments: departmentIds.map((id) => ({ ...named(id), shortName: id, liaisonName: id, liaisonPhone: '0' })),
  districts: districtIds.map(named),
  categories: categoryIds.map((id) => ({ ...named(id), parentId: null, departmentId: 'housing' })),
};

/** A busy city: commands that people give at random, decided by the law of the product, on a log in memory. */
export class Traffic {
  readonly ids: ComplaintId[] = [];
  readonly #log: MemoryLog;
  readonly #random: Random;
  readonly #now: () => Instant;
  /** Complaints with a transaction open: their rows are locked. */
  readonly #locked = new Set<ComplaintId>();
  readonly #open = new Set<OpenTransaction>();

  constructor(log: MemoryLog, random: Random, now: () => Instant) {
    this.#log = log;
    this.#random = random;
    this.#now = now;
  }

  /** One command, committed at once. Answers whether anything happened. */
  act(): boolean {
    const transaction = this.#begin();
    transaction?.commit();
    return transaction !== null;
  }

  /** One command whose transaction stays open until `settle`. */
  hold(): void {
    const transaction = this.#begin();
    if (transaction !== null) this.#open.add(transaction);
  }

  /** Ends open transactions in any order, one in four by taking it back; each with a probability. */
  settle(probability = 1): void {
    for (const transaction of this.#random.shuffle([...this.#open])) {
      if (!this.#random.chance(probability)) continue;
      this.#open.delete(transaction);
      if (this.#random.chance(0.25)) transaction.rollback();
      else transaction.commit();
    }
  }

  /** A complaint that nobody has touched yet. */
  register(): Draft | null {
    const random = this.#random;
    const urgency = random.pick(Object.values(Urgency));
    const id = complaintId(this.ids.length + 1);
    this.ids.push(id);
    return this.#decide(null, {
      type: 'register',
      complaintId: id,
      kind: random.pick(Object.values(Kind)),
      urgency,
      urgencyReason: urgency === 'normal' ? null : '有老人在家',
      title: random.pick(['地下室燃气味浓', '路灯不亮', '深夜施工噪音']),
      details: '居民多次反映,尚未处理。',
      categoryId: random.pick(categoryIds),
      districtId: random.pick(districtIds),
      place: random.pick(['朝阳里', '和平路', '东湖苑']),
      channel: random.pick(Object.values(Channel)),
      caller: null,
      deadline: random.pick([
        { kind: 'policy' },
        { kind: 'none' },
        { kind: 'given', dueAt: this.#now() + random.int(-5, 50) * HOUR },
      ] as const),
      source: null,
    });
  }

  #begin(): OpenTransaction | null {
    const draft = this.#draft();
    if (draft === null) return null;
    const { complaintId: id } = draft;
    this.#locked.add(id);
    const { position, commit, rollback } = this.#log.begin(draft);
    const unlock = (end: () => void) => () => {
      this.#locked.delete(id);
      end();
    };
    return { position, commit: unlock(commit), rollback: unlock(rollback) };
  }

  #draft(): Draft | null {
    if (this.ids.length === 0 || this.#random.chance(0.25)) return this.register();
    const id = this.#random.pick(this.ids);
    const complaint = this.#log.complaint(id);
    if (complaint === undefined || this.#locked.has(id)) return null;
    const command = this.#random.pick(this.#possible(complaint));
    return this.#decide(complaint, command);
  }

  #decide(complaint: Complaint | null, command: Command): Draft | null {
    const decision = decide(complaint, command, {
      now: this.#now(),
      actor: theSystem,
      policy: defaultPolicy,
      calendar: chinaCalendar,
      directory,
      number: `26-${String(this.ids.length).padStart(6, '0')}`,
      callerId: null,
    });
    if (!decision.ok || decision.events.length === 0) return null;
    return {
      complaintId: command.complaintId,
      version: (complaint?.version ?? 0) + 1,
      at: this.#now(),
      actor: 'system',
      events: decision.events,
      quiet: this.#random.chance(0.05),
    };
  }

  /** What brings a complaint on towards its close. */
  #next({ id, state, assignments }: Complaint): Command {
    const on = { complaintId: id, expectedVersion: null };
    const assignmentId = assignments.find((leg) => leg.role === 'lead' && leg.leftAt === null)?.id ?? 'a1';
    const leadDepartmentId = this.#random.pick(departmentIds);
    const commands: Readonly<Record<ComplaintState, Command>> = {
      registered: { type: 'dispatch', ...on, leadDepartmentId, assistDepartmentIds: [] },
      dispatched: { type: 'sign', ...on, assignmentId },
      inHandling: { type: 'answer', ...on, assignmentId, text: '已修复并告知来电人' },
      answered: { type: 'acceptAnswer', ...on },
      accepted: { type: 'close', ...on, note: null },
      closed: { type: 'revealCaller', ...on, reason: '核对回访电话' },
    };
    return commands[state];
  }

  /** Commands that make sense, and some that will be refused. */
  #possible(complaint: Complaint): readonly Command[] {
    const random = this.#random;
    const on = { complaintId: complaint.id, expectedVersion: null };
    const department = random.pick(departmentIds);
    const assignmentId = complaint.assignments.length > 0 ? random.pick(complaint.assignments).id : 'a1';
    const reason = '居民再次来电';
    const answer = { progress: '已到现场查看', nextStep: '明日更换', promisedAt: this.#now() + HOUR };
    const due = complaint.clocks.some((clock) =>
      thresholdsAhead(clock).some((threshold) => thresholdAt(clock, threshold) <= this.#now()),
    );
    if (isOpen(complaint) && due && random.chance(0.5)) return [{ type: 'passTime', ...on }];
    if (random.chance(0.5)) return [this.#next(complaint)];
    return [
      {
        type: 'dispatch',
        ...on,
        leadDepartmentId: department,
        assistDepartmentIds: random.chance(0.3) ? ['parks'] : [],
      },
      { type: 'sign', ...on, assignmentId },
      { type: 'answer', ...on, assignmentId, text: '已修复并告知来电人' },
      { type: 'acceptAnswer', ...on },
      { type: 'close', ...on, note: null },
      { type: 'reassign', ...on, assignmentId, toDepartmentId: department, reason },
      { type: 'addAssistant', ...on, departmentId: department, note: null },
      { type: 'callAgain', ...on, note: reason },
      { type: 'urge', ...on, assignmentId, reason },
      ...complaint.urges.map((urge): Command => ({ type: 'answerUrge', ...on, urgeId: urge.id, ...answer })),
      { type: 'escalate', ...on, reason },
      ...complaint.escalations.map(({ id }): Command => ({ type: 'acknowledgeEscalation', ...on, escalationId: id })),
      { type: 'revealCaller', ...on, reason },
      { type: 'passTime', ...on },
    ];
  }
}
