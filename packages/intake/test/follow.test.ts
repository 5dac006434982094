import { theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Complaint } from '@watchfloor/domain/complaint';
import { decide } from '@watchfloor/domain/decide';
import { defaultLaw } from '@watchfloor/domain/default-law';
import type { Directory } from '@watchfloor/domain/directory';
import { evolve } from '@watchfloor/domain/evolve';
import { DAY, HOUR, type Instant } from '@watchfloor/domain/time';
import { expect, test } from 'vitest';
import type { Case, Outcome } from '../src/case.js';
import { following } from '../src/follow.js';
import { historyOf } from '../src/history.js';

const RECEIVED = Date.parse('2026-03-02T09:00:00+08:00');
const TODAY = RECEIVED + 200 * DAY;
const entry = { id: 'x', name: 'x', nameEn: 'x', shortName: 'x', formerId: null };
const department = { ...{ id: 'x', name: 'x', nameEn: 'x', shortName: 'x' }, liaisonName: '', liaisonPhone: '' };
const directory: Directory = {
  departments: [department],
  districts: [{ id: 'x', name: 'x', nameEn: 'x' }],
  categories: [{ id: 'x', parentId: null, name: 'x', nameEn: 'x', departmentId: null }],
};

const caseOf = (answer: Outcome | null, change: Partial<Case> = {}): Case => ({
  ...{ source: { system: 'test', id: '7' }, title: 'lamp out', details: 'x', kind: 'help', urgency: 'normal' },
  ...{ urgencyReason: null, channel: 'web', place: '', caller: null, department: entry, district: entry },
  ...{ category: entry, categoryClass: null, receivedAt: RECEIVED, answer },
  deadline: { kind: 'given', dueAt: RECEIVED + 3 * DAY },
  ...change,
});

function step(complaint: Complaint | null, command: Command, now: Instant): Complaint {
  const known = { staffed: new Set<never>(), callerEscalatedBefore: false, callerId: null, number: '26-1' };
  const decision = decide(complaint, command, { now, actor: theSystem, law: defaultLaw, directory, ...known });
  if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.refusal)}`);
  if (decision.events.length === 0 && complaint !== null) return complaint;
  const version = (complaint?.version ?? 0) + 1;
  return evolve(complaint, { version, at: now, actor: theSystem.id, events: decision.events });
}

/** The complaint as an import of the case left it, with time passed up to today. */
function onRecord(value: Case) {
  let complaint: Complaint | null = null;
  for (const { at, command } of historyOf(value).steps) complaint = step(complaint, command, at);
  if (complaint === null) throw new Error('a history has steps');
  complaint = step(complaint, { type: 'passTime', complaintId: complaint.id }, TODAY);
  return { complaint, details: value.details, answerText: value.answer?.text ?? null };
}

/** Where a later row takes the complaint. */
function followed(before: Case, after: Case): Complaint {
  const record = onRecord(before);
  const found = following(record, after);
  if (found.kind !== 'changed') throw new Error(JSON.stringify(found));
  return found.commands.reduce((complaint: Complaint, command) => step(complaint, command, TODAY), record.complaint);
}

const at = RECEIVED + DAY;
const outcome = (state: Outcome['state'], when = at, text = 'fixed'): Outcome => ({ at: when, text, state });

test('I4 an open case that its source closed is closed at that time, and its promise judged by it', () => {
  const complaint = followed(caseOf(null), caseOf(outcome('closed')));
  expect(complaint).toMatchObject({ state: 'closed', ending: 'done', closedAt: at });
  const promise = complaint.clocks.find(({ metric }) => metric === 'citizen');
  expect(promise).toMatchObject({ state: 'met', stoppedAt: at });
  const late = followed(caseOf(null), caseOf(outcome('closed', RECEIVED + 5 * DAY)));
  expect(late.clocks.find(({ metric }) => metric === 'citizen')).toMatchObject({ state: 'missed' });
});

test('I4 what followed its source is as if it had been imported so at once', () => {
  const later = followed(caseOf(null), caseOf(outcome('closed')));
  const atOnce = onRecord(caseOf(outcome('closed'))).complaint;
  for (const name of ['state', 'ending', 'closedAt', 'receivedAt', 'cycle'] as const) {
    expect(later[name], name).toEqual(atOnce[name]);
  }
  expect(later.assignments[0]?.answeredAt).toBe(atOnce.assignments[0]?.answeredAt);
});

test('I4 a case goes on step by step: answered, answered anew, closed', () => {
  expect(followed(caseOf(null), caseOf(outcome('answered'))).state).toBe('answered');
  const anew = followed(caseOf(outcome('answered')), caseOf(outcome('answered', at + HOUR, 'better')));
  expect(anew.assignments[0]).toMatchObject({ state: 'answered', answeredAt: at + HOUR });
  const closed = followed(caseOf(outcome('answered')), caseOf(outcome('closed')));
  expect(closed).toMatchObject({ state: 'closed', closedAt: at });
});

test('I4 a case that was taken back, or was never the hotline’s, ends so', () => {
  expect(followed(caseOf(null), caseOf(outcome('cancelled')))).toMatchObject({ ending: 'withdrawn', closedAt: at });
  for (const state of ['duplicate', 'transferred'] as const) {
    expect(followed(caseOf(null), caseOf(outcome(state)))).toMatchObject({ ending: 'notAccepted', closedAt: at });
  }
});

test('I4 the same row changes nothing, in whatever state the case is', () => {
  for (const answer of [null, ...(['answered', 'closed', 'cancelled', 'duplicate', 'transferred'] as const)]) {
    const value = caseOf(answer === null ? null : outcome(answer));
    expect(following(onRecord(value), value), String(answer)).toEqual({ kind: 'unchanged' });
  }
});

test('I4 an earlier row takes nothing back', () => {
  const closed = onRecord(caseOf(outcome('closed')));
  expect(following(closed, caseOf(null)).kind).toBe('unchanged');
  expect(following(closed, caseOf(outcome('answered'))).kind).toBe('unchanged');
});

test('I4 what an import does not change is told: another end, title, details or receipt', () => {
  const closed = onRecord(caseOf(outcome('closed')));
  expect(following(closed, caseOf(outcome('closed', at + HOUR)))).toMatchObject({ kind: 'differs' });
  expect(following(closed, caseOf(outcome('cancelled')))).toMatchObject({ kind: 'differs' });
  const open = onRecord(caseOf(null));
  expect(following(open, caseOf(null, { title: 'another', receivedAt: RECEIVED + 1 }))).toEqual({
    kind: 'differs',
    what: 'another title, time of receipt than on record',
  });
});
