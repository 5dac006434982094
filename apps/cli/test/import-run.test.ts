import type { Directory } from '@watchfloor/domain/directory';
import type { OnRecord } from '@watchfloor/intake/follow';
import type { History } from '@watchfloor/intake/history';
import { profileSchema } from '@watchfloor/intake/profile';
import { openCases } from '@watchfloor/intake/read-cases';
import type { HistoryOutcome } from '@watchfloor/ledger/write/history';
import { expect, test } from 'vitest';
import { noCounts, Remarks } from '../src/import/counts.js';
import type { ImportLedger } from '../src/import/import-ledger.js';
import { type ImportOptions, runImport } from '../src/import/import-run.js';
import { fileOf, MemoryDirectory, profile, table } from './support.js';

const NOW = Date.parse('2026-03-20T00:00:00Z');
const row = (id: number): string => `${id},2026-03-01 0${id % 10}:00,题目${id},unit${id % 3},,,`;

/** Knows what is in, and holds on to a batch until the test lets it go. */
class MemoryLedger implements ImportLedger {
  readonly entries = new MemoryDirectory();
  readonly known = new Set<string>();
  readonly batches: number[] = [];
  onBatch: (histories: readonly History[]) => void = () => undefined;

  now = async () => NOW;
  directory = () => this.entries.load();
  ensure = (entries: Directory) => this.entries.ensure(entries);
  recorded = async () => new Map<string, OnRecord>();
  follow = async () => null;

  async add(histories: readonly History[]): Promise<readonly HistoryOutcome[]> {
    this.batches.push(histories.length);
    this.onBatch(histories);
    return histories.map(({ steps: [first] }): HistoryOutcome => {
      const complaintId = first?.command.complaintId ?? '';
      if (this.known.has(complaintId)) return { kind: 'alreadyKnown', complaintId, number: '26-1' };
      this.known.add(complaintId);
      return { kind: 'written', complaintId, number: '26-1', version: 3 };
    });
  }
}

async function importing(text: string, ledger: ImportLedger, change: Partial<ImportOptions> = {}) {
  const counts = noCounts();
  const rejects: string[] = [];
  const whole = await runImport({
    file: await openCases(fileOf(text), profileSchema.parse(profile)),
    ledger,
    updates: 'apply',
    batchSize: 2,
    reject: async (where, reason) => void rejects.push(`${where}: ${reason}`),
    remarks: new Remarks(),
    signal: new AbortController().signal,
    counts,
    ...change,
  });
  return { counts, rejects, whole };
}

test('rows go in by batches, and the directory knows what they name before they come', async () => {
  const ledger = new MemoryLedger();
  ledger.onBatch = (histories) => {
    const departments = ledger.entries.directory.departments.map(({ id }) => id);
    for (const { steps } of histories) {
      for (const { command } of steps)
        if (command.type === 'dispatch') expect(departments).toContain(command.leadDepartmentId);
    }
  };
  const { counts, whole } = await importing(table([1, 2, 3, 4, 5].map(row)), ledger);
  expect(whole).toBe(true);
  expect(ledger.batches).toEqual([2, 2, 1]);
  expect(counts).toMatchObject({ read: 5, added: 5, unchanged: 0, rejected: 0, open: 5, closed: 0 });
});

test('a second import of the same file changes nothing', async () => {
  const ledger = new MemoryLedger();
  const text = table([...[1, 2, 3].map(row), '4,2026-03-01 09:00,d,,2026-03-02 09:00,好的,2026-03-01 10:00']);
  await importing(text, ledger);
  const { counts } = await importing(text, ledger);
  expect(counts).toMatchObject({ read: 4, added: 0, unchanged: 4, open: 3, closed: 1, withDeadline: 1 });
});

test('interrupted, it ends after the batch under way, and the next run goes on', async () => {
  const ledger = new MemoryLedger();
  const controller = new AbortController();
  ledger.onBatch = () => {
    if (ledger.batches.length === 2) controller.abort();
  };
  const text = table([1, 2, 3, 4, 5, 6, 7, 8, 9].map(row));
  const first = await importing(text, ledger, { signal: controller.signal });
  expect([first.whole, first.counts.added, ledger.known.size]).toEqual([false, 4, 4]);

  const second = await importing(text, ledger);
  expect([second.whole, second.counts.added, second.counts.unchanged]).toEqual([true, 5, 4]);
});

test('no more than two batches are written at once, and one more waits', async () => {
  let [writing, most, read] = [0, 0, 0];
  const counts = noCounts();
  const ledger: ImportLedger = {
    ...new MemoryLedger(),
    async add(histories) {
      writing += 1;
      most = Math.max(most, writing);
      await new Promise((resolve) => setImmediate(resolve));
      read = Math.max(read, counts.read);
      expect(counts.read - counts.added).toBeLessThanOrEqual(3 * 2);
      writing -= 1;
      return histories.map(() => ({ kind: 'written', complaintId: '', number: '', version: 3 }));
    },
  };
  await importing(table(Array.from({ length: 40 }, (_, index) => row(index))), ledger, { counts });
  expect([most, read]).toEqual([2, 40]);
});

test('rows that cannot be read and rows that the law refuses are rejected by line, the others go in', async () => {
  const ledger: ImportLedger = {
    ...new MemoryLedger(),
    add: async (histories) =>
      histories.map((_, index) =>
        index === 1
          ? { kind: 'refused', step: 1, refusal: { kind: 'notAllowed' } }
          : { kind: 'written', complaintId: '', number: '', version: 3 },
      ),
  };
  const { counts, rejects } = await importing(table([row(1), '2,soon,b,,,,', row(3), row(4)]), ledger);
  expect(rejects).toEqual([
    '3: "opened" is no date that the profile knows: soon',
    '4: step 2 of its history is refused: {"kind":"notAllowed"}',
  ]);
  expect(counts).toMatchObject({ read: 4, added: 2, rejected: 2, open: 2 });
});

test('what is in the directory already is not touched', async () => {
  const ledger = new MemoryLedger();
  const center = { id: 'center', name: '我们的中心', nameEn: 'Ours', shortName: '中心' };
  await ledger.ensure({
    departments: [{ ...center, liaisonName: '王芳', liaisonPhone: '1' }],
    districts: [],
    categories: [],
  });
  await importing(table(['1,2026-03-01 09:00,a,,,,']), ledger);
  expect(ledger.entries.directory.departments).toHaveLength(1);
  expect(ledger.entries.directory.departments[0]).toMatchObject({ name: '我们的中心', liaisonName: '王芳' });
});

test('a fault of the ledger ends the import and lets go of the file', async () => {
  const ledger: ImportLedger = {
    ...new MemoryLedger(),
    add: () => Promise.reject(new Error('the database is gone')),
  };
  await expect(importing(table([1, 2, 3, 4, 5, 6].map(row)), ledger)).rejects.toThrow('the database is gone');
});
