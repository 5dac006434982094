import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { type Language, localeOf } from './languages.js';
import { messages } from './messages.js';
import { zoneBeforeSignIn } from './zone.js';

const storageKey = 'watchfloor.language';

interface LanguageChoice {
  readonly language: Language;
  choose(language: Language): void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'zh', choose: () => {} });

/** The reader's language and how to change it; remembered in this browser. */
export const useLanguage = (): LanguageChoice => use(LanguageContext);

function remembered(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

/** Gives everything below it the texts and the formats. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  const choose = useCallback((next: Language) => {
    setLanguage(next);
    try {
      localStorage.setItem(storageKey, next);
    } catch {
      // A browser that keeps nothing still changes its language for this visit.
    }
  }, []);
  useEffect(() => {
    document.documentElement.lang = localeOf[language];
  }, [language]);
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={localeOf[language]} messages={messages[language]} timeZone={zoneBeforeSignIn}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}
