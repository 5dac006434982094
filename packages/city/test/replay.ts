import { type Actor, theSystem } from '@watchfloor/domain/actor';
import { liveClock } from '@watchfloor/domain/clock';
import { type Complaint, isOwed } from '@watchfloor/domain/complaint';
import { decide } from '@watchfloor/domain/decide';
import { defaultLaw } from '@watchfloor/domain/default-law';
import { evolve } from '@watchfloor/domain/evolve';
import type { Refusal } from '@watchfloor/domain/refusal';
import type { Instant } from '@watchfloor/domain/time';
import { Role } from '@watchfloor/domain/vocabulary';
import { cityDirectory } from '../src/directory.js';
import type { Intent, Merging } from '../src/intent.js';

const everybody: ReadonlySet<Role> = new Set(Object.values(Role));

/** An intent, or what the product does by itself. */
type Given = Omit<Intent, 'actor'> & { readonly actor: Actor };

/** A hotline in memory: intents go through the law of the domain, and nothing else does. */
export class Hotline {
  readonly complaints = new Map<string, Complaint>();
  readonly refused: { readonly intent: Given; readonly refusal: Refusal }[] = [];
  #registered = 0;

  /** What time alone does by an instant, as the clock runner lets it. */
  passTime(complaintId: string, at: Instant): Complaint | null {
    return this.give({ at, actor: theSystem, command: { type: 'passTime', complaintId } });
  }

  /** The same to everything that is known, as an import does at its end. */
  passAllTime(at: Instant): void {
    for (const id of this.complaints.keys()) this.passTime(id, at);
  }

  /** Does what the ledger does in one transaction: ends the duplicate, and lets the other take over what it was owed. */
  merge(at: Instant, actor: Actor, { complaintId, intoId, reason }: Merging): void {
    const duplicate = this.complaints.get(complaintId);
    const into = this.complaints.get(intoId);
    if (duplicate === undefined || into === undefined) throw new Error('merged what is not there');
    const { id, number, receivedAt, urgency, urgencyReason, repeats, urges, clocks } = duplicate;
    const ref = { id: into.id, number: into.number };
    this.give({ at, actor, command: { type: 'mergeAway', complaintId, expectedVersion: null, into: ref, reason } });
    const dueAt = liveClock(clocks, 'citizen', null)?.dueAt ?? null;
    const weight = urges.filter(isOwed).reduce((sum, urge) => sum + urge.weight, repeats);
    const taken = { duplicate: { id, number }, receivedAt, dueAt, urgency, urgencyReason, weight };
    this.give({ at, actor: theSystem, command: { type: 'absorb', complaintId: intoId, ...taken } });
  }

  /** Gives one command at its own instant; what the law refuses is kept in `refused`. */
  give(intent: Given): Complaint | null {
    const { complaintId } = intent.command;
    const before = this.complaints.get(complaintId) ?? null;
    if (intent.command.type === 'register') this.#registered += 1;
    const decision = decide(before, intent.command, {
      now: intent.at,
      actor: intent.actor,
      law: defaultLaw,
      staffed: everybody,
      callerEscalatedBefore: false,
      directory: cityDirectory,
      number: `26-${String(this.#registered).padStart(6, '0')}`,
      callerId: intent.command.type === 'register' && intent.command.caller !== null ? 'caller' : null,
    });
    if (!decision.ok) {
      this.refused.push({ intent, refusal: decision.refusal });
      return before;
    }
    if (decision.events.length === 0) return before;
    const version = (before?.version ?? 0) + 1;
    const after = evolve(before, { version, at: intent.at, actor: intent.actor.id, events: decision.events });
    this.complaints.set(complaintId, after);
    return after;
  }

  /** What is on the floor. */
  open(): Complaint[] {
    return [...this.complaints.values()].filter((complaint) => complaint.state !== 'closed');
  }

  /** What is done with. */
  closed(): Complaint[] {
    return [...this.complaints.values()].filter((complaint) => complaint.state === 'closed');
  }
}
