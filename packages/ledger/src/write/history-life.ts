import { type Actor, theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Complaint } from '@watchfloor/domain/complaint';
import { decide } from '@watchfloor/domain/decide';
import type { LawBook } from '@watchfloor/domain/decision';
import type { Directory } from '@watchfloor/domain/directory';
import type { ComplaintEvent } from '@watchfloor/domain/event';
import { evolve } from '@watchfloor/domain/evolve';
import type { Instant } from '@watchfloor/domain/time';
import { Role } from '@watchfloor/domain/vocabulary';
import { thresholdsOf } from './arming.js';
import type { HistoryRefused, Prepared } from './history.js';
import type { NewComplaint } from './insert.js';
import { detailsOf } from './judge.js';
import { contextOf } from './law.js';
import type { NewEntry } from './save.js';

/** A history lived through, ready to be written. */
export interface Lived {
  readonly kind: 'lived';
  readonly created: NewComplaint;
  readonly actors: readonly Actor[];
  readonly fireAt: readonly Instant[];
}

interface Given {
  readonly now: Instant;
  readonly serial: string;
  readonly callerId: string | null;
}

/** Decides step after step, each at its own time, and lets time pass up to now. */
export function live(history: Prepared, law: LawBook, directory: Directory, given: Given): Lived | HistoryRefused {
  const { serial, callerId } = given;
  const complaintId = history.register.complaintId.toLowerCase();
  const passing = { at: given.now, actor: theSystem, command: { type: 'passTime', complaintId } as const };
  const entries: NewEntry[] = [];
  let complaint: Complaint | null = null;
  for (const [step, { at, actor, command }] of [...history.steps, passing].entries()) {
    const now: Instant = Math.max(at, complaint?.lastAt ?? at);
    const known = { now, present: given.now, actor, callerId, callerEscalatedBefore: false, staffed: everybody };
    const context = contextOf(law, directory, { ...known, serial: step === 0 ? serial : null });
    const decision = decide(complaint, withId(command, complaintId), context);
    if (!decision.ok) return { kind: 'refused', step, refusal: decision.refusal };
    if (decision.events.length === 0) continue;
    const entry = entryOf(complaintId, complaint, now, actor, decision.events);
    entries.push(entry);
    complaint = evolve(complaint, entry);
  }
  if (complaint === null) throw new Error('a registration that is not refused makes a complaint');
  return {
    kind: 'lived',
    created: { complaint, details: detailsOf(entries[0]?.events ?? []), entries },
    actors: history.steps.map(({ actor }) => actor),
    fireAt: thresholdsOf(complaint).map((threshold) => threshold.fireAt),
  };
}

/** Nobody knows who could be reached there, then. */
const everybody: ReadonlySet<Role> = new Set(Object.values(Role));

/** Steps speak of the complaint that the history registers, in whatever case they write its id. */
const withId = (command: Command, complaintId: string): Command => ({ ...command, complaintId });

const entryOf = (
  complaintId: string,
  complaint: Complaint | null,
  at: Instant,
  actor: Actor,
  events: readonly ComplaintEvent[],
): NewEntry => ({
  complaintId,
  version: (complaint?.version ?? 0) + 1,
  at,
  actor: actor.id,
  events,
  quiet: true,
  idempotencyKey: null,
  fingerprint: null,
});
