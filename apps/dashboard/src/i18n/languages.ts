export type Language = 'zh' | 'en';

export const localeOf: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The texts of one part of the page, the same ids in both languages. */
export interface Messages {
  readonly zh: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
}
