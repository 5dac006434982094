import type { Clock } from '@watchfloor/domain/clock';
import type {
  Appointment,
  Assignment,
  Callback,
  Complaint,
  Escalation,
  Supervision,
  Urge,
} from '@watchfloor/domain/complaint';
import type { Coordination } from '@watchfloor/domain/coordination';
import { defaultLaw } from '@watchfloor/domain/default-law';
import type { QueueFilter } from '@watchfloor/domain/queue';
import type { Request } from '@watchfloor/domain/request';
import { DAY } from '@watchfloor/domain/time';
import * as words from '@watchfloor/domain/vocabulary';
import fc from 'fast-check';
import { MONDAY } from './support.js';

const word = <T extends string>(list: Readonly<Record<string, T>>) => fc.constantFrom(...Object.values(list));
const departmentIds = ['housing', 'water', 'police', 'parks'];
const categoryIds = ['lighting', 'pipes', 'noise'];
const districtIds = ['east', 'west'];
/** Few enough that many rows tie, and the id must tell them apart. */
const instant = fc.integer({ min: -3, max: 3 }).map((days) => MONDAY + days * DAY + 0.5 * DAY);
/** What a filter must not take for anything but itself, and what case folding does to odd letters. */
const texts = [
  '路灯',
  '100%',
  'a_b',
  "it's",
  'back\\slash',
  'Straße',
  'İstanbul',
  'ΣΑΣ',
  '漏水 4号楼',
  'ＡＢ',
  '😀',
  '',
];
const text = fc.constantFrom(...texts);

const leg = (index: number): fc.Arbitrary<Assignment> =>
  fc.record({
    id: fc.constant(`a${index + 1}`),
    departmentId: fc.constantFrom(...departmentIds),
    role: fc.constant(index === 0 ? ('lead' as const) : ('assist' as const)),
    state: word(words.AssignmentState),
    mandatory: fc.boolean(),
    designated: fc.boolean(),
    replaces: fc.constant(null),
    openedAt: instant,
    signedAt: fc.option(instant),
    contactTries: fc.nat(3),
    contactedAt: fc.option(instant),
    answeredAt: fc.option(instant),
    waivedFor: fc.option(text),
    leftAt: fc.option(instant, { freq: 3 }),
    leftBehind: fc.constant(null),
  });

const clock = (index: number): fc.Arbitrary<Clock> =>
  fc.record({
    id: fc.constant(`c${index + 1}`),
    metric: word(words.ClockMetric),
    subjectId: fc.constantFrom(null, 'a1', 'u1', 's1', 'e1', 'r1', 'k1'),
    cycle: fc.integer({ min: 1, max: 2 }),
    startedAt: instant,
    limit: fc.constantFrom(null, { amount: 2, unit: 'workingDays' as const }, { amount: 0.25, unit: 'hours' as const }),
    givenDueAt: fc.option(instant),
    capAt: fc.option(instant),
    amendments: fc.constant([]),
    pauses: fc.option(instant).map((from) => (from === null ? [] : [{ from, to: null, cause: 'weather' }])),
    earlyAt: instant,
    nearAt: instant,
    dueAt: instant,
    originalDueAt: instant,
    provisional: fc.boolean(),
    policyVersion: fc.constant('p'),
    calendarVersion: fc.constant(defaultLaw.calendarVersion),
    state: word(words.ClockState),
    stoppedAt: fc.option(instant),
    crossed: fc.option(word(words.Threshold)),
    breach: fc.option(fc.record({ at: instant, state: word(words.BreachState) })),
  });

const urge = (index: number): fc.Arbitrary<Urge> =>
  fc.record({
    id: fc.constant(`u${index + 1}`),
    assignmentId: fc.constant('a1'),
    rung: fc.constantFrom('urge', 'notice'),
    state: word(words.UrgeState),
    reason: text,
    sentAt: instant,
    sentBy: fc.constant('sup-1'),
    copiedTo: fc.constant([]),
    deliveredAt: fc.option(instant),
    readAt: fc.option(instant),
    readBy: fc.constant(null),
    weight: fc.integer({ min: 1, max: 4 }),
    answer: fc.constant(null),
  });

const supervision = (index: number): fc.Arbitrary<Supervision> =>
  fc.record({
    id: fc.constant(`s${index + 1}`),
    assignmentId: fc.constant('a1'),
    rung: fc.constantFrom('supervision', 'circular', 'listed', 'executive'),
    state: word(words.SupervisionState),
    cause: word(words.SupervisionCause),
    reason: text,
    issuedAt: instant,
    issuedBy: fc.constant('system'),
    copiedTo: fc.constant([]),
    reply: fc.constant(null),
  });

const request = (index: number): fc.Arbitrary<Request> =>
  fc.record({
    id: fc.constant(`r${index + 1}`),
    kind: fc.constant('return' as const),
    assignmentId: fc.constant('a1'),
    basis: text,
    toDepartmentId: fc.constant(null),
    state: word(words.RequestState),
    askedAt: instant,
    askedBy: fc.constant('liaison-housing'),
    ruling: fc.constant(null),
  });

