import type { Millis } from '@watchfloor/domain/time';
import { grouped } from '../terminal/progress.js';
import type { ImportCounts } from './import-run.js';

export interface ImportFacts {
  readonly dryRun: boolean;
  /** False where it was interrupted. */
  readonly whole: boolean;
  readonly ms: Millis;
  readonly encoding: string | null;
  /** Where rejected rows are. */
  readonly rejects: string;
}

/** What came of an import, for people. */
export function summaryOf(counts: ImportCounts, facts: ImportFacts): readonly string[] {
  const { read, imported, alreadyThere, rejected } = counts;
  const rows: (readonly [string, number])[] = [
    ['read', read],
    [facts.dryRun ? 'would be imported' : 'imported', imported],
    ...(facts.dryRun ? [] : [['already there', alreadyThere] as const]),
    ['rejected', rejected],
    ['closed', counts.closed],
    ['open', counts.open],
    ['with a deadline of their source', counts.withDeadline],
  ];
  const widest = Math.max(...rows.map(([, count]) => grouped(count).length));
  const lines = rows.map(([name, count]) => `${grouped(count).padStart(widest)}  ${name}`);
  const seconds = facts.ms / 1_000;
  lines.push(
    `${seconds.toFixed(1)} s, ${grouped(read / Math.max(0.001, seconds))} rows/s${encodingNote(facts.encoding)}`,
  );
  if (rejected > 0) lines.push(`The rejected rows, with line and reason: ${facts.rejects}`);
  if (!facts.whole) lines.push('Interrupted. Run it again to go on: what is in is left alone.');
  else if (facts.dryRun) lines.push('Nothing was written to any database.');
  else if (imported === 0 && read > 0) lines.push('Nothing was changed: every readable row was there already.');
  return lines;
}

const encodingNote = (encoding: string | null): string => (encoding === null ? '' : `, read as ${encoding}`);
