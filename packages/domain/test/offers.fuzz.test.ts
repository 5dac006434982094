import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Person } from '../src/actor.js';
import type { Command } from '../src/command.js';
import { type Complaint, isPending } from '../src/complaint.js';
import { decide } from '../src/decide.js';
import { type Offer, offersOn } from '../src/offers/offers.js';
import { type CaseOperation, caseOperations } from '../src/offers/probes.js';
import type { Asked } from '../src/request.js';
import { askOperations, operationOf } from '../src/rights/commands.js';
import { may } from '../src/rights/may.js';
import { DAY, HOUR, MINUTE } from '../src/time.js';
import { Kind, type RequestKind, Urgency } from '../src/vocabulary.js';
import { admin, COMPLAINT, Life, leader, liaisonOf, otherSupervisor, registration, supervisor } from './life.js';
import { anyVerb, departments, verbTypes } from './support/any-verb.js';
import { anything, natural } from './support/anything.js';
import { Dice } from './support/dice.js';
import { laws } from './support/laws.js';
import type { Verb } from './verbs.js';

/** Many lives take their time on a busy machine. */
const LONG = 120_000;
/** So often is a form filled in anew before it is said that nothing would do. */
const TRIES = 80;

const people: readonly Person[] = [supervisor, otherSupervisor, leader, admin, ...departments.map(liaisonOf)];

const seed = fc.noBias(fc.nat(0xffff_ffff));
const step = fc.record({
  odd: fc.option(seed, { freq: 8 }),
  after: fc.oneof(
    fc.integer({ min: 0, max: 5 * MINUTE }),
    fc.integer({ min: 0, max: 5 * HOUR }),
    fc.integer({ min: 0, max: 5 * DAY }),
  ),
});
const lives = fc.array(step, { minLength: 1, maxLength: 40, size: 'max' });
const start = fc.record({
  urgency: fc.constantFrom(...Object.values(Urgency)),
  kind: fc.constantFrom(Kind.grievance, Kind.inquiry, Kind.report),
});

/** Leads a life and looks at the complaint after each of its steps. */
function live(
  given: { readonly urgency: Urgency; readonly kind: Kind },
  days: readonly { readonly odd: number | null; readonly after: number }[],
  look: (life: Life, dice: Dice) => void,
): void {
  const life = new Life('2026-11-09 10:00', { law: laws[0] });
  life.give(supervisor, { ...registration, ...given, urgencyReason: '燃气泄漏' });
  for (const { odd, after } of days) {
    life.now += after;
    const dice = new Dice(odd ?? after);
    const { by, verb } = odd === null ? natural(life.it) : anything(dice, life.it, life.now);
    life.decide(by, verb);
    look(life, dice);
  }
}

const accepts = (life: Life, by: Person, verb: Verb): boolean =>
  decide(life.complaint, { complaintId: COMPLAINT, ...verb } as Command, life.contextOf(by)).ok;

const offersTo = (life: Life, person: Person): ReadonlyMap<CaseOperation, Offer> =>
  new Map(offersOn(life.it, life.contextOf(person)).map((offer) => [offer.operation, offer]));

/** What a command speaks of, by the name that the command has for it. */
const targets = [
  'assignmentId',
  'urgeId',
  'supervisionId',
  'requestId',
  'escalationId',
  'callbackId',
  'clockId',
] as const;
const targetOf = (verb: Verb): string | undefined => {
  const speaking: object = verb.type === 'ask' ? verb.asked : verb;
  for (const name of targets) if (name in speaking) return String((speaking as Record<string, unknown>)[name]);
  return undefined;
};

test(
  'C9 whatever the law would let a person do is offered to that person, for the very thing that it is done to',
  () => {
    let accepted = 0;
    fc.assert(
      fc.property(start, lives, (given, days) =>
        live(given, days, (life, dice) => {
          for (const person of people) {
            const offers = offersTo(life, person);
            for (const type of verbTypes) {
              const verb = anyVerb(type, dice, life.it, life.now);
              const operation = operationOf({ complaintId: COMPLAINT, ...verb } as Command) as CaseOperation;
              if (!caseOperations.includes(operation) || !accepts(life, person, verb)) continue;
              accepted += 1;
              const offer = offers.get(operation);
              expect({ person: person.id, verb, refusal: offer?.refusal }).toEqual({
                person: person.id,
                verb,
                refusal: null,
              });
              if (offer?.about.length !== 0) expect(offer?.about).toContain(targetOf(verb));
            }
          }
        }),
      ),
      { numRuns: 20, interruptAfterTimeLimit: LONG / 2 },
    );
    expect(accepted).toBeGreaterThan(500);
  },
  LONG,
);

test(
  'C9 whatever is offered can be done with some words, and whatever is not can be done with none',
  () => {
    let [offered, withheld] = [0, 0];
    fc.assert(
      fc.property(start, lives, (given, days) =>
        live(given, days, (life, dice) => {
          const person = dice.pick(people, supervisor);
          const offers = offersTo(life, person);
          for (const operation of Array.from({ length: 8 }, () => dice.pick(caseOperations, 'urge'))) {
            const { refusal, about } = offers.get(operation) ?? { refusal: 'absent', about: [] };
            const things = about.length > 0 ? about : thingsOf(operation, life.it);
            for (const id of things) {
              const possible = some(filledIn(operation, id, life, dice), (verb) => accepts(life, person, verb));
              if (refusal === null) offered += 1;
              else withheld += 1;
              expect({ operation, id, by: person.id, possible }).toEqual({
                operation,
                id,
                by: person.id,
                possible: refusal === null,
              });
            }
          }
        }),
      ),
      { numRuns: 20, interruptAfterTimeLimit: LONG / 2 },
    );
    expect(Math.min(offered, withheld)).toBeGreaterThan(200);
  },
  LONG,
);

