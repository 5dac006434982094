import { useCallback } from 'react';
import { useLanguage } from '../../../i18n/language.js';

/** Several names in one breath: `住建局、交通局`. */
export function useList(): (names: readonly string[]) => string {
  const { language } = useLanguage();
  return useCallback((names) => names.join(language === 'zh' ? '、' : ', '), [language]);
}
