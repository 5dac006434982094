import type { Actor } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Instant } from '@watchfloor/domain/time';
import type { Case } from '@watchfloor/intake/case';
import { DirectoryGatherer } from '@watchfloor/intake/gatherer';
import { type HistoryStep, historyOf } from '@watchfloor/intake/history';
import { type DirectoryPort, KnownEntries } from '../import/known-entries.js';
import { Lanes } from '../lanes.js';
import { Heap } from './heap.js';
import { type Law, Rebase } from './rebase.js';

/** Tells the time and waits for it; tests inject one that they move. */
export interface ReplayClock {
  now(): Instant;
  /** Resolves when `at` has come, or when the signal is aborted. Never rejects. */
  sleepUntil(at: Instant, signal: AbortSignal): Promise<void>;
}

/** What a replay needs of the ledger: the same door that people use. */
export interface ReplayLedger {
  readonly directory: DirectoryPort;
  execute(command: Command, actor: Actor, options: { readonly at: Instant }): Promise<{ readonly ok: boolean }>;
}

export interface ReplayOptions {
  /** In the order of their receipt; those before `from` are left out. */
  readonly cases: AsyncIterable<Case>;
  readonly ledger: ReplayLedger;
  readonly clock: ReplayClock;
  readonly law: Law;
  /** Seconds of the file that pass in one. */
  readonly speed: number;
  /** In the file's time; null begins with the first row. */
  readonly from: Instant | null;
  /** Where to end, in the file's time. */
  readonly until: Instant;
  /** How many complaints at most. */
  readonly max: number;
  /** Stands before the ids of the source. */
  readonly run: string;
  /** Aborted, what is under way is finished and the replay ends. */
  readonly signal: AbortSignal;
  /** Kept up to date while it runs. */
  readonly counts: ReplayCounts;
}

export interface ReplayCounts {
  /** What time it is in the file; null before the beginning. */
  time: Instant | null;
  registered: number;
  closed: number;
  commands: number;
  /** Commands that somebody on the floor had made pointless, by reassigning or closing the complaint first. */
  refused: number;
  /** Rows before `from`. */
  before: number;
  /** By how many milliseconds the last command came late. */
  behind: number;
}

export const noCounts = (): ReplayCounts => ({
  time: null,
  registered: 0,
  closed: 0,
  commands: 0,
  refused: 0,
  before: 0,
  behind: 0,
});

/** Commands under way at once; a crowd at the door helps nobody. */
const WIDTH = 8;

/** What happens to one complaint at one instant of the file. */
interface Happening {
  readonly at: Instant;
  readonly steps: readonly HistoryStep[];
  readonly complaintId: string;
}

/** Lives a file again: each command at its own instant, moved to now and compressed. Returns when the last one is given. */
export async function runReplay(options: ReplayOptions): Promise<void> {
  const { ledger, clock, signal, counts, until } = options;
  const stage = new Stage(options, await KnownEntries.of(ledger));
  const lanes = new Lanes(WIDTH);
  try {
    for (let next = await stage.next(); next !== null && next.at <= until; next = await stage.next()) {
      const due = stage.rebase.instant(next.at);
      await clock.sleepUntil(due, signal);
      if (signal.aborted) break;
      counts.time = next.at;
      counts.behind = Math.max(0, clock.now() - due);
      const { steps, complaintId } = next;
      await lanes.take(complaintId, () => give(steps, ledger, counts));
    }
  } finally {
    await lanes.done();
  }
}

async function give(steps: readonly HistoryStep[], ledger: ReplayLedger, counts: ReplayCounts): Promise<void> {
  for (const { command, actor, at } of steps) {
    const outcome = await ledger.execute(command, actor, { at });
    if (!outcome.ok) {
      // what stood in the way of this step stands in the way of those after it
      counts.refused += 1;
      return;
    }
    counts.commands += 1;
    if (command.type === 'register') counts.registered += 1;
    if (command.type === 'close') counts.closed += 1;
  }
}

/** Whether a command is the first of a case's outcome. */
const endsACase = ({ type }: Command): boolean => type === 'answer' || type === 'withdraw' || type === 'notAccept';

/** What happens next: the next row of the file, or what is still to come of the rows before it. */
class Stage {
  readonly #options: ReplayOptions;
  readonly #cases: AsyncIterator<Case>;
  readonly #known: KnownEntries;
  readonly #gatherer: DirectoryGatherer;
  /** Results of cases that are open in the replay. */
  readonly #coming = new Heap<Happening>();
  #peeked: Case | null | undefined;
  #rebase: Rebase | null = null;
  #begun = 0;

  constructor(options: ReplayOptions, known: KnownEntries) {
    this.#options = options;
    this.#cases = options.cases[Symbol.asyncIterator]();
    this.#known = known;
    this.#gatherer = new DirectoryGatherer(known.directory);
  }

  get rebase(): Rebase {
    if (this.#rebase === null) throw new Error('the first row tells from where to count');
    return this.#rebase;
  }

  async next(): Promise<Happening | null> {
    const row = await this.#peek();
    const coming = this.#coming.least;
    if (row === null || (coming !== undefined && coming < row.receivedAt)) return this.#coming.take() ?? null;
    this.#peeked = undefined;
    return this.#begin(row);
  }

  async #begin(given: Case): Promise<Happening> {
    const { from, clock, speed, law, run } = this.#options;
    this.#rebase ??= new Rebase(from ?? given.receivedAt, clock.now(), speed);
    this.#begun += 1;
    const row = this.#gatherer.add(given);
    const named = this.#gatherer.takeNew();
    if (named !== null) await this.#known.ensure(named);
    const moved = this.#rebase.case(row, run, law);
    const { steps } = historyOf(moved);
    const [register] = steps;
    if (register === undefined) throw new Error('a history has steps');
    const { complaintId } = register.command;
    const later = steps.findIndex(({ command }) => endsACase(command));
    if (row.answer !== null && later !== -1) {
      this.#coming.add(row.answer.at, { at: row.answer.at, steps: steps.slice(later), complaintId });
    }
    return { at: row.receivedAt, steps: later === -1 ? steps : steps.slice(0, later), complaintId };
  }

  /** The next row to begin with; null after the last, or where enough have begun. */
  async #peek(): Promise<Case | null> {
    if (this.#begun >= this.#options.max) return null;
    while (this.#peeked === undefined) {
      const next = await this.#cases.next();
      if (next.done === true) this.#peeked = null;
      else if (next.value.receivedAt < (this.#options.from ?? Number.NEGATIVE_INFINITY))
        this.#options.counts.before += 1;
      else this.#peeked = next.value;
    }
    return this.#peeked;
  }
}
