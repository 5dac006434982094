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
  const names = await people.names(
    byKind.flat().flatMap(({ by, confirmedBy }) => (confirmedBy === null ? [by] : [by, confirmedBy])),
  );
  const rows = byKind.flatMap((changes) =>
    changes.map((change, index) => [
      index === 0 ? '*' : '',
      change.kind,
      change.version,
      minute(change.at),
      whoDid(change, names),
      causes[change.cause],
      change.note,
    ]),
  );
  return table([['', 'KIND', 'VERSION', 'SINCE (UTC)', 'BY', '', 'NOTE'], ...rows]);
}

/** Who wanted it, and who confirmed it; or that there was nobody who could. */
function whoDid({ by, confirmedBy, alone }: KeptChange, names: ReadonlyMap<string, string>): string {
  const name = (id: string): string => names.get(id) ?? id;
  if (alone) return `${name(by)} (nobody else)`;
  return confirmedBy === null ? name(by) : `${name(by)}, confirmed by ${name(confirmedBy)}`;
}

const minute = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
