import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import type { Complaint } from '@watchfloor/domain/complaint';
import { decide } from '@watchfloor/domain/decide';
import { evolve } from '@watchfloor/domain/evolve';
import { defaultPolicy } from '@watchfloor/domain/policy';
import type { Refusal } from '@watchfloor/domain/refusal';
import { cityDirectory } from '../src/directory.js';
import type { Intent } from '../src/intent.js';

/** A hotline in memory: intents go through the law of the domain, and nothing else does. */
export class Hotline {
  readonly complaints = new Map<string, Complaint>();
  readonly refused: { readonly intent: Intent; readonly refusal: Refusal }[] = [];
  #registered = 0;

  /** Gives one command at its own instant; what the law refuses is kept in `refused`. */
  give(intent: Intent): Complaint | null {
    const { complaintId } = intent.command;
    const before = this.complaints.get(complaintId) ?? null;
    if (intent.command.type === 'register') this.#registered += 1;
    const decision = decide(before, intent.command, {
      now: intent.at,
      actor: intent.actor,
      policy: defaultPolicy,
      calendar: chinaCalendar,
      directory: cityDirectory,
      number: `26-${String(this.#registered).padStart(6, '0')}`,
      callerId: null,
    });
    if (!decision.ok) {
      this.refused.push({ intent, refusal: decision.refusal });
      return before;
    }
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
