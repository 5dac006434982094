import type { Actor } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { LawBook } from '@watchfloor/domain/decision';
import type { Directory } from '@watchfloor/domain/directory';
import type { Refusal } from '@watchfloor/domain/refusal';
import type { Instant } from '@watchfloor/domain/time';
import type { EnteredTogether } from './enter-together.js';
import { type Change, judge } from './judge.js';
import { numberOf } from './law.js';

interface Given {
  readonly law: LawBook;
  readonly directory: Directory;
  readonly entered: EnteredTogether;
  readonly now: Instant;
  readonly actor: Actor;
  /** Complaints that will be registered. */
  readonly registering: readonly ComplaintId[];
  /** The keys of the changes, in their order; empty for none. */
  readonly keys: readonly string[];
  /** What the keys are bound to. */
  readonly fingerprint: string;
}

/** Where commands on several locked complaints are given one after the other, each seeing what those before have done. */
export class Desk {
  readonly changes: Change[] = [];
  readonly #given: Given;
  readonly #complaints: Map<ComplaintId, Complaint>;
  readonly #serials: ReadonlyMap<ComplaintId, string>;

  constructor(given: Given) {
    this.#given = given;
    const { entered, registering } = given;
    this.#complaints = new Map(entered.complaints.map(({ body }) => [body.id, body]));
    this.#serials = new Map(registering.map((id, nth) => [id, entered.serials[nth] ?? '']));
  }

  /** As the commands so far leave it. */
  find(id: ComplaintId): Complaint | undefined {
    return this.#complaints.get(id);
  }

  /** The number that a complaint will be registered by. */
  numberOf(id: ComplaintId): string {
    const { law, now } = this.#given;
    return numberOf(law, this.#serials.get(id) ?? '', now);
  }

  /**
   * Gives one command; at most one on each complaint.
   *
   * @param onBehalf the product does it by its own right, on the actor's word
   * @returns the refusal, after which nothing of what was given will be written; null when it is done
   */
  give(command: Command, onBehalf?: true): Refusal | null {
    const { law, directory, entered, actor, keys, fingerprint } = this.#given;
    const before = this.find(command.complaintId) ?? null;
    const judged = judge(
      law,
      directory,
      before,
      {
        command,
        actor,
        options: { idempotencyKey: keys[this.changes.length], fingerprint },
        ...(onBehalf && { onBehalf }),
      },
      {
        now: Math.max(this.#given.now, before?.lastAt ?? Number.NEGATIVE_INFINITY),
        serial: this.#serials.get(command.complaintId) ?? null,
        callerId: null,
        callerEscalatedBefore: false,
        staffed: new Set(entered.staffed),
        reachable: new Set(entered.reachable),
      },
    );
    if (!judged.ok) return judged.refusal;
    this.#complaints.set(judged.complaint.id, judged.complaint);
    if (judged.change !== null) this.changes.push(judged.change);
    return null;
  }
}
