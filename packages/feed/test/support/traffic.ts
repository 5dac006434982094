import { type Actor, theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import { decide } from '@watchfloor/domain/decide';
import { nextInstant } from '@watchfloor/domain/decide/pass-time';
import { defaultLaw } from '@watchfloor/domain/default-law';
import type { Instant } from '@watchfloor/domain/time';
import { type ComplaintState, Role } from '@watchfloor/domain/vocabulary';
import type { Random } from '@watchfloor/testkit/random';
import { complaintId } from '../../src/testing/drafts.js';
import type { Draft, MemoryLog, OpenTransaction } from '../../src/testing/memory-log.js';
import { departmentIds, directory } from './city.js';
import { admin, commandTypes, randomActor, randomCommand, randomRegistration } from './commands.js';
import { followUps } from './follow-ups.js';

const NEWEST = 30;

/** A busy city: commands that people give at random, decided by the law of the product, on a log in memory. */
export class Traffic {
  readonly ids: ComplaintId[] = [];
  /** How often something happened by each type of command. */
  readonly happened = new Map<Command['type'], number>();
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
    const random = this.#random;
    if (this.ids.length === 0 || random.chance(0.08)) return this.#register();
    // mostly the newest: few complaints that live long see more of the law than many that do not
    const id = random.pick(random.chance(0.7) ? this.ids.slice(-NEWEST) : this.ids);
    const complaint = this.#log.complaint(id);
    if (complaint === undefined || this.#locked.has(id)) return null;
    const due = nextInstant(complaint);
    if (due !== null && due <= this.#now() && random.chance(0.5)) {
      return this.#decide(complaint, { type: 'passTime', complaintId: id }, theSystem);
    }
    if (random.chance(0.4)) return this.#decide(complaint, this.#next(complaint), random.pick([theSystem, admin]));
    const waiting = random.chance(0.7) ? followUps(complaint) : [];
    const type = random.pick(waiting.length > 0 ? waiting : commandTypes);
    const command = randomCommand(type, { complaint, random, now: this.#now() });
    return this.#decide(complaint, command, randomActor(random));
  }

  #register(): Draft | null {
    const id = complaintId(this.ids.length + 1);
    this.ids.push(id);
    return this.#decide(null, randomRegistration(id, this.#random, this.#now()), theSystem);
  }

  #decide(complaint: Complaint | null, command: Command, actor: Actor): Draft | null {
    const random = this.#random;
    const now = Math.max(this.#now(), complaint?.lastAt ?? 0);
    const decision = decide(complaint, command, {
      now,
      actor,
      law: defaultLaw,
      staffed: new Set(Object.values(Role).filter(() => random.chance(0.7))),
      callerEscalatedBefore: random.chance(0.1),
      directory,
      number: `26-${String(this.ids.length).padStart(6, '0')}`,
      callerId: random.chance(0.8) ? 'caller' : null,
    });
    if (!decision.ok || decision.events.length === 0) return null;
    this.happened.set(command.type, (this.happened.get(command.type) ?? 0) + 1);
    return {
      complaintId: command.complaintId,
      version: (complaint?.version ?? 0) + 1,
      at: now,
      actor: actor.id,
      events: decision.events,
      quiet: random.chance(0.05),
    };
  }

  /** What brings a complaint on towards its close, and sometimes back. */
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
      closed: this.#random.chance(0.2)
        ? { type: 'reopen', ...on, reason: '出现新情况' }
        : { type: 'revealCaller', ...on, reason: '核对回访电话' },
    };
    return commands[state];
  }
}
