import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { ActionsProvider } from '../../../app/actions.js';
import { Notices } from '../../../app/Notices.js';
import { type Me, MeContext } from '../../../app/session/me.js';
import { bookOf, DirectoryContext } from '../../../i18n/directory.js';
import { LanguageProvider } from '../../../i18n/language.js';
import { LiveProvider } from '../../../live/live.js';
import { type FakeLive, fakeLive } from '../../../live/testing/fake-live.js';
import type { FakeServer } from './fake-server.js';

const department = (id: string, shortName: string) => ({
  id,
  shortName,
  name: `澜江市${shortName}`,
  nameEn: id,
  liaisonName: '',
  liaisonPhone: '',
});

const book = bookOf({
  departments: [department('housing', '住建局'), department('traffic', '交通局'), department('fire', '消防支队')],
  districts: [],
  categories: [],
});

export const supervisor: Me = {
  id: 'm',
  name: '王敏',
  username: 'supervisor',
  role: 'supervisor',
  demo: false,
  department: null,
};

export const liaison: Me = {
  ...supervisor,
  name: '李科',
  role: 'liaison',
  department: { id: 'housing', name: '住建局', nameEn: 'Housing' },
};

/** Seats a person before a part of the page, with a server that answers as the test says. Notices are shown too. */
export function seat(me: Me, server: FakeServer, part: ReactNode): FakeLive {
  const fake = fakeLive();
  fake.live.time.observe(Date.parse('2026-11-22T02:30:00.000Z'));
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <Notices />
        <MemoryRouter>
          <LiveProvider live={{ ...fake.live, urql: server.client }}>
            <MeContext value={me}>
              <DirectoryContext value={book}>
                <ActionsProvider>{part}</ActionsProvider>
              </DirectoryContext>
            </MeContext>
          </LiveProvider>
        </MemoryRouter>
      </LanguageProvider>
    </MantineProvider>,
  );
  return fake;
}
