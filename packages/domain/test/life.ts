import { type Actor, type Person, theSystem } from '../src/actor.js';
import { chinaCalendar } from '../src/calendars/china.js';
import type { Command, Register } from '../src/command.js';
import type { Complaint } from '../src/complaint.js';
import { decide } from '../src/decide.js';
import type { Context, Decision } from '../src/decision.js';
import type { Directory } from '../src/directory.js';
import type { ComplaintEvent } from '../src/event.js';
import { evolve } from '../src/evolve.js';
import { defaultPolicy } from '../src/policy.js';
import type { Refusal } from '../src/refusal.js';
import type { Instant } from '../src/time.js';

/** `2026-11-09 10:00` on the hotline's wall clock. */
export const shanghai = (local: string): Instant => Date.parse(`${local.replace(' ', 'T')}:00+08:00`);

export const COMPLAINT = '00000000-0000-4000-8000-000000000001';

export const supervisor: Person = { id: 'p-wang', name: '王敏', role: 'supervisor', departmentId: null };
export const leader: Person = { id: 'p-zhao', name: '赵宁', role: 'leader', departmentId: null };
export const liaisonOf = (departmentId: string): Person => ({
  id: `p-${departmentId}`,
  name: '李科',
  role: 'liaison',
  departmentId,
});

const department = (id: string) => ({ id, name: id, nameEn: id, shortName: id, liaisonName: '', liaisonPhone: '' });

export const directory: Directory = {
  departments: ['housing', 'water', 'traffic'].map(department),
  districts: [{ id: 'east', name: '东', nameEn: 'East' }],
  categories: [{ id: 'gas', parentId: null, name: '燃气', nameEn: 'Gas', departmentId: 'housing' }],
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

type OnComplaint<C extends Command> = Omit<C, 'complaintId'>;
export type Verb = Command extends infer C ? (C extends Command ? OnComplaint<C> : never) : never;

/** One complaint lived step by step: each command is given at an instant by somebody. */
export class Life {
  complaint: Complaint | null = null;
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

  /** Gives a command; what happens is folded in. */
  decide(actor: Actor, verb: Verb): Decision {
    const decision = decide(this.complaint, { complaintId: COMPLAINT, ...verb } as Command, {
      policy: defaultPolicy,
      calendar: chinaCalendar,
      directory,
      number: '26-000001',
      callerId: 'caller-1',
      ...this.context,
      now: this.now,
      actor,
    });
    if (decision.ok && decision.events.length > 0) {
      const version = (this.complaint?.version ?? 0) + 1;
      this.complaint = evolve(this.complaint, { version, at: this.now, actor: actor.id, events: decision.events });
    }
    return decision;
  }
}

/** Registered on Monday 2026-11-09 at 10:00. */
export const registered = (overrides: Partial<Register> = {}): Life =>
  new Life('2026-11-09 10:00').give(supervisor, { ...registration, ...overrides });

/** … and dispatched at 10:10 to `housing` as lead. */
export const dispatched = (overrides: Partial<Register> = {}): Life =>
  registered(overrides).at('2026-11-09 10:10').give(supervisor, {
    type: 'dispatch',
    leadDepartmentId: 'housing',
    assistDepartmentIds: [],
    expectedVersion: null,
  });

/** … and signed at 10:30. */
export const signed = (overrides: Partial<Register> = {}): Life =>
  dispatched(overrides).at('2026-11-09 10:30').give(liaisonOf('housing'), { type: 'sign', assignmentId: 'a1' });

/** … and answered at 11:00 on the tenth. */
export const answered = (): Life =>
  signed()
    .at('2026-11-10 11:00')
    .give(liaisonOf('housing'), { type: 'answer', assignmentId: 'a1', text: '已检修阀门并复查。' });

export const passTime = (life: Life, local: string): readonly ComplaintEvent[] =>
  life.at(local).events(theSystem, { type: 'passTime' });
