import type { Actor } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { MergeOutcome, MergeRequest } from '@watchfloor/ledger/write/merge';
import type { Outcome } from '@watchfloor/ledger/write/outcome';
import type { LegOutcome, Move } from '@watchfloor/ledger/write/reassign-many';
import type { SplitOutcome, SplitRequest } from '@watchfloor/ledger/write/split';

/** What is told of every command given through this server. */
export interface CommandReport {
  readonly type: Command['type'] | 'merge' | 'split' | 'reassignMany' | 'undoReassignMany';
  /** `done`, the kind of the refusal, or `fault`; of many legs `done`, whatever came of each. */
  readonly result: string;
  readonly seconds: number;
}

type Writing = Pick<Ledger, 'execute' | 'merge' | 'split' | 'reassignMany' | 'undoReassignMany'>;

/** The one door to the ledger's writing for people and the demo; it tells of each command what it was and how it went. */
export class Commands {
  readonly #ledger: Writing;
  readonly #report: (report: CommandReport) => void;

  constructor(ledger: Writing, report: (report: CommandReport) => void) {
    this.#ledger = ledger;
    this.#report = report;
  }

  /** @param idempotencyKey the same key from the same person executes once and answers the same */
  give(command: Command, actor: Actor, idempotencyKey?: string | null): Promise<Outcome> {
    const options = { idempotencyKey: idempotencyKey ?? undefined };
    return this.#told(command.type, () => this.#ledger.execute(command, actor, options), resultOf);
  }

  /** Ends a duplicate in another complaint. */
  merge(request: MergeRequest, actor: Actor, idempotencyKey?: string | null): Promise<MergeOutcome> {
    const options = { idempotencyKey: idempotencyKey ?? undefined };
    return this.#told('merge', () => this.#ledger.merge(request, actor, options), resultOf);
  }

  /** Makes parts of a complaint complaints of their own. */
  split(request: SplitRequest, actor: Actor, idempotencyKey?: string | null): Promise<SplitOutcome> {
    const options = { idempotencyKey: idempotencyKey ?? undefined };
    return this.#told('split', () => this.#ledger.split(request, actor, options), resultOf);
  }

  /** Moves many legs, each by itself; the key stands for all of them. */
  reassignMany(
    { items, toDepartmentId, reason }: Move,
    actor: Actor,
    idempotencyKey: string,
  ): Promise<readonly LegOutcome[]> {
    const move = () => this.#ledger.reassignMany(items, toDepartmentId, reason, actor, { idempotencyKey });
    return this.#told('reassignMany', move, () => 'done');
  }

  /** Takes back what `reassignMany` did under a key. */
  undoReassignMany(idempotencyKey: string, actor: Actor): Promise<readonly LegOutcome[]> {
    return this.#told(
      'undoReassignMany',
      () => this.#ledger.undoReassignMany(idempotencyKey, actor),
      () => 'done',
    );
  }

  async #told<T>(type: CommandReport['type'], write: () => Promise<T>, result: (outcome: T) => string): Promise<T> {
    const started = performance.now();
    const report = (became: string) =>
      this.#report({ type, result: became, seconds: (performance.now() - started) / 1_000 });
    try {
      const outcome = await write();
      report(result(outcome));
      return outcome;
    } catch (fault) {
      report('fault');
      throw fault;
    }
  }
}

const resultOf = (outcome: Outcome | MergeOutcome | SplitOutcome): string =>
  outcome.ok ? 'done' : outcome.refusal.kind;
