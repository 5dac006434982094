import { IntakeError } from './errors.js';
import type { Choice, Field, Profile } from './profile.js';
import { type Cell, cellText } from './table.js';
import { keyOf, oneLine } from './text.js';

/** Reads something from the cells of a row. */
export type Read<T> = (cells: readonly Cell[]) => T;

/** The columns of a table by name, for the parts of a profile that name them. */
export class Columns {
  readonly #index = new Map<string, number>();

  /** @param header the names as they stand in the file; width, case and white space do not matter */
  constructor(header: readonly string[]) {
    for (const [index, name] of header.entries()) {
      const key = keyOf(name);
      if (key !== '' && !this.#index.has(key)) this.#index.set(key, index);
    }
  }

  has(name: string): boolean {
    return this.#index.has(keyOf(name));
  }

  /** The cell of a column. */
  cell(name: string): Read<Cell> {
    const index = this.#index.get(keyOf(name));
    if (index === undefined) throw new Error(`column "${name}" was not checked`);
    return (cells) => cells[index] ?? null;
  }

  /** The text of a field, its line breaks kept. */
  text(field: Field): Read<string> {
    if (typeof field === 'string') return this.text({ column: field });
    if ('constant' in field) return () => field.constant;
    const parts = ('column' in field ? [field.column] : field.columns).map((name) => this.cell(name));
    const join = 'join' in field ? field.join : '';
    const extract = field.extract === undefined ? null : new RegExp(field.extract, 'u');
    return (cells) => {
      const texts = parts.map((part) => cellText(part(cells))).filter((text) => text.trim() !== '');
      const text = texts.join(join);
      if (extract === null) return text;
      const match = extract.exec(text);
      return match === null ? '' : (match[1] ?? match[0]);
    };
  }

  /** One of a closed list; `{ unknown }` where nothing in the profile fits the row's value. */
  choice<T extends string>(choice: Choice<T>): Read<T | { readonly unknown: string }> {
    const text = choice.from === undefined ? () => '' : this.text(choice.from);
    const map = new Map(Object.entries(choice.map).map(([key, value]) => [keyOf(key), value]));
    const patterns = choice.match.map(({ pattern, value }) => [new RegExp(pattern, 'u'), value] as const);
    return (cells) => {
      const value = text(cells);
      const found = map.get(keyOf(value)) ?? patterns.find(([pattern]) => pattern.test(value))?.[1] ?? choice.default;
      return found ?? { unknown: oneLine(value) };
    };
  }
}

/**
 * The columns of a table, once all that the profile names are there.
 * @throws IntakeError that names the missing columns and those that the file has
 */
export function columnsFor(profile: Profile, header: readonly string[], path: string): Columns {
  const columns = new Columns(header);
  const missing = [...namedColumns(profile)].filter((name) => !columns.has(name));
  if (missing.length === 0) return columns;
  const lacks = `${missing.length === 1 ? 'column' : 'columns'} ${missing.map((name) => `"${name}"`).join(', ')}`;
  const has = header.map((name) => oneLine(name)).filter((name) => name !== '');
  const shown = has.slice(0, 60).map((name) => `"${name}"`);
  throw new IntakeError('missingColumns', `${path} has no ${lacks}; its columns are ${shown.join(', ')}`);
}

function namedColumns(profile: Profile): ReadonlySet<string> {
  const names = new Set<string>();
  const field = (value: Field | undefined): void => {
    if (value === undefined) return;
    if (typeof value === 'string') names.add(value);
    else if ('column' in value) names.add(value.column);
    else if ('columns' in value) for (const name of value.columns) names.add(name);
  };
  const { source, title, details, place, caller, answer, deadline } = profile;
  for (const value of [source.id, profile.receivedAt, title, details, place, answer.text, answer.at]) field(value);
  if (caller !== null) for (const value of [caller.name, caller.phone]) field(value);
  for (const choice of [profile.channel, profile.kind, profile.urgency, profile.state]) field(choice?.from);
  field(profile.urgency.reason);
  for (const entry of [profile.department, profile.district, profile.category]) field(entry.from);
  field(profile.category.parent);
  if (deadline.kind === 'column') for (const value of [deadline.column, deadline.judgedBy]) field(value);
  return names;
}
