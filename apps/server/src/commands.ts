import type { Actor } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { MergeOutcome, MergeRequest } from '@watchfloor/ledger/write/merge';
import type { Outcome } from '@watchfloor/ledger/write/outcome';
import type { LegOutcome, Move } from '@watchfloor/ledger/write/reassign-many';
import type { SplitOutcome, SplitRequest } from '@watchfloor/ledger/write/split';
import { type Storage, StorageFull, StorageLevel } from './storage/storage.js';

/** What is told of every command given through this server. */
export interface CommandReport {
  readonly type: Command['type'] | 'merge' | 'split' | 'reassignMany' | 'undoReassignMany';
  /** `done`, the kind of the refusal, or `fault`; of many legs `done`, whatever came of each, unless nothing could be saved. */
  readonly result: string;
  readonly seconds: number;
}

type Writing = Pick<Ledger, 'execute' | 'merge' | 'split' | 'reassignMany' | 'undoReassignMany'>;

/**
 * The one door to the ledger's writing for people and the demo; it tells of each command what it was and how it went. While
 * there is no room to save anything it is shut, and says so.
 */
export class Commands {
  readonly #ledger: Writing;
  readonly #storage: Pick<Storage, 'level' | 'heard'>;
  readonly #report: (report: CommandReport) => void;

  constructor(ledger: Writing, storage: Pick<Storage, 'level' | 'heard'>, report: (report: CommandReport) => void) {
    this.#ledger = ledger;
    this.#storage = storage;
    this.#report = report;
  }

  /** @param idempotencyKey the same key from the same person executes once and answers the same */
  give(command: Command, actor: Actor, idempotencyKey?: string | null): Promise<Outcome> {
    const options = { idempotencyKey: idempotencyKey ?? undefined };
    return this.#told(
      command.type,
      () => this.#ledger.execute(command, actor, options),
      resultOf,
      () => notSaved,
    );
  }

  /** Ends a duplicate in another complaint. */
  merge(request: MergeRequest, actor: Actor, idempotencyKey?: string | null): Promise<MergeOutcome> {
    const options = { idempotencyKey: idempotencyKey ?? undefined };
    return this.#told(
      'merge',
      () => this.#ledger.merge(request, actor, options),
      resultOf,
      () => notSaved,
    );
  }

  /** Makes parts of a complaint complaints of their own. */
  split(request: SplitRequest, actor: Actor, idempotencyKey?: string | null): Promise<SplitOutcome> {
    const options = { idempotencyKey: idempotencyKey ?? undefined };
    return this.#told(
      'split',
      () => this.#ledger.split(request, actor, options),
      resultOf,
      () => notSaved,
    );
  }

  /** Moves many legs, each by itself; the key stands for all of them. */
  reassignMany(
    { items, toDepartmentId, reason }: Move,
    actor: Actor,
    idempotencyKey: string,
  ): Promise<readonly LegOutcome[]> {
    const move = () => this.#ledger.reassignMany(items, toDepartmentId, reason, actor, { idempotencyKey });
    const noneSaved = () =>
      items.map(({ complaintId, assignmentId }) => ({ complaintId, assignmentId, outcome: notSaved }));
    return this.#told('reassignMany', move, () => 'done', noneSaved);
  }

  /** Takes back what `reassignMany` did under a key. @throws StorageFull where that cannot be saved */
  undoReassignMany(idempotencyKey: string, actor: Actor): Promise<readonly LegOutcome[]> {
    return this.#told(
      'undoReassignMany',
      () => this.#ledger.undoReassignMany(idempotencyKey, actor),
      () => 'done',
      () => {
        throw new StorageFull('nothing was taken back');
      },
    );
  }

  /** @param full the answer where there is no room to save anything */
  async #told<T>(
    type: CommandReport['type'],
    write: () => Promise<T>,
    result: (outcome: T) => string,
    full: () => T,
  ): Promise<T> {
    const started = performance.now();
    const report = (became: string) =>
      this.#report({ type, result: became, seconds: (performance.now() - started) / 1_000 });
    if (this.#storage.level === StorageLevel.full) {
      report('storageFull');
      return full();
    }
    try {
      const outcome = await write();
      report(result(outcome));
      return outcome;
    } catch (fault) {
      const isFull = this.#storage.heard(fault);
      report(isFull ? 'storageFull' : 'fault');
      if (isFull) return full();
      throw fault;
    }
  }
}

const notSaved = { ok: false, refusal: { kind: 'storageFull' } } as const;

const resultOf = (outcome: Outcome | MergeOutcome | SplitOutcome): string =>
  outcome.ok ? 'done' : outcome.refusal.kind;
