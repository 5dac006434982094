import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider } from '../i18n/language.js';
import { Notices } from './Notices.js';
import { router } from './routes.js';
import { resolver, theme } from './theme/theme.js';

const rememberedTheme = localStorageColorSchemeManager({ key: 'watchfloor.theme' });

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      colorSchemeManager={rememberedTheme}
      defaultColorScheme="auto"
    >
      <LanguageProvider>
        <Notices />
        <RouterProvider router={router} />
      </LanguageProvider>
    </MantineProvider>
  );
}
