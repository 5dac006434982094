import { useMemo } from 'react';
import { type DirectoryBook, useDirectory } from './directory.js';
import { useLanguage } from './language.js';
import type { Language } from './languages.js';
import { vocabulary, type Word } from './vocabulary.js';

type Vocabulary = typeof vocabulary;

/** For each closed list a function from its value to the word in the reader's language. */
type EnumWords = { readonly [List in keyof Vocabulary]: (value: keyof Vocabulary[List]) => string };

export interface Words extends EnumWords {
  /** The short name a row has room for. */
  department(id: string): string;
  departmentInFull(id: string): string;
  /** Everything that people call it, in every language and in small letters: to find it by. */
  departmentNames(id: string): string;
  liaison(id: string): string;
  liaisonPhone(id: string): string;
  district(id: string): string;
  category(id: string): string;
  /** Group and leaf, e.g. 公用事业 / 燃气. */
  categoryPath(id: string): string;
}

function enumWords(language: Language): EnumWords {
  const lists = Object.entries(vocabulary) as [string, Record<string, Word>][];
  const reader = (list: Record<string, Word>) => (value: string) => list[value]?.[language] ?? value;
  return Object.fromEntries(lists.map(([name, list]) => [name, reader(list)])) as unknown as EnumWords;
}

/** Words of one language over one directory. An id that the directory lacks stands for itself. */
export function wordsOf(language: Language, book: DirectoryBook): Words {
  const named = (entry: { name: string; nameEn: string } | undefined, id: string) => {
    if (entry !== undefined) return language === 'zh' ? entry.name : entry.nameEn;
    book.miss(id);
    return id;
  };
  const category = (id: string) => named(book.categoryById.get(id), id);
  return {
    ...enumWords(language),
    department: (id) => {
      const entry = book.departmentById.get(id);
      return entry && language === 'zh' ? entry.shortName : named(entry, id);
    },
    departmentInFull: (id) => named(book.departmentById.get(id), id),
    departmentNames: (id) => {
      const entry = book.departmentById.get(id);
      return entry ? `${entry.name} ${entry.shortName} ${entry.nameEn}`.toLowerCase() : id;
    },
    liaison: (id) => book.departmentById.get(id)?.liaisonName ?? '',
    liaisonPhone: (id) => book.departmentById.get(id)?.liaisonPhone ?? '',
    district: (id) => named(book.districtById.get(id), id),
    category,
    categoryPath: (id) => {
      const parent = book.categoryById.get(id)?.parentId;
      return parent ? `${category(parent)} / ${category(id)}` : category(id);
    },
  };
}

/** The words of the reader's language. The object keeps its identity until language or directory change. */
export function useWords(): Words {
  const { language } = useLanguage();
  const book = useDirectory();
  return useMemo(() => wordsOf(language, book), [language, book]);
}
