import { type Actor, type ActorRef, theSystem } from '@watchfloor/domain/actor';
import type { Clock } from '@watchfloor/domain/clock';
import type { LawBook } from '@watchfloor/domain/decision';
import { LawKind } from '@watchfloor/domain/law/change';
import { same } from '@watchfloor/domain/same';
import type { Instant, TimeSource } from '@watchfloor/domain/time';
import type { DataSource } from 'typeorm';
import { type Asker, stillWanted } from '../asker.js';
import type { DirectoryRoom } from '../directory.js';
import type { Logger } from '../logger.js';
import type { People } from '../people/people.js';
import { Shares } from '../shares.js';
import { confirm, decline } from './confirm.js';
import { bookOf, type Draft, extentOf, numbered, readDraft, rollBackOf } from './draft.js';
import { type DryRun, dryRun, type Trial } from './dry-run.js';
import { type Ask, askOutside, type LawSource } from './law-source.js';
import { Library, lawRevision, readingLibrary } from './library.js';
import { LawMigrations, type MigrationRooms } from './migrations.js';
import type { KeptChange, LawInvalid, LawOutcome, LawProposal, ProposalOutcome, PublishOptions } from './outcome.js';
import { hasAnother, proposalsOf, waitingProposals } from './proposals.js';
import { publish, rollBack } from './publish.js';
import { keptChange } from './records.js';
import { seedLaw } from './seed.js';
import { tryWords, type WordTrial } from './word-trial.js';

export interface LawRooms extends Pick<MigrationRooms, 'execute'> {
  readonly dataSource: DataSource;
  readonly time: TimeSource;
  readonly directory: DirectoryRoom;
  readonly people: People;
  readonly logger: Logger;
  readonly shares: Shares;
  readonly now: () => Promise<Instant>;
}

/** A version with its text. */
export interface LawDocument {
  readonly kind: LawKind;
  readonly version: string;
  readonly body: unknown;
}

/**
 * The law as documents: every version of the policy and of the calendar, which of them is in force, and what happened to
 * that. Commands learn from their own first statement how the law stands, so none is decided by a law that was replaced
 * before it began, whichever server replaced it.
 */
export class LawRoom implements LawSource {
  /** How far open complaints have been put under what was published. */
  readonly migrations: LawMigrations;
  readonly #rooms: LawRooms;
  #library = new Library({ documents: [], changes: [] });
  /** Ends with the last reading of what is in force that has begun. */
  #reading: Promise<void> = Promise.resolve();
  /** The reading that will begin after that one; null while nobody waits for it. */
  #next: Promise<void> | null = null;
  /** The last dry run: they come one after the other, because each takes what one process has. */
  #trial: Promise<unknown> = Promise.resolve();
  /** Of one person one at a time stands in that line, so that whoever comes waits for one of each other person at most. */
  readonly #inLine = new Shares(1);

  constructor(rooms: LawRooms) {
    this.#rooms = rooms;
    this.migrations = new LawMigrations(rooms);
  }

