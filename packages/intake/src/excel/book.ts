import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { readStrings } from './strings.js';
import { dateStyles } from './styles.js';
import { readXml } from './xml.js';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly bytes: () => Uint8Array;
}

/** A workbook without the cells of its sheets. */
export interface Book {
  readonly sheets: readonly SheetEntry[];
  /** Texts that cells refer to by number. */
  readonly strings: readonly string[];
  /** Of each style, whether it shows numbers as dates. */
  readonly dateStyles: readonly boolean[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
}

/**
 * Reads what a workbook is made of (ECMA-376 part 1, 18.2).
 * @param largestPart bytes that one part may take when it is unpacked, whatever it is called
 * @throws Error where it is damaged
 */
export async function readBook(file: string, largestPart: number): Promise<Book> {
  const archive = new Uint8Array(await readFile(file));
  const part = (name: string): Uint8Array | null => {
    const isMeant = (entry: UnzipFileInfo): boolean => {
      if (entry.name.toLowerCase() !== name.toLowerCase()) return false;
      if (entry.originalSize > largestPart) throw new Error(`its part ${name} is too large`);
      return true;
    };
    return Object.values(unzipSync(archive, { filter: isMeant }))[0] ?? null;
  };
  const main = mainPartOf(part('_rels/.rels')) ?? 'xl/workbook.xml';
  const workbook = part(main);
  if (workbook === null) throw new Error('it holds no workbook');
  const relations = relationsOf(part(`${path.posix.dirname(main)}/_rels/${path.posix.basename(main)}.rels`), main);
  const { sheets, from1904 } = listed(workbook);
  const strings = relations.find(({ type }) => type.endsWith('/sharedStrings'));
  const styles = relations.find(({ type }) => type.endsWith('/styles'));
  return {
    sheets: sheets.flatMap(({ name, hidden, relation }) => {
      const target = relations.find(({ id, type }) => id === relation && type.endsWith('/worksheet'))?.target;
      const bytes = (): Uint8Array => {
        const found = target === undefined ? null : part(target);
        if (found === null) throw new Error(`its sheet "${name}" is missing`);
        return found;
      };
      return target === undefined ? [] : [{ name, hidden, bytes }];
    }),
    strings: readStrings(strings === undefined ? null : part(strings.target)),
    dateStyles: dateStyles(styles === undefined ? null : part(styles.target)),
    from1904,
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** The name of a part in the archive. */
  readonly target: string;
}

/** What a part refers to. @param part the one that refers: targets are relative to it */
function relationsOf(bytes: Uint8Array | null, part: string): readonly Relation[] {
  const relations: Relation[] = [];
  if (bytes === null) return relations;
  readXml(bytes, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const target = path.posix.join('/', path.posix.dirname(part), attribute('Target') ?? '');
      const absolute = attribute('Target')?.startsWith('/') === true ? (attribute('Target') ?? '') : target;
      relations.push({ id: attribute('Id') ?? '', type: attribute('Type') ?? '', target: absolute.slice(1) });
    },
  });
  return relations;
}

const mainPartOf = (bytes: Uint8Array | null): string | undefined =>
  relationsOf(bytes, 'root').find(({ type }) => type.endsWith('/officeDocument'))?.target;

interface Listed {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly relation: string }[];
  readonly from1904: boolean;
}

function listed(bytes: Uint8Array): Listed {
  const sheets: Listed['sheets'][number][] = [];
  let from1904 = false;
  readXml(bytes, {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = isTrue(attribute('date1904'));
      if (name !== 'sheet') return;
      const hidden = (attribute('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attribute('name') ?? '', hidden, relation: attribute('r:id') ?? attribute('id') ?? '' });
    },
  });
  return { sheets, from1904 };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
