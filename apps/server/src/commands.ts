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

type Writing = Pick<Ledger, 'execute' | 'merge' | 'split' | 'reassignMany' | 'undoReassignMany' | 'isSpent'>;

/** One thing that somebody wants written. */
interface Errand<T> {
  readonly type: CommandReport['type'];
  readonly actor: Actor;
  readonly key: string | null | undefined;
  readonly write: () => Promise<T>;
  readonly result: (outcome: T) => string;
  /** The answer where there is no room to save anything. */
  readonly full: () => T;
}

/**
 * The one door to the ledger's writing for people and the demo; it tells of each command what it was and how it went. While
 * there is no room to save anything it is shut, and says so, but for what was done before and is only asked for again.
 */
export class Commands {
  readonly #ledger: Writing;
  readonly #storage: Pick<Storage, 'level' | 'heard' | 'refused'>;
  readonly #report: (report: CommandReport) => void;

  constructor(
    ledger: Writing,
    storage: Pick<Storage, 'level' | 'heard' | 'refused'>,
    report: (report: CommandReport) => void,
  ) {
    this.#ledger = ledger;
    this.#storage = storage;
    this.#report = report;
  }

  /** @param key the same idempotency key from the same person executes once and answers the same */
  give(command: Command, actor: Actor, key?: string | null): Promise<Outcome> {
    const write = () => this.#ledger.execute(command, actor, { idempotencyKey: key ?? undefined });
    return this.#told({ type: command.type, actor, key, write, result: resultOf, full: () => notSaved });
  }

  /** Ends a duplicate in another complaint. */
  merge(request: MergeRequest, actor: Actor, key?: string | null): Promise<MergeOutcome> {
    const write = () => this.#ledger.merge(request, actor, { idempotencyKey: key ?? undefined });
    return this.#told({ type: 'merge', actor, key, write, result: resultOf, full: () => notSaved });
  }

  /** Makes parts of a complaint complaints of their own. */
  split(request: SplitRequest, actor: Actor, key?: string | null): Promise<SplitOutcome> {
    const write = () => this.#ledger.split(request, actor, { idempotencyKey: key ?? undefined });
    return this.#told({ type: 'split', actor, key, write, result: resultOf, full: () => notSaved });
  }

  /** Moves many legs, each by itself; the key stands for all of them. */
  reassignMany({ items, toDepartmentId, reason }: Move, actor: Actor, key: string): Promise<readonly LegOutcome[]> {
    const write = () => this.#ledger.reassignMany(items, toDepartmentId, reason, actor, { idempotencyKey: key });
    const full = () => items.map(({ complaintId, assignmentId }) => ({ complaintId, assignmentId, outcome: notSaved }));
    return this.#told({ type: 'reassignMany', actor, key, write, result: this.#resultOfMany, full });
  }

  /** Takes back what `reassignMany` did under a key. @throws StorageFull where that cannot be saved */
  undoReassignMany(key: string, actor: Actor): Promise<readonly LegOutcome[]> {
    const write = () => this.#ledger.undoReassignMany(key, actor);
    const full = () => {
      throw new StorageFull('nothing was taken back');
    };
    return this.#told({
      type: 'undoReassignMany',
      actor,
      key: `undo:${key}`,
      write,
      result: this.#resultOfMany,
      full,
    });
  }

  readonly #resultOfMany = (outcomes: readonly LegOutcome[]): string => {
    if (outcomes.some(({ outcome }) => !outcome.ok && outcome.refusal.kind === 'storageFull')) this.#storage.refused();
    return 'done';
  };

  async #told<T>({ type, actor, key, write, result, full }: Errand<T>): Promise<T> {
    const started = performance.now();
    const report = (became: string) =>
      this.#report({ type, result: became, seconds: (performance.now() - started) / 1_000 });
    if (await this.#isShutTo(actor, key)) {
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

  async #isShutTo(actor: Actor, key: string | null | undefined): Promise<boolean> {
    if (this.#storage.level !== StorageLevel.full) return false;
    return key === null || key === undefined || !(await this.#ledger.isSpent(actor, key));
  }
}

const notSaved = { ok: false, refusal: { kind: 'storageFull' } } as const;

const resultOf = (outcome: Outcome | MergeOutcome | SplitOutcome): string =>
  outcome.ok ? 'done' : outcome.refusal.kind;
