import { createHash } from 'node:crypto';
import type { Category, Department, District } from '@watchfloor/domain/directory';
import type { Columns, Read } from './fields.js';
import type { DirectoryField, DirectoryValue } from './profile.js';
import { keyOf, oneLine, shorten } from './text.js';

/** An entry of the directory as a row names it. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
}

const SHORT_NAME = 12;
const LONGEST_NAME = 120;

/** Reads which entry of the directory a row names: mapped, made from the value, or the one for rows that name none. */
export function entryReader(columns: Columns, field: DirectoryField): Read<Entry> {
  const otherwise = mapped(field.otherwise);
  if (field.from === undefined) return () => otherwise;
  const text = columns.text(field.from);
  const entries = new Map(Object.entries(field.entries).map(([value, entry]) => [keyOf(value), mapped(entry)]));
  const read = new Map<string, Entry>();
  return (cells) => {
    const value = text(cells);
    const known = read.get(value);
    if (known !== undefined) return known;
    const name = oneLine(value);
    const entry = keyOf(name) === '' ? otherwise : (entries.get(keyOf(name)) ?? made(field.prefix, name));
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
});

const made = (prefix: string, value: string): Entry => {
  const name = shorten(value, LONGEST_NAME);
  return {
    id: prefix === '' && CODE.test(value) ? value : prefix + codeOf(value),
    name,
    nameEn: name,
    shortName: shorten(name, SHORT_NAME),
  };
};

/** A code that the source uses itself, such as `PWDx`. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9_]{0,15}$/;
const LONGEST_CODE = 48;

/**
 * A short stable code for a name: words become `tree-emergencies`; where that would lose letters (Chinese names, very
 * long ones), part of a hash tells names apart.
 */
export function codeOf(name: string): string {
  const plain = name.normalize('NFKC').trim();
  const slug = plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (/^[\u0020-\u007e]+$/.test(plain) && slug !== '' && slug.length <= LONGEST_CODE) return slug;
  const hash = createHash('sha256').update(keyOf(plain)).digest('hex').slice(0, 10);
  return slug === '' ? hash : `${slug.slice(0, LONGEST_CODE - 11)}-${hash}`;
}

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
