import { expect, test } from 'vitest';
import type { Refusal } from '../../../../ui/refusal.js';
import { acted, escalation, leg, offering, request, urge } from '../../testing/acted.js';
import type { Acted } from './acted.js';
import { inRow, nextStep, offered, offersFor, refusalOf } from './offers.js';
import { Verb } from './verb.js';

const nothing: Refusal = { __typename: 'WrongState', complaintState: 'inHandling' };
const overdue: Refusal = { __typename: 'TooLate', until: '2026-11-27T09:30:00.000Z' };
const unsigned: Refusal = { __typename: 'WrongAssignmentState', assignmentState: 'awaitingSignature' };

/** A complaint of which only these verbs can be done, and of some others why not. */
function only(verbs: readonly Verb[], but: Partial<Record<Verb, Refusal>> = {}, over: Partial<Acted> = {}): Acted {
  const complaint = acted(over);
  const rest = Object.values(Verb).filter((verb) => !verbs.includes(verb));
  return {
    ...complaint,
    offers: offering(complaint, { ...Object.fromEntries(rest.map((verb) => [verb, nothing])), ...but }),
  };
}

const shown = (complaint: Acted) => offersFor(complaint).map(({ verb }) => verb);

test('C9 what can be done is shown, and what cannot with its reason where something comes first or its time is over', () => {
  const complaint = only(['accept', 'rejectAnswer'], { askExtension: overdue, dispatch: nothing });
  expect(offersFor(complaint).filter(({ refusal }) => refusal === null)).toMatchObject([
    { verb: 'accept' },
    { verb: 'rejectAnswer' },
  ]);
  expect(offersFor(complaint)).toContainEqual({ verb: 'askExtension', refusal: overdue, due: false });
  expect(shown(complaint)).not.toContain('dispatch');
});

test('C9 what has a key stays in the row, whether it can be done or not', () => {
  expect(shown(only([]))).toEqual(['reassign', 'urge', 'escalate']);
  expect(inRow(offersFor(only([]))).map(({ verb }) => verb)).toEqual(['urge', 'reassign', 'escalate']);
});

test('C9 what the server does not offer is not for this person: it is not shown, and says so when it is asked', () => {
  const complaint = acted();
  const foreign = { ...complaint, offers: complaint.offers.filter(({ operation }) => operation !== 'escalate') };
  expect(shown(foreign)).not.toContain('escalate');
  expect(refusalOf(foreign, 'escalate', 'liaison')).toEqual({ __typename: 'NotAllowed', role: 'liaison' });
  expect(refusalOf(foreign, 'urge', 'liaison')).toBeNull();
});

test('a form is about the parts that the server names', () => {
  const legs = [leg(), leg({ id: 'a2', departmentId: 'fire', role: 'assist' })];
  const complaint = acted({ assignments: legs });
  const offers = offering(complaint, { askReturn: ['a2'] });
  expect(offered(legs, { ...complaint, offers }, 'askReturn')).toEqual([legs[1]]);
});

test('the most pressing step is the strong one', () => {
  expect(nextStep(offersFor(only(['acknowledge', 'answerEscalation', 'rule'])))).toBe('acknowledge');
  expect(nextStep(offersFor(only(['answerUrge', 'answer'])))).toBe('answerUrge');
  expect(nextStep(offersFor(only(['urge', 'reassign', 'escalate'])))).toBeNull();
  // waiting is no step
  expect(nextStep(offersFor(only([], { close: { __typename: 'CallbackFirst' } })))).toBeNull();
});

test('speaking with the caller is the next step until the caller is reached', () => {
  const fresh = only(['recordContact', 'answer'], {}, { assignments: [leg({ contactedAt: null })] });
  expect(nextStep(offersFor(fresh))).toBe('recordContact');
  const reached = only(['recordContact', 'answer']);
  expect(nextStep(offersFor(reached))).toBe('answer');
  expect(shown(reached)).toContain('recordContact');
});

test('where the answer would be it says that the signature comes first', () => {
  const complaint = only(['sign'], { answer: unsigned, reportProgress: unsigned });
  expect(inRow(offersFor(complaint))).toMatchObject([
    { verb: 'sign' },
    { verb: 'answer', refusal: unsigned },
    {},
    {},
    {},
  ]);
  expect(shown(complaint)).not.toContain('reportProgress');
});

test('a row never grows into a second menu', () => {
  const complaint = acted({ urges: [urge()], escalations: [escalation()], requests: [request()] });
  expect(inRow(offersFor(complaint))).toHaveLength(6);
});

test('A12 what the law wants two people for is offered by the road that it leaves open', () => {
  const complaint = acted();
  const asked: Refusal = { __typename: 'LoweringIsAsked', lowering: 'supervision' };
  const offers = complaint.offers.map((offer) =>
    offer.operation === 'lowerSupervision' ? { ...offer, about: [], refusal: asked } : offer,
  );
  expect(refusalOf({ ...complaint, offers }, 'lowerSupervision', 'supervisor')).toBeNull();
  const neither = offers.filter(({ operation }) => operation !== 'askLowerSupervision');
  expect(refusalOf({ ...complaint, offers: neither }, 'lowerSupervision', 'supervisor')).toEqual(asked);
});

test('C9 what is for a higher level waits in the menu, with its reason', () => {
  const above: Refusal = { __typename: 'AboveYourLevel', level: 2 };
  const complaint = only(['close'], { acknowledge: above, answerEscalation: above });
  expect(inRow(offersFor(complaint)).map(({ verb }) => verb)).toEqual(['close', 'urge', 'reassign', 'escalate']);
  expect(shown(complaint)).toContain('acknowledge');
});