test('C9 nobody is offered what is not in the rights of their role, and everything else is in the list', () => {
  const life = new Life('2026-11-09 10:00').give(supervisor, registration);
  for (const person of people) {
    const rights = caseOperations.filter((operation) => may(person.role, operation));
    expect(offersOn(life.it, life.contextOf(person)).map(({ operation }) => operation)).toEqual(rights);
  }
});

function some<T>(items: Iterable<T>, matches: (item: T) => boolean): boolean {
  for (const item of items) if (matches(item)) return true;
  return false;
}

const kindOf = Object.fromEntries(Object.entries(askOperations).map(([kind, operation]) => [operation, kind]));

/** Ways to fill in the form of an operation on one thing, as many as are looked at. */
function* filledIn(operation: CaseOperation, id: string, life: Life, dice: Dice): Generator<Verb> {
  const kind = kindOf[operation] as RequestKind | undefined;
  if (kind !== undefined) {
    for (const asked of askings[kind](id, life, dice)) yield { type: 'ask', asked };
    return;
  }
  if (operation === 'answer') yield answering(id, life.it);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const verb = anyVerb(operation as Verb['type'], dice, life.it, life.now);
    const name = targets.find((candidate) => candidate in verb);
    const fresh = 'expectedVersion' in verb ? { ...verb, expectedVersion: null } : verb;
    yield (name === undefined ? fresh : { ...fresh, [name]: id }) as Verb;
  }
}

/** An answer that waits for none of the parts that are missing. */
function answering(assignmentId: string, { assignments }: Complaint): Verb {
  const missing = assignments.filter((part) => part.mandatory && isPending(part) && part.waivedFor === null);
  const waive = missing.map((part) => ({ assignmentId: part.id, reason: '无需等待' }));
  return { type: 'answer', assignmentId, text: '已检修阀门并复查。', waive };
}

type Askings = (id: string, life: Life, dice: Dice) => readonly Asked[];
const causesOf = ({ context }: Life) => (context.law ?? laws[0]).policy.pausing.causes.map(({ id }) => id);
const reason = '等待配件到货';

const askings: { readonly [K in RequestKind]: Askings } = {
  return: (assignmentId) => [{ kind: 'return', assignmentId, basis: '道路养护不属本单位职责', toDepartmentId: null }],
  extension: (assignmentId) => [
    { kind: 'extension', assignmentId, limit: { amount: 1, unit: 'workingHours' }, reason },
    { kind: 'extension', assignmentId, limit: { amount: 1, unit: 'minutes' }, reason },
  ],
  suspension: (assignmentId, life) =>
    causesOf(life).map((cause) => ({ kind: 'suspension', assignmentId, cause, promisedAt: life.now + MINUTE, reason })),
  backdate: (assignmentId, life) =>
    causesOf(life).map((cause) => ({
      ...({ kind: 'backdate', assignmentId, cause, evidence: '停水通知已张贴' } as const),
      // the shortest there is: the last millisecond
      ...{ from: life.now - 1, to: null },
    })),
  lowerUrgency: () => Object.values(Urgency).map((urgency) => ({ kind: 'lowerUrgency', urgency, reason })),
  lowerSupervision: (supervisionId) => [{ kind: 'lowerSupervision', supervisionId, toRung: null, reason }],
  evidence: (clockId, life) =>
    life.it.clocks
      .filter(({ id }) => id === clockId)
      .flatMap(({ startedAt }) => [{ kind: 'evidence', clockId, occurredAt: startedAt, evidence: '现场照片为证' }]),
  appeal: (clockId) => [{ kind: 'appeal', clockId, ground: '材料缺失，等待补件' }],
};

/** Everything there is that an operation might be done to; one nameless thing where it is about the whole. */
function thingsOf(operation: CaseOperation, complaint: Complaint): readonly string[] {
  const verb = anyVerb(
    (kindOf[operation] === undefined ? operation : 'ask') as Verb['type'],
    new Dice(1),
    complaint,
    0,
  );
  const name =
    kindOf[operation] === undefined
      ? targets.find((candidate) => candidate in verb)
      : askedAbout[kindOf[operation] as RequestKind];
  if (name === undefined || name === null) return [''];
  const all = { assignmentId: complaint.assignments, urgeId: complaint.urges, supervisionId: complaint.supervisions };
  const more = { requestId: complaint.requests, escalationId: complaint.escalations, callbackId: complaint.callbacks };
  return { ...all, ...more, clockId: complaint.clocks }[name].map(({ id }) => id);
}

const askedAbout = {
  return: 'assignmentId',
  extension: 'assignmentId',
  suspension: 'assignmentId',
  backdate: 'assignmentId',
  lowerUrgency: null,
  lowerSupervision: 'supervisionId',
  evidence: 'clockId',
  appeal: 'clockId',
} as const satisfies Readonly<Record<RequestKind, (typeof targets)[number] | null>>;