  /** Puts the law that comes with the product in force where none is. */
  async open(): Promise<void> {
    if ((await this.#present()).revision > 0) return;
    await seedLaw(this.#rooms.dataSource, this.#rooms.time);
    await this.#present();
  }

  /**
   * The law as this process last read it: at least the one under which every entry was decided that a reader of the log has
   * been handed. Where nobody reads the log it may be old.
   *
   * @throws Error before `open`
   */
  get known(): LawBook {
    return this.#library.book;
  }

  async at(revision: number, clocks: readonly Clock[], ask: Ask): Promise<LawBook> {
    if (this.#library.revision < revision || !this.#library.covers(clocks)) await this.#read(ask);
    return this.#library.book;
  }

  /** The law in force at this moment. */
  async book(): Promise<LawBook> {
    return (await this.#present()).book;
  }

  /** Every change of a kind, newest first. */
  async changes(kind: LawKind): Promise<readonly KeptChange[]> {
    const rows: readonly { change: KeptChange }[] = await this.#rooms.dataSource.query(
      `select ${keptChange} as change from law_change where kind = $1 order by id desc`,
      [kind],
    );
    return rows.map(({ change }) => change);
  }

  /** A version; by default the one in force. Null where there is none. */
  async document(kind: LawKind, version?: string): Promise<LawDocument | null> {
    const library = await this.#present();
    const wanted = version ?? library.inForce(kind);
    if (!library.versions(kind).has(wanted)) return null;
    return { kind, version: wanted, body: library.document(kind, wanted) };
  }

  /**
   * Says what a document would do to the open complaints if it were published now, and changes nothing: how many clocks move,
   * how many are late by it, how many are saved, with examples.
   *
   * @param asker for whom; absent where the product itself asks
   * @returns or what keeps the document from being published
   * @throws AskerGone
   */
  async dryRun(
    kind: LawKind,
    body: unknown,
    { openClocks, amnestySince = null }: Pick<PublishOptions, 'openClocks' | 'amnestySince'>,
    asker?: Asker,
  ): Promise<DryRun | LawInvalid> {
    const directory = await this.#rooms.directory.reload();
    const library = await this.#present();
    const read = readDraft(kind, body, directory, library);
    if (read.kind === 'lawInvalid') return read;
    const draft = numbered(read, library);
    const extent = extentOf(draft, openClocks, library);
    return this.#try(draft, library, { extent, amnestySince, onlyVersion: null, directory }, asker);
  }

  /** The same for a roll back; null where there is nothing to roll back. */
  async dryRunRollBack(kind: LawKind, asker?: Asker): Promise<DryRun | null> {
    const library = await this.#present();
    const back = rollBackOf(kind, library);
    if (back === null) return null;
    const draft = { kind, document: library.document(kind, back.version) } as Draft;
    const directory = await this.#rooms.directory.load();
    return this.#try(draft, library, { ...back, amnestySince: null, directory }, asker);
  }

  /**
   * Puts a document in force for everything that begins from now on, as a version of its own. Open clocks that are to move
   * are moved in the background, complaint by complaint; `migrations` says how far it is. Where the policy in force wants a
   * second person, and there is one, it is proposed.
   */
  async publish(kind: LawKind, body: unknown, options: PublishOptions, actor: Actor): Promise<LawOutcome> {
    const directory = await this.#rooms.directory.reload();
    const { shares } = this.#rooms;
    return this.#done(await shares.during(actor, () => publish(this.#rooms, directory, kind, body, options, actor)));
  }

  /**
   * Puts the version that the present one replaced in force again, in one step: nothing is deleted, and open clocks that the
   * publication had moved are moved back. What it has begun goes on by the version it began by. Proposed as `publish` does.
   *
   * @param reason why; for whoever reads the list of versions
   * @param basedOn the version that is to be taken out of force: refused when another is in force by now; null not to ask
   */
  async rollBack(kind: LawKind, reason: string, actor: Actor, basedOn: string | null = null): Promise<LawOutcome> {
    const done = () => rollBack(this.#rooms, kind, reason, actor, basedOn);
    return this.#done(await this.#rooms.shares.during(actor, done));
  }

  /** The latest proposals of a kind, newest first. */
  proposals(kind: LawKind, limit: number): Promise<readonly LawProposal[]> {
    return proposalsOf(this.#rooms.dataSource, kind, limit);
  }

  /** Every proposal that waits for a second person. */
  waiting(): Promise<readonly LawProposal[]> {
    return waitingProposals(this.#rooms.dataSource);
  }

  /** Whether anybody else could be the second person to somebody. */
  hasAnother(than: ActorRef): Promise<boolean> {
    return hasAnother(askOutside(this.#rooms.dataSource), than);
  }

  /** Puts in force what somebody else has proposed, as it would be published now. */
  async confirm(proposalId: number, actor: Actor): Promise<LawOutcome> {
    const directory = await this.#rooms.directory.reload();
    const { shares } = this.#rooms;
    return this.#done(await shares.during(actor, () => confirm(this.#rooms, directory, proposalId, actor)));
  }

  /** Says no to what somebody else has proposed, or takes the own proposal back; with a word either way. */
  decline(proposalId: number, reason: string, actor: Actor): Promise<ProposalOutcome> {
    return this.#rooms.shares.during(actor, () => decline(this.#rooms, proposalId, reason, actor));
  }

  async close(): Promise<void> {
    await this.migrations.stop();
  }

  async #try(
    draft: Draft,
    library: Library,
    given: Pick<Trial, 'extent' | 'onlyVersion' | 'amnestySince' | 'directory'>,
    asker: Asker | undefined,
  ): Promise<DryRun> {
    const signal = asker?.signal;
    const giveBack = await this.#inLine.take(asker?.person ?? theSystem.id, signal);
    const before = this.#trial;
    const run = async (): Promise<DryRun> => {
      await before.catch(() => undefined);
      stillWanted(signal);
      const now = await this.#rooms.now();
      const trial = { ...given, version: draft.document.version, law: bookOf(draft, library), now };
      const run = await dryRun(this.#rooms.dataSource, trial, signal);
      return { ...run, words: await this.#tryWords(draft, library, now, signal) };
    };
    const trying = run().finally(giveBack);
    this.#trial = trying;
    return trying;
  }

  /** Where they are others: what the words would have done, and did not. */
  async #tryWords(
    draft: Draft,
    library: Library,
    now: Instant,
    signal: AbortSignal | undefined,
  ): Promise<WordTrial | null> {
    if (draft.kind !== LawKind.policy) return null;
    const { critical, denial } = draft.document.escalation;
    const present = library.document(LawKind.policy, library.inForce(LawKind.policy)).escalation;
    if (same({ critical, denial }, { critical: present.critical, denial: present.denial })) return null;
    return tryWords(this.#rooms.dataSource, draft.document.escalation, now, signal);
  }

  async #done(outcome: LawOutcome): Promise<LawOutcome> {
    if (!outcome.ok || outcome.change === null) return outcome;
    // whoever asks this server from now on is answered by what is in force
    await this.#read(askOutside(this.#rooms.dataSource));
    if (outcome.change.extent === null) return outcome;
    this.migrations.finish().catch((error: unknown) => {
      this.#rooms.logger.warn({ err: error }, 'open complaints wait to be put under the law in force');
    });
    return outcome;
  }

  /** Those who come together are answered by one reading, which begins after the last of them has come: one under way may be too old. */
  async #present(): Promise<Library> {
    this.#next ??= this.#reading.then(() => {
      this.#next = null;
      const reading = this.#refresh();
      this.#reading = reading.catch(() => undefined);
      return reading;
    });
    await this.#next;
    return this.#library;
  }

  async #refresh(): Promise<void> {
    const { dataSource } = this.#rooms;
    const [row]: readonly { revision: number }[] = await dataSource.query(`select ${lawRevision} as revision`);
    if (this.#library.revision < (row?.revision ?? 0)) await this.#read(askOutside(dataSource));
  }

  async #read(ask: Ask): Promise<void> {
    const [row] = await ask<ConstructorParameters<typeof Library>[0]>(readingLibrary);
    if (row === undefined) throw new Error('the law always answers one row');
    const library = new Library(row);
    // another may have read a later one meanwhile
    if (library.revision > this.#library.revision) this.#library = library;
  }
}
