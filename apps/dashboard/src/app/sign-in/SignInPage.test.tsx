import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../i18n/language.js';
import SignInPage from './SignInPage.js';

vi.mock('./DemoAccounts.js', () => ({ DemoAccounts: () => null }));
afterEach(cleanup);

const shown = (state: unknown) =>
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <MemoryRouter initialEntries={[{ pathname: '/sign-in', state }]}>
          <SignInPage />
        </MemoryRouter>
      </LanguageProvider>
    </MantineProvider>,
  );

test('A7 whoever was signed out elsewhere reads why they stand at the door, and nobody else does', () => {
  shown({ sessionEnded: true });
  screen.getByText('您已在别处退出，或登录已过期。重新登录后回到刚才的页面。');
  for (const state of [null, { sessionEnded: false }, 'ended']) {
    cleanup();
    shown(state);
    expect(screen.queryByText(/已在别处退出/)).toBeNull();
  }
});
