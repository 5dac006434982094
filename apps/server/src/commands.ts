import type { Actor } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { Outcome } from '@watchfloor/ledger/write/outcome';

/** What is told of every command given through this server. */
export interface CommandReport {
  readonly type: Command['type'];
  /** `done`, the kind of the refusal, or `fault`. */
  readonly result: string;
  readonly seconds: number;
}

/** The one door to `ledger.execute` for people and the demo; it tells of each command what it was and how it went. */
export class Commands {
  readonly #ledger: Pick<Ledger, 'execute'>;
  readonly #report: (report: CommandReport) => void;

  constructor(ledger: Pick<Ledger, 'execute'>, report: (report: CommandReport) => void) {
    this.#ledger = ledger;
    this.#report = report;
  }

  /** @param idempotencyKey the same key from the same person executes once and answers the same */
  async give(command: Command, actor: Actor, idempotencyKey?: string | null): Promise<Outcome> {
    const started = performance.now();
    const report = (result: string) =>
      this.#report({ type: command.type, result, seconds: (performance.now() - started) / 1_000 });
    try {
      const outcome = await this.#ledger.execute(command, actor, { idempotencyKey: idempotencyKey ?? undefined });
      report(outcome.ok ? 'done' : outcome.refusal.kind);
      return outcome;
    } catch (fault) {
      report('fault');
      throw fault;
    }
  }
}
