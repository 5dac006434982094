import { plainForm } from '@watchfloor/domain/text-form';
import type { Read } from './fields.js';
import { type Cell, cellText, type TableRow } from './table.js';

/**
 * The rows of a file in which a case has several below each other, one for each step of its handling: those of one id as one.
 * Of each column the last value counts that is written there, since the last row tells how the case stands; the texts of
 * `joined` columns are kept all, each once, a line for each.
 *
 * Only rows that stand together are one: what has the same id further down is told as twice in the file.
 *
 * @param id reads the id of a row
 * @param joined places of columns
 */
export async function* casesTogether(
  rows: AsyncIterable<TableRow>,
  id: Read<string>,
  joined: ReadonlySet<number>,
): AsyncGenerator<TableRow> {
  let open: { readonly id: string; row: TableRow } | null = null;
  for await (const row of rows) {
    const own = row.broken === null ? plainForm(id(row.cells)) : '';
    if (open !== null && own !== '' && own === open.id) {
      open.row = { ...open.row, cells: merged(open.row.cells, row.cells, joined) };
      continue;
    }
    if (open !== null) yield open.row;
    open = own === '' ? null : { id: own, row };
    if (open === null) yield row;
  }
  if (open !== null) yield open.row;
}

function merged(above: readonly Cell[], below: readonly Cell[], joined: ReadonlySet<number>): readonly Cell[] {
  const width = Math.max(above.length, below.length);
  return Array.from({ length: width }, (_, column) => {
    const [first, second] = [above[column] ?? null, below[column] ?? null];
    if (cellText(second).trim() === '') return first;
    return joined.has(column) ? joinedText(cellText(first), cellText(second)) : second;
  });
}

function joinedText(above: string, below: string): string {
  if (above.trim() === '') return below;
  return above.split('\n').includes(below) || above === below ? above : `${above}\n${below}`;
}
