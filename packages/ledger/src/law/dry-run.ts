import { theSystem } from '@watchfloor/domain/actor';
import type { ApplyLaw } from '@watchfloor/domain/command';
import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { Context, LawBook } from '@watchfloor/domain/decision';
import type { DepartmentId, Directory } from '@watchfloor/domain/directory';
import type { LawExtent } from '@watchfloor/domain/law/change';
import { type ClockEffect, ClockEffectKind, lawEffects } from '@watchfloor/domain/law/effects';
import type { Instant } from '@watchfloor/domain/time';
import { Role } from '@watchfloor/domain/vocabulary';
import type { DataSource } from 'typeorm';
import { stillWanted } from '../asker.js';
import { decodeComplaint } from '../complaint-codec.js';
import { Transaction } from '../write/transaction.js';
import { concerned, concernedValues } from './concerned.js';
import { otherWork } from './timers.js';
import type { WordTrial } from './word-trial.js';

/** What a document would do to the open complaints if it were published now. */
export interface DryRun {
  /** The version it would be published by. */
  readonly version: string;
  /** Which open clocks it would move; null for none, and then nothing below is counted but the complaints. */
  readonly extent: LawExtent | null;
  /** Open complaints, and those of them that have at least one of the effects below. */
  readonly complaints: number;
  readonly affected: number;
  /** Clocks by what becomes of them; each counts once. */
  readonly counts: Readonly<Record<ClockEffectKind, number>>;
  /** Of each effect the first few by their deadlines. */
  readonly examples: readonly LawExample[];
  /** What other words that make a complaint critical would have done last month; null where the words are those in force. */
  readonly words: WordTrial | null;
}

/** The part of it that the open complaints answer. */
export type ClockTrial = Omit<DryRun, 'words'>;

export interface LawExample extends ClockEffect {
  readonly complaintId: ComplaintId;
  readonly number: string;
  readonly title: string;
  /** Whose leg it is; null where it is the center's, or the whole complaint's. */
  readonly departmentId: DepartmentId | null;
}

/** What is tried on the open complaints. */
export interface Trial {
  readonly version: string;
  readonly law: LawBook;
  readonly extent: LawExtent | null;
  /** Only complaints with clocks that run by this version; null for every open one. */
  readonly onlyVersion: string | null;
  readonly amnestySince: Instant | null;
  readonly now: Instant;
  readonly directory: Directory;
}

/** So few that the event loop is not kept from anybody else for longer than some milliseconds. */
const AT_ONCE = 50;
const EXAMPLES = 20;

/**
 * Reads every open complaint in one snapshot, piece by piece, and asks the very decision that a publication would ask.
 *
 * @param signal aborted when nobody waits for the answer any more
 * @throws AskerGone
 */
export async function dryRun(dataSource: DataSource, trial: Trial, signal?: AbortSignal): Promise<ClockTrial> {
  return Transaction.run(dataSource, async (snapshot) => {
    const tally = new Tally();
    const [row] = await snapshot.begin<{ count: number }>(counting, READ_ONLY);
    const complaints = row?.count ?? 0;
    const { extent, onlyVersion, amnestySince } = trial;
    if (extent === null) return tally.result(trial, complaints);
    const context = contextOf(trial);
    await snapshot.query({ text: opening, values: concernedValues(extent, onlyVersion) });
    const fetch = () => snapshot.query<{ body: unknown }>({ text: `fetch ${AT_ONCE} from open_complaints` });
    for (let coming = fetch(); ; ) {
      const rows = await coming;
      stillWanted(signal);
      // the database reads on while these are looked at
      coming = fetch();
      coming.catch(() => undefined);
      for (const row of rows) {
        const complaint = decodeComplaint(row);
        const command: ApplyLaw = { type: 'applyLaw', complaintId: complaint.id, extent, amnestySince };
        tally.add(complaint, lawEffects(complaint, command, context));
      }
      if (rows.length < AT_ONCE) break;
      await otherWork();
    }
    return tally.result(trial, complaints);
  });
}

const READ_ONLY = 'begin isolation level repeatable read read only';
const counting = { text: 'select count(*)::int as count from complaint where open' };
const opening = `declare open_complaints no scroll cursor for select body from complaint where ${concerned}`;

const contextOf = ({ law, now, directory }: Trial): Context => ({
  ...{ now, law, directory, actor: theSystem },
  staffed: new Set(Object.values(Role)),
  ...{ number: '', callerId: null, callerEscalatedBefore: false },
});

/** Counts everything and keeps a few of each. */
class Tally {
  readonly #counts = Object.fromEntries(Object.values(ClockEffectKind).map((kind) => [kind, 0])) as Record<
    ClockEffectKind,
    number
  >;
  readonly #examples = new Map<ClockEffectKind, LawExample[]>();
  #affected = 0;

  add(complaint: Complaint, effects: readonly ClockEffect[]): void {
    if (effects.length > 0) this.#affected += 1;
    for (const effect of effects) {
      this.#counts[effect.kind] += 1;
      this.#keep(complaint, effect);
    }
  }

  result({ version, extent }: Trial, complaints: number): ClockTrial {
    const examples = Object.values(ClockEffectKind).flatMap((kind) => this.#examples.get(kind) ?? []);
    return { version, extent, complaints, affected: this.#affected, counts: this.#counts, examples };
  }

  #keep(complaint: Complaint, effect: ClockEffect): void {
    const kept = this.#examples.get(effect.kind) ?? [];
    this.#examples.set(effect.kind, kept);
    const last = kept[EXAMPLES - 1];
    if (last !== undefined && dueOf(last) <= dueOf(effect)) return;
    const { id: complaintId, number, title } = complaint;
    const departmentId = departmentOf(complaint, effect.subjectId);
    const example = { ...effect, complaintId, number, title, departmentId };
    const place = kept.findIndex((other) => dueOf(effect) < dueOf(other));
    kept.splice(place === -1 ? kept.length : place, 0, example);
    if (kept.length > EXAMPLES) kept.pop();
  }
}

const dueOf = ({ dueAfter, dueBefore }: ClockEffect): Instant => dueAfter ?? dueBefore ?? Number.POSITIVE_INFINITY;

/** Whose leg a clock is about, by the urge, the order or the request where it measures one. */
function departmentOf(complaint: Complaint, subjectId: string | null): DepartmentId | null {
  const { urges, supervisions, requests, assignments } = complaint;
  const about = [...urges, ...supervisions, ...requests].find(({ id }) => id === subjectId);
  const legId = about !== undefined && 'assignmentId' in about ? about.assignmentId : subjectId;
  return assignments.find(({ id }) => id === legId)?.departmentId ?? null;
}
