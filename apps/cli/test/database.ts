import { type Ledger, type LedgerOptions, openLedger } from '@watchfloor/ledger/ledger';
import { migrate } from '@watchfloor/ledger/migrate';
import { testDatabase } from '@watchfloor/testkit/databases';
import { runProgram } from '../src/program.js';
import { databaseTime } from '../src/timers.js';
import { heardTerminal } from './support.js';

const template = {
  templateName: 'cli',
  prepare: async (url: string) => {
    await migrate(url);
  },
};

export interface CommandTest {
  readonly url: string;
  readonly ledger: Ledger;
  /** Gives a command line on this database. */
  readonly watchfloor: (...words: readonly string[]) => Promise<{ readonly code: number; readonly out: string }>;
  readonly close: () => Promise<void>;
}

/** A database of one's own, a ledger on it, and the command line pointed at it. */
export async function commandTest(options: Partial<LedgerOptions> = {}): Promise<CommandTest> {
  const database = await testDatabase(template);
  const ledger = await openLedger({ url: database.url, time: databaseTime, poolSize: 4, ...options });
  return {
    url: database.url,
    ledger,
    async watchfloor(...words) {
      const terminal = heardTerminal();
      const code = await runProgram(['node', 'watchfloor', ...words, '--database', database.url], terminal);
      return { code, out: [...terminal.said.out, ...terminal.said.err].join('\n') };
    },
    async close() {
      await ledger.close();
      await database.drop();
    },
  };
}

/** What an entry of the log needs to be told apart here. */
export async function readLog(ledger: Ledger) {
  const tail = ledger.log.tail(0);
  try {
    const entries = [];
    for (let page = await tail.read(1_000); page.entries.length > 0; page = await tail.read(1_000)) {
      entries.push(...page.entries);
    }
    return entries;
  } finally {
    await tail.close();
  }
}
