import { createHash } from 'node:crypto';
import type { Actor } from '@watchfloor/domain/actor';
import { theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { ComplaintId, Source } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';
import type { Case, Outcome } from './case.js';

/** What was done to one complaint, each step at its own time; the first registers it. */
export interface History {
  readonly steps: readonly HistoryStep[];
}

export interface HistoryStep {
  readonly at: Instant;
  readonly actor: Actor;
  readonly command: Command;
}

/** Imported cases have one leg. */
const LEG = 'a1';

/**
 * The commands that a case's own history amounts to. Its source tells neither when it was dispatched nor when it was signed
 * and its caller first spoken to: all of it counts at receipt, so that no promise is broken that nobody made. An open case
 * ends there and its clocks run on from their true start.
 */
export function historyOf(value: Case): History {
  const complaintId = complaintIdOf(value.source);
  const { receivedAt, answer } = value;
  const seen = { complaintId, expectedVersion: null };
  const steps: [Instant, Command][] = [
    [receivedAt, registerOf(complaintId, value)],
    [receivedAt, { ...seen, type: 'dispatch', leadDepartmentId: value.department.id, assistDepartmentIds: [] }],
    [receivedAt, { complaintId, type: 'sign', assignmentId: LEG }],
    [receivedAt, { complaintId, type: 'recordContact', assignmentId: LEG, reached: true, note: '' }],
  ];
  if (answer !== null) {
    for (const command of outcomeCommands(complaintId, LEG, answer)) steps.push([answer.at, command]);
  }
  return { steps: steps.map(([at, command]) => ({ at, actor: theSystem, command })) };
}

/** What the outcome of a case amounts to, for a complaint whose department is at work on it. */
export function outcomeCommands(complaintId: ComplaintId, leg: string, outcome: Outcome): readonly Command[] {
  const { at: occurredAt, text, state } = outcome;
  const seen = { complaintId, expectedVersion: null };
  const answer: Command = { complaintId, type: 'answer', assignmentId: leg, text };
  switch (state) {
    case 'answered':
      return [answer];
    case 'closed':
      return [answer, { ...seen, type: 'acceptAnswer' }, { ...seen, type: 'close', note: null }];
    case 'cancelled':
      return [{ ...seen, type: 'withdraw', reason: text }];
    case 'duplicate':
      return [{ ...seen, type: 'notAccept', ground: `重复 duplicate: ${text}`, occurredAt }];
    case 'transferred':
      return [{ ...seen, type: 'notAccept', ground: `转出 transferred: ${text}`, occurredAt }];
  }
}

const registerOf = (complaintId: ComplaintId, value: Case): Command => ({
  type: 'register',
  complaintId,
  kind: value.kind,
  urgency: value.urgency,
  urgencyReason: value.urgencyReason,
  title: value.title,
  details: value.details,
  categoryId: value.category.id,
  districtId: value.district.id,
  place: value.place,
  channel: value.channel,
  caller: value.caller,
  deadline: value.deadline,
  source: value.source,
});

/** The same id for the same row of the same system, whenever it is imported: a UUID of version 8 (RFC 9562). */
export function complaintIdOf(source: Source): ComplaintId {
  const hash = createHash('sha256').update(`${source.system}\n${source.id}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
