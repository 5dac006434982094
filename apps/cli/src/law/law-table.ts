import { LawKind } from '@watchfloor/domain/law/change';
import type { KeptChange } from '@watchfloor/ledger/law/outcome';
import type { Ledger } from '@watchfloor/ledger/ledger';
import { table } from '../terminal/table.js';

const causes: Readonly<Record<KeptChange['cause'], string>> = {
  shipped: 'came with the product',
  published: 'published',
  rolledBack: 'rolled back to it',
};

/** Every change of the law, newest first, one line each; a star marks what is in force. */
export async function lawTable(
  { law, people }: Pick<Ledger, 'law' | 'people'>,
  kinds: readonly LawKind[] = Object.values(LawKind),
): Promise<readonly string[]> {
  const byKind = await Promise.all(kinds.map((kind) => law.changes(kind)));
  const names = await people.names(byKind.flat().map(({ by }) => by));
  const rows = byKind.flatMap((changes) =>
    changes.map((change, index) => [
      index === 0 ? '*' : '',
      change.kind,
      change.version,
      minute(change.at),
      names.get(change.by) ?? change.by,
      causes[change.cause],
      change.note,
    ]),
  );
  return table([['', 'KIND', 'VERSION', 'SINCE (UTC)', 'BY', '', 'NOTE'], ...rows]);
}

const minute = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
