import { stat } from 'node:fs/promises';
import { type EncodingChoice, settleEncoding, textOf } from './encoding.js';
import { IntakeError } from './errors.js';
import { unreadable } from './file-kind.js';
import type { Cell, RawRow, RawTable } from './table.js';

/** A list is parsed whole and held in memory; larger exports come as CSV, which is streamed. */
const LARGEST = 128 * 1024 * 1024;

/**
 * Opens the records of a JSON file: a list of objects, an object that holds one such list (`{"requests": [...]}`, GeoJSON),
 * or an object on each line (NDJSON). What lies deeper is a column of its own, its path joined by dots:
 * `geometry.coordinates`. The columns are those that any record has, in the order in which they are met.
 *
 * @throws IntakeError where it is too large, in a doubtful encoding, or holds no list of objects
 */
export async function openJson(path: string, choice: EncodingChoice): Promise<RawTable> {
  const { size } = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  if (size > LARGEST) throw tooLarge(path);
  const { encoding, note } = await settleEncoding(path, choice);
  const parts: string[] = [];
  for await (const part of textOf(path, encoding, () => undefined)) parts.push(part);
  const { records, from } = recordsIn(path, parts.join(''));

  const columns = new Map<string, number>();
  const rows = records.map((record, index) => rowOf(record, index + 1, columns));
  const header: RawRow = { line: 0, sheet: null, cells: [...columns.keys()], broken: null };
  let read = 0;
  const all = async function* (): AsyncGenerator<RawRow> {
    yield header;
    for (const row of rows) {
      read += 1;
      yield { ...row, cells: header.cells.map((_, column) => row.cells[column] ?? null) };
    }
  };
  return {
    format: 'json',
    encoding,
    from1904: false,
    notes: [...(note === null ? [] : [note]), ...(from === null ? [] : [`the records are those under "${from}"`])],
    sheets: [all()],
    close: async () => undefined,
    progress: () => (rows.length === 0 ? 1 : read / rows.length),
  };
}

/** One value where a record was expected; `broken` says why it cannot be one. */
type Found = { readonly value: unknown } | { readonly broken: string };

interface Records {
  readonly records: readonly Found[];
  /** The property that holds them; null where they stand at the top. */
  readonly from: string | null;
}

function recordsIn(path: string, text: string): Records {
  const whole = parsed(text);
  if ('broken' in whole) return { records: linesOf(path, text, whole.broken), from: null };
  const { value } = whole;
  if (Array.isArray(value)) return { records: value.map((one: unknown) => ({ value: one })), from: null };
  const lists = Object.entries(value ?? {}).flatMap(([name, list]: [string, unknown]) =>
    Array.isArray(list) && list.some(isRecord) ? [{ name, list }] : [],
  );
  const [only, ...others] = lists;
  if (only === undefined) return { records: [whole], from: null };
  if (others.length > 0) {
    const names = lists.map(({ name }) => `"${name}"`).join(', ');
    throw notATable(path, `it holds several lists (${names}); keep the one of the complaints`);
  }
  return { records: only.list.map((value: unknown) => ({ value })), from: only.name };
}

/** An object on each line. @throws IntakeError where the first line is none, so that the file is plainly broken JSON */
function linesOf(path: string, text: string, why: string): readonly Found[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const found = lines.map(parsed);
  const [first] = found;
  if (first === undefined || 'broken' in first || !isRecord(first.value))
    throw notATable(path, `it is broken JSON: ${why}`);
  return found;
}

function parsed(text: string): Found {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (cause) {
    return { broken: cause instanceof Error ? cause.message : String(cause) };
  }
}

function rowOf(found: Found, line: number, columns: Map<string, number>): RawRow {
  const broken = 'broken' in found ? found.broken : isRecord(found.value) ? null : 'it is no object';
  const cells: Cell[] = [];
  if ('value' in found && isRecord(found.value)) {
    for (const [name, cell] of flat(found.value, '')) {
      const column = columns.get(name) ?? columns.size;
      columns.set(name, column);
      cells[column] = cell;
    }
  }
  return { line, sheet: null, cells, broken };
}

function* flat(record: object, above: string): Generator<readonly [string, Cell]> {
  for (const [name, value] of Object.entries(record) as [string, unknown][]) {
    if (isRecord(value)) yield* flat(value, `${above}${name}.`);
    else yield [above + name, cellOf(value)];
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return null;
  return value.every((one) => typeof one !== 'object') ? value.join(', ') : JSON.stringify(value);
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notATable = (path: string, what: string): IntakeError =>
  new IntakeError('notATable', `${path} is not a table: ${what}`);

const tooLarge = (path: string): IntakeError =>
  new IntakeError(
    'tooLarge',
    `${path} has more than ${LARGEST / 1024 / 1024} MB, which is what JSON is read up to; CSV has no limit`,
  );