const callback = (index: number): fc.Arbitrary<Callback> =>
  fc.record({
    id: fc.constant(`k${index + 1}`),
    cycle: fc.constant(1),
    round: fc.constant(index + 1),
    state: word(words.CallbackState),
    excluded: fc.boolean(),
    tries: fc.constant([]),
    result: fc.constant(null),
  });

const appointment = (index: number): fc.Arbitrary<Appointment> =>
  fc.record({
    id: fc.constant(`t${index + 1}`),
    purpose: word(words.AppointmentPurpose),
    subjectId: fc.constant('u1'),
    at: instant,
  });

const escalation = (index: number): fc.Arbitrary<Escalation> =>
  fc.record({
    id: fc.constant(`e${index + 1}`),
    state: word(words.EscalationState),
    cause: word(words.EscalationCause),
    level: fc.integer({ min: 1, max: 3 }),
    reason: text,
    raisedAt: instant,
    raisedBy: fc.constant('system'),
    acknowledgedAt: fc.option(instant),
    acknowledgedBy: fc.constant(null),
    answer: fc.constant(null),
    climbs: fc.constant([]),
  });

const several = <T>(of: (index: number) => fc.Arbitrary<T>, most: number): fc.Arbitrary<readonly T[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => of(index))));

/** Complaints as no course of commands would make them: every extract is put to the test. */
const coordination: fc.Arbitrary<Coordination> = fc.record({
  openedAt: instant,
  openedBy: fc.constant('p-1'),
  reason: text,
  memberDepartmentIds: fc.uniqueArray(fc.constantFrom(...departmentIds), { minLength: 2 }),
  representatives: fc.constant([]),
  decision: fc.option(
    fc.record({ text, leadDepartmentId: fc.constantFrom(...departmentIds), at: instant, by: fc.constant('p-1') }),
  ),
});

export const complaintArbitrary: fc.Arbitrary<Complaint> = fc
  .record({
    id: fc.uuid(),
    version: fc.integer({ min: 1, max: 9 }),
    decided: fc.constant({ version: 1, at: MONDAY, by: 'system' }),
    lastAt: instant,
    movedAt: instant,
    kind: word(words.Kind),
    urgency: word(words.Urgency),
    urgencyReason: fc.option(text),
    raisedAt: fc.constant({}),
    title: text,
    categoryId: fc.constantFrom(...categoryIds),
    districtId: fc.constantFrom(...districtIds),
    place: text,
    channel: word(words.Channel),
    callerId: fc.option(fc.uuid()),
    repeats: fc.nat(3),
    receivedAt: instant,
    deadline: fc.constantFrom({ kind: 'policy' as const }, { kind: 'given' as const, dueAt: MONDAY }),
    source: fc.constant(null),
    state: word(words.ComplaintState),
    ending: fc.option(word(words.Ending)),
    cycle: fc.constant(1),
    pastCycles: fc.constant([]),
    assignments: several(leg, 3),
    clocks: several(clock, 3),
    urges: several(urge, 2),
    supervisions: several(supervision, 2),
    escalations: several(escalation, 2),
    requests: several(request, 2),
    callbacks: several(callback, 2),
    coordination: fc.option(coordination),
    appointments: several(appointment, 2),
    bounces: fc.nat(2),
    mergedInto: fc.constant(null),
    absorbed: fc.constant([]),
    splitFrom: fc.constant(null),
    splitInto: fc.constant([]),
    closedAt: fc.option(instant),
  })
  .map((complaint) => ({ ...complaint, number: `26-${complaint.id}` }));

const someOf = <T extends string>(all: readonly T[]) => fc.option(fc.subarray([...all]), { nil: undefined, freq: 2 });
const maybe = fc.option(fc.boolean(), { nil: undefined, freq: 1 });

/** Filters of every kind and combination, empty lists among them. */
export const filterArbitrary: fc.Arbitrary<QueueFilter> = fc.record(
  {
    departmentIds: someOf(departmentIds),
    districtIds: someOf(districtIds),
    categoryIds: someOf(categoryIds),
    kinds: someOf(Object.values(words.Kind)),
    urgencies: someOf(Object.values(words.Urgency)),
    states: someOf(Object.values(words.ComplaintState)),
    alarms: someOf(Object.values(words.Alarm)),
    legStates: someOf(Object.values(words.AssignmentState)),
    urged: maybe,
    escalated: maybe,
    waiting: maybe,
    owed: maybe,
    heldByIds: someOf(departmentIds),
    requested: maybe,
    supervised: maybe,
    convened: maybe,
    text: fc.oneof(text, fc.constantFrom('%', '_', ' 路', 'STRASSE', 'i̇', 'σας', 'ß', '26-', '\n', "' or true --")),
  },
  { requiredKeys: [] },
);

export const scopeArbitrary = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.constantFrom(...departmentIds, '').map((departmentId) => ({ kind: 'department' as const, departmentId })),
);
