import { type Actor, type Person, theSystem } from '../src/actor.js';
import { chinaSpec } from '../src/calendars/china.js';
import type { Command, Register, Rule } from '../src/command.js';
import type { Complaint } from '../src/complaint.js';
import { nextInstant } from '../src/decide/pass-time.js';
import { decide } from '../src/decide.js';
import type { Context, Decision } from '../src/decision.js';
import type { Directory } from '../src/directory.js';
import type { ComplaintEvent } from '../src/event.js';
import { evolve, type Happening } from '../src/evolve.js';
import { lawBook } from '../src/law-book.js';
import { defaultPolicy } from '../src/policies/default.js';
import type { Policy } from '../src/policy.js';
import type { Refusal } from '../src/refusal.js';
import type { Instant } from '../src/time.js';
import { Role } from '../src/vocabulary.js';
import { accept, answer, callback, close, dispatch, rule, sign, type Verb } from './verbs.js';

/** `2026-11-09 10:00` on the hotline's wall clock. */
export const shanghai = (local: string): Instant => Date.parse(`${local.replace(' ', 'T')}:00+08:00`);

export const COMPLAINT = '00000000-0000-4000-8000-000000000001';

export const supervisor: Person = { id: 'p-wang', name: '王敏', role: 'supervisor', departmentId: null };
export const otherSupervisor: Person = { id: 'p-chen', name: '陈静', role: 'supervisor', departmentId: null };
export const admin: Person = { id: 'p-admin', name: '孙立', role: 'admin', departmentId: null };
export const leader: Person = { id: 'p-zhao', name: '赵宁', role: 'leader', departmentId: null };
export const liaisonOf = (departmentId: string): Person => ({
  id: `p-${departmentId}`,
  name: '李科',
  role: 'liaison',
  departmentId,
});

/** The law of the default policy with some of its rules replaced. */
export const lawWith = (changes: Partial<Policy>) => {
  const policy = { ...defaultPolicy, ...changes };
  const { version: policyVersion } = policy;
  const { version: calendarVersion } = chinaSpec;
  return lawBook({ policies: [policy], calendars: [chinaSpec], policyVersion, calendarVersion });
};

export const defaultLaw = lawWith({});

export const everybody: ReadonlySet<Role> = new Set(Object.values(Role));

const department = (id: string) => ({ id, name: id, nameEn: id, shortName: id, liaisonName: '', liaisonPhone: '' });

export const directory: Directory = {
  departments: ['housing', 'water', 'traffic', 'parks', 'police'].map(department),
  districts: [{ id: 'east', name: '东', nameEn: 'East' }],
  categories: [
    { id: 'gas', parentId: null, name: '燃气', nameEn: 'Gas', departmentId: 'housing' },
    { id: 'noise', parentId: null, name: '噪音', nameEn: 'Noise', departmentId: null },
  ],
};

export const registration: Register = {
  type: 'register',
  complaintId: COMPLAINT,
  kind: 'grievance',
  urgency: 'normal',
  urgencyReason: null,
  title: '地下室燃气味浓',
  details: '楼内老人多,请尽快查看。',
  categoryId: 'gas',
  districtId: 'east',
  place: '建设路 8 号',
  channel: 'phone',
  caller: null,
  deadline: { kind: 'policy' },
  source: null,
};

/** One complaint lived step by step: each command is given at an instant by somebody. */
export class Life {
  complaint: Complaint | null = null;
  /** What has happened so far, as it was folded. */
  readonly log: Happening[] = [];
  now: Instant;
  context: Partial<Context> = {};

  constructor(start: string, context: Partial<Context> = {}) {
    this.now = shanghai(start);
    this.context = context;
  }

  at(local: string): this {
    this.now = shanghai(local);
    return this;
  }

  /** Gives a command that must be accepted. */
  give(actor: Actor, verb: Verb): this {
    this.events(actor, verb);
    return this;
  }

  /** The events of a command that must be accepted. */
  events(actor: Actor, verb: Verb): readonly ComplaintEvent[] {
    const decision = this.decide(actor, verb);
    if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
    return decision.events;
  }

