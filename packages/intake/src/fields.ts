import { oneLine, searchForm } from '@watchfloor/domain/text-form';
import { ColumnIndex, type Demands } from './column-index.js';
import { IntakeError } from './errors.js';
import { columnsOf } from './named-columns.js';
import type { Choice, Field, MomentField } from './profile.js';
import { type Cell, cellText } from './table.js';

/** Reads something from the cells of a row. */
export type Read<T> = (cells: readonly Cell[]) => T;

/** The columns of a table by name, for the parts of a profile that name them; see `columnsFor`. */
export class Columns {
  readonly #index: ColumnIndex;

  constructor(index: ColumnIndex) {
    this.#index = index;
  }

  /** Where a column stands, counted from 0. */
  readonly place = (name: string): number => {
    const [index] = this.#index.find(name);
    if (index === undefined) throw new Error(`column "${name}" was not checked`);
    return index;
  };

  /** The cell of a column. */
  cell(name: string): Read<Cell> {
    const index = this.place(name);
    return (cells) => cells[index] ?? null;
  }

  /** The cells that a field is made of; of alternatives, that of the first that the file has. */
  cells(field: Field | MomentField): readonly Read<Cell>[] {
    if (typeof field === 'object' && 'anyOf' in field) {
      const name = field.anyOf.find((one) => this.#index.find(one).length > 0);
      return name === undefined ? [] : [this.cell(name)];
    }
    return columnsOf(field).map((name) => this.cell(name));
  }

  /** The text of a field, its line breaks kept. */
  text(field: Field): Read<string> {
    if (typeof field === 'string') return this.text({ column: field });
    if ('constant' in field) return () => field.constant;
    const parts = this.#texts(field);
    const join = 'join' in field ? field.join : '';
    const keep = extractor(field.extract);
    const labels = new Map(Object.entries(field.labels ?? {}).map(([code, label]) => [searchForm(code), label]));
    return (cells) => {
      const texts = parts.map((part) => part(cells)).filter((text) => text !== '');
      const text = keep(texts.join(join));
      return labels.size === 0 ? text : (labels.get(searchForm(text)) ?? text);
    };
  }

  /** The texts that a field is made of, empty where nothing is written. */
  #texts(field: Exclude<Field, string | { constant: string }>): readonly Read<string>[] {
    const named = 'named' in field && field.named;
    return this.cells(field).map((cell, index) => {
      const before = named ? `${columnsOf(field)[index]}: ` : '';
      return (cells) => {
        const text = cellText(cell(cells));
        return text.trim() === '' ? '' : before + text;
      };
    });
  }

  /** One of a closed list; `{ unknown }` where nothing in the profile fits the row's value. */
  choice<T extends string>(choice: Choice<T>): Read<T | { readonly unknown: string }> {
    const text = choice.from === undefined ? () => '' : this.text(choice.from);
    const map = new Map(Object.entries(choice.map).map(([key, value]) => [searchForm(key), value]));
    const patterns = choice.match.map(({ pattern, value }) => [new RegExp(pattern, 'u'), value] as const);
    return (cells) => {
      const value = text(cells);
      const found =
        map.get(searchForm(value)) ?? patterns.find(([pattern]) => pattern.test(value))?.[1] ?? choice.default;
      return found ?? { unknown: oneLine(value) };
    };
  }
}

/** Keeps the part of a text that a pattern finds: its first group where it has one; the whole text without a pattern. */
export function extractor(pattern: string | undefined): (text: string) => string {
  if (pattern === undefined) return (text) => text;
  const expression = new RegExp(pattern, 'u');
  return (text) => {
    const match = expression.exec(text);
    return match === null ? '' : (match[1] ?? match[0]);
  };
}

/**
 * The columns of a table, once all that the profile asks for are there, each once.
 * @throws IntakeError that names the columns that are missing, or stand there several times, and those that the file has
 */
export function columnsFor(demands: Demands, header: readonly string[], path: string): Columns {
  const index = new ColumnIndex(header);
  const unmet = index.unmet(demands);
  if (unmet.length > 0) throw missingColumns(path, unmet, header);
  for (const name of demands.flat()) {
    const places = index.find(name);
    if (places.length > 1) throw severalColumns(path, name, places);
  }
  return new Columns(index);
}

function missingColumns(path: string, unmet: Demands, header: readonly string[]): IntakeError {
  const wanted = unmet.map((names) => names.map((name) => `"${name}"`).join(' or '));
  const lacks = `${wanted.length === 1 ? 'column' : 'columns'} ${[...new Set(wanted)].join(', ')}`;
  const has = header.map((name) => oneLine(name)).filter((name) => name !== '');
  const shown = has.slice(0, 60).map((name) => `"${name}"`);
  return new IntakeError('missingColumns', `${path} has no ${lacks}; its columns are ${shown.join(', ')}`);
}

function severalColumns(path: string, name: string, places: readonly number[]): IntakeError {
  const which = places.map((place) => ordinal(place + 1));
  const said = `${which.slice(0, -1).join(', ')} and ${which.at(-1)}`;
  const counted = counts[places.length] ?? String(places.length);
  return new IntakeError(
    'ambiguousColumn',
    `${path}: ${counted} columns are called ${name} (${said}); the profile says which by "${name}#1", "${name}#2"`,
  );
}

const counts: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four' };

function ordinal(place: number): string {
  const ending = place % 100 >= 11 && place % 100 <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[place % 10] ?? 'th');
  return `${place}${ending}`;
}
