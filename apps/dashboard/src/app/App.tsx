import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider } from '../i18n/language.js';
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
        <Notifications position="bottom-center" limit={3} />
        <RouterProvider router={router} />
      </LanguageProvider>
    </MantineProvider>
  );
}
