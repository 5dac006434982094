import type { Clock } from '@watchfloor/domain/clock';
import type { Assignment, Complaint, Escalation, Urge } from '@watchfloor/domain/complaint';
import type { QueueFilter } from '@watchfloor/domain/queue';
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
    openedAt: instant,
    signedAt: fc.option(instant),
    answeredAt: fc.option(instant),
    leftAt: fc.option(instant, { freq: 3 }),
  });

const clock = (index: number): fc.Arbitrary<Clock> =>
  fc.record({
    id: fc.constant(`c${index + 1}`),
    metric: word(words.ClockMetric),
    subjectId: fc.constantFrom(null, 'a1', 'u1', 'e1'),
    startedAt: instant,
    limit: fc.constantFrom(null, { amount: 2, unit: 'workingDays' as const }, { amount: 0.25, unit: 'hours' as const }),
    earlyAt: instant,
    nearAt: instant,
    dueAt: instant,
    provisional: fc.boolean(),
    policyVersion: fc.constant('p'),
    calendarVersion: fc.constant('c'),
    state: word(words.ClockState),
    stoppedAt: fc.option(instant),
    crossed: fc.option(word(words.Threshold)),
  });

const urge = (index: number): fc.Arbitrary<Urge> =>
  fc.record({
    id: fc.constant(`u${index + 1}`),
    assignmentId: fc.constant('a1'),
    state: word(words.UrgeState),
    reason: text,
    sentAt: instant,
    sentBy: fc.constant('sup-1'),
    answer: fc.constant(null),
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
  });

const several = <T>(of: (index: number) => fc.Arbitrary<T>, most: number): fc.Arbitrary<readonly T[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => of(index))));

/** Complaints as no course of commands would make them: every extract is put to the test. */
export const complaintArbitrary: fc.Arbitrary<Complaint> = fc
  .record({
    id: fc.uuid(),
    version: fc.integer({ min: 1, max: 9 }),
    decided: fc.constant({ version: 1, at: MONDAY, by: 'system' }),
    lastAt: instant,
    kind: word(words.Kind),
    urgency: word(words.Urgency),
    urgencyReason: fc.option(text),
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
    assignments: several(leg, 3),
    clocks: several(clock, 3),
    urges: several(urge, 2),
    escalations: several(escalation, 2),
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
    text: fc.oneof(text, fc.constantFrom('%', '_', ' 路', 'STRASSE', 'i̇', 'σας', 'ß', '26-', '\n', "' or true --")),
  },
  { requiredKeys: [] },
);

export const scopeArbitrary = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.constantFrom(...departmentIds, '').map((departmentId) => ({ kind: 'department' as const, departmentId })),
);
