import type { Millis } from '@watchfloor/domain/time';
import { grouped } from '../terminal/progress.js';
import type { ImportCounts } from './counts.js';

export interface ImportFacts {
  readonly dryRun: boolean;
  /** False where it was interrupted. */
  readonly whole: boolean;
  readonly ms: Millis;
  readonly encoding: string | null;
  /** What was decided about the file, and what is worth a look in it. */
  readonly notes: readonly string[];
  /** Where rejected rows are; null where there are none. */
  readonly rejects: string | null;
}

/** What came of an import, for people; a dry run says the same as the run that follows it. */
export function summaryOf(counts: ImportCounts, facts: ImportFacts): readonly string[] {
  const { read, added, changed, unchanged, differing, twice, rejected } = counts;
  const rows: readonly (readonly [string, number])[] = [
    ['read', read],
    ['new', added],
    ['changed', changed],
    [differing === 0 ? 'unchanged' : `unchanged, ${grouped(differing)} of them differ from the record`, unchanged],
    ['twice in the file', twice],
    ['rejected', rejected],
    ['closed', counts.closed],
    ['open', counts.open],
    ['with a deadline of their source', counts.withDeadline],
  ];
  const widest = Math.max(...rows.map(([, count]) => grouped(count).length));
  const lines = rows.map(([name, count]) => `${grouped(count).padStart(widest)}  ${name}`);
  const seconds = facts.ms / 1_000;
  const speed = grouped(read / Math.max(0.001, seconds));
  lines.push(`${seconds.toFixed(1)} s, ${speed} rows/s${facts.encoding === null ? '' : `, read as ${facts.encoding}`}`);
  lines.push(...facts.notes.map((note) => `Note: ${note}`));
  if (facts.rejects !== null) lines.push(`The rejected rows, with line and reason: ${facts.rejects}`);
  if (!facts.whole) lines.push('Interrupted. Run it again to go on: what is in is left alone.');
  else if (facts.dryRun) lines.push('Nothing was written to any database.');
  else if (added + changed === 0 && read > 0) lines.push('Nothing was changed: every readable row was there already.');
  return lines;
}
