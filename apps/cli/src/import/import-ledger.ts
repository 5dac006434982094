import { theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Directory } from '@watchfloor/domain/directory';
import type { Refusal } from '@watchfloor/domain/refusal';
import type { Instant } from '@watchfloor/domain/time';
import type { OnRecord } from '@watchfloor/intake/follow';
import type { History } from '@watchfloor/intake/history';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { HistoryOutcome } from '@watchfloor/ledger/write/history';
import { KnownEntries } from './known-entries.js';

/** What an import needs of the ledger. */
export interface ImportLedger {
  now(): Promise<Instant>;
  /** As it is before the import. */
  directory(): Promise<Directory>;
  /** Makes those of these entries that are missing. */
  ensure(entries: Directory): Promise<void>;
  /** Writes each history that is not here yet, raising no alert; one outcome for each. */
  add(histories: readonly History[]): Promise<readonly HistoryOutcome[]>;
  recorded(ids: readonly string[]): Promise<ReadonlyMap<string, OnRecord>>;
  /** Gives one command of what happened in the source, raising no alert; answers why not, or null. */
  follow(command: Command): Promise<Refusal | null>;
}

/** The ledger as an import uses it. */
export async function importInto(ledger: Ledger): Promise<ImportLedger> {
  const known = await KnownEntries.of(ledger);
  return {
    now: () => ledger.now(),
    directory: async () => known.directory,
    ensure: (entries) => known.ensure(entries),
    add: (histories) => ledger.executeHistory(histories),
    recorded: (ids) => ledger.recorded(ids),
    follow: async (command) => {
      const outcome = await ledger.execute(command, theSystem, { quiet: true });
      return outcome.ok ? null : outcome.refusal;
    },
  };
}

/** The same, looking only: it answers what an import would, and writes nothing. */
export function lookInto(ledger: Ledger): ImportLedger {
  const named = { departments: [], districts: [], categories: [] } as {
    -readonly [K in keyof Directory]: Directory[K];
  };
  return {
    now: () => ledger.now(),
    directory: () => ledger.directory.load(),
    ensure: async ({ departments, districts, categories }) => {
      named.departments = [...named.departments, ...departments];
      named.districts = [...named.districts, ...districts];
      named.categories = [...named.categories, ...categories];
    },
    add: (histories) => ledger.previewHistory(histories, named),
    recorded: (ids) => ledger.recorded(ids),
    follow: async () => null,
  };
}
