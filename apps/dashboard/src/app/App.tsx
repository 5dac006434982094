import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider } from '../i18n/language.js';
import { keepFocus } from './focus/focus-keeper.js';
import { Notices } from './Notices.js';
import { router } from './routes.js';
import { resolver, theme } from './theme/theme.js';

const rememberedTheme = localStorageColorSchemeManager({ key: 'watchfloor.theme' });

export function App() {
  useEffect(() => keepFocus(document), []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      colorSchemeManager={rememberedTheme}
      defaultColorScheme="auto"
    >
      <LanguageProvider>
        <Notices />
        <RouterProvider router={router} useTransitions={false} />
      </LanguageProvider>
    </MantineProvider>
  );
}