  /** The refusal of a command that must be refused. */
  refusal(actor: Actor, verb: Verb): Refusal {
    const decision = this.decide(actor, verb);
    if (decision.ok) throw new Error('accepted, but a refusal was expected');
    return decision.refusal;
  }

  get it(): Complaint {
    if (this.complaint === null) throw new Error('nothing is registered yet');
    return this.complaint;
  }

  clock(metric: string, subjectId: string | null = null) {
    const found = this.it.clocks.findLast((clock) => clock.metric === metric && clock.subjectId === subjectId);
    if (found === undefined) throw new Error(`no clock ${metric} of ${subjectId}`);
    return found;
  }

  /** What a decision by somebody now depends on. */
  contextOf(actor: Actor): Context {
    return {
      law: defaultLaw,
      directory,
      staffed: everybody,
      number: '26-000001',
      callerId: 'caller-1',
      callerEscalatedBefore: false,
      ...this.context,
      now: this.now,
      actor,
    };
  }

  /** Gives a command; what happens is folded in. */
  decide(actor: Actor, verb: Verb): Decision {
    const decision = decide(this.complaint, { complaintId: COMPLAINT, ...verb } as Command, this.contextOf(actor));
    if (decision.ok && decision.events.length > 0) {
      const version = (this.complaint?.version ?? 0) + 1;
      const entry = { version, at: this.now, actor: actor.id, events: decision.events };
      this.complaint = evolve(this.complaint, entry);
      this.log.push(entry);
    }
    return decision;
  }
}

/** Registered on Monday 2026-11-09 at 10:00. */
export const registered = (overrides: Partial<Register> = {}, context: Partial<Context> = {}): Life =>
  new Life('2026-11-09 10:00', context).give(supervisor, { ...registration, ...overrides });

/** … and dispatched at 10:10 to `housing` as lead. */
export const dispatched = (overrides: Partial<Register> = {}, context: Partial<Context> = {}): Life =>
  registered(overrides, context).at('2026-11-09 10:10').give(supervisor, dispatch('housing'));

/** … and signed at 10:30. */
export const signed = (overrides: Partial<Register> = {}, context: Partial<Context> = {}): Life =>
  dispatched(overrides, context).at('2026-11-09 10:30').give(liaisonOf('housing'), sign());

/** … and answered at 11:00 on the tenth. */
export const answered = (overrides: Partial<Register> = {}, context: Partial<Context> = {}): Life =>
  signed(overrides, context).at('2026-11-10 11:00').give(liaisonOf('housing'), answer());

/** … and accepted at 14:00. */
export const accepted = (overrides: Partial<Register> = {}, context: Partial<Context> = {}): Life =>
  answered(overrides, context).at('2026-11-10 14:00').give(supervisor, accept);

/** … and closed, the caller being content. */
export const closed = (overrides: Partial<Register> = {}, context: Partial<Context> = {}): Life =>
  accepted(overrides, context).give(supervisor, callback('k1')).give(supervisor, close);

/** What time alone does by an instant. */
export const passTime = (life: Life, local: string): readonly ComplaintEvent[] =>
  life.at(local).events(theSystem, { type: 'passTime' });

/** Time alone passes: everything happens at its own instant, as the clock runner has it happen. */
export function onlyTimePasses(life: Life, until: string): Life {
  for (let next = nextInstant(life.it); next !== null && next <= shanghai(until); next = nextInstant(life.it)) {
    life.now = Math.max(life.now, next);
    life.give(theSystem, { type: 'passTime' });
  }
  return life.at(until);
}

/** What a person other than the first supervisor rules. */
export const ruled = (life: Life, grant: boolean, more: Partial<Omit<Rule, 'type' | 'grant'>> = {}): Life => {
  const requestId = life.it.requests.findLast(({ state }) => state === 'pending')?.id ?? 'r1';
  return life.give(otherSupervisor, { ...rule(requestId, grant), ...more });
};
