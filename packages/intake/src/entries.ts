import { createHash } from 'node:crypto';
import type { Category, Department, District } from '@watchfloor/domain/directory';
import { oneLine, plainForm, searchForm } from '@watchfloor/domain/text-form';
import type { Columns, Read } from './fields.js';
import type { DirectoryField, DirectoryValue } from './profile.js';
import { shorten } from './text.js';

/** An entry of the directory as a row names it. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
  /** The id that earlier releases made of the same name, which a directory may know it by; null where there is none. */
  readonly formerId: string | null;
}

const SHORT_NAME = 12;
const LONGEST_NAME = 120;

/** Reads which entry of the directory a row names: mapped, made from the value, or the one for rows that name none. */
export function entryReader(columns: Columns, field: DirectoryField): Read<Entry> {
  const otherwise = mapped(field.otherwise);
  if (field.from === undefined) return () => otherwise;
  const text = columns.text(field.from);
  const entries = new Map(Object.entries(field.entries).map(([value, entry]) => [searchForm(value), mapped(entry)]));
  const taken = new Map([otherwise, ...entries.values()].map((entry) => [entry.id, entry.name]));
  const read = new Map<string, Entry>();
  return (cells) => {
    const value = text(cells);
    const known = read.get(value);
    if (known !== undefined) return known;
    const name = oneLine(value);
    const entry = searchForm(name) === '' ? otherwise : (entries.get(searchForm(name)) ?? made(field, name, taken));
    if (read.size < REMEMBERED) read.set(value, entry);
    return entry;
  };
}

/** A column that names entries has few values; one that was mapped by mistake must not fill the memory. */
const REMEMBERED = 5_000;

const mapped = (entry: DirectoryValue): Entry => ({
  id: entry.id,
  name: entry.name,
  nameEn: entry.nameEn ?? entry.name,
  shortName: entry.shortName ?? shorten(entry.name, SHORT_NAME),
  formerId: null,
});

/** @param taken ids that the profile gives to entries of its own, with their names */
function made({ prefix, distinguishCase }: DirectoryField, value: string, taken: ReadonlyMap<string, string>): Entry {
  const key = distinguishCase ? plainForm(value) : searchForm(value);
  const plain = prefix + codeOf(key);
  const owner = taken.get(plain);
  const id = owner === undefined || searchForm(owner) === searchForm(value) ? plain : prefix + hashedCode(key);
  const former = prefix === '' && FORMER_CODE.test(value) ? value : prefix + formerCodeOf(value, key);
  const name = shorten(value, LONGEST_NAME);
  const formerId = distinguishCase || former === id || former === prefix ? null : former;
  return { id, name, nameEn: name, shortName: shorten(name, SHORT_NAME), formerId };
}

/** What earlier releases took as an id without change, such as `PWDx`. */
const FORMER_CODE = /^[A-Za-z0-9][A-Za-z0-9_]{0,15}$/;

/** Earlier releases told names apart by their variation selectors too, and hashed those that have one. */
function formerCodeOf(value: string, key: string): string {
  const formerKey = plainForm(value).toLowerCase();
  return formerKey === key ? slugOf(key) : hashedCode(formerKey);
}

/** Words whose hyphenated form tells them from every other name. */
const PLAIN = /^[a-z0-9]+( [a-z0-9]+)*$/;
const LONGEST_CODE = 48;

/**
 * A short stable code of a name, another for each name: plain words become `tree-emergencies`; wherever a letter or sign
 * would be lost ("C++" and "C#", Chinese names, very long ones), part of a hash tells names apart.
 * @param key the name with everything folded that does not distinguish it from others
 */
export const codeOf = (key: string): string =>
  PLAIN.test(key) && key.length <= LONGEST_CODE ? slugOf(key) : hashedCode(key);

function hashedCode(key: string): string {
  const slug = slugOf(key);
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 10);
  return slug === '' ? hash : `${slug.slice(0, LONGEST_CODE - 11)}-${hash}`;
}

const slugOf = (key: string): string =>
  key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const departmentOf = ({ id, name, nameEn, shortName }: Entry): Department => ({
  id,
  name,
  nameEn,
  shortName,
  liaisonName: '',
  liaisonPhone: '',
});

export const districtOf = ({ id, name, nameEn }: Entry): District => ({ id, name, nameEn });

export const categoryOf = ({ id, name, nameEn }: Entry, parentId: string | null): Category => ({
  id,
  parentId,
  name,
  nameEn,
  departmentId: null,
});
