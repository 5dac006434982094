import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { Client, fetchExchange } from 'urql';
import { afterEach, expect, test } from 'vitest';
import { MeContext } from '../../app/session/me.js';
import { LanguageProvider } from '../../i18n/language.js';
import { LiveProvider } from '../../live/live.js';
import { type FakeLive, fakeLive } from '../../live/testing/fake-live.js';
import AlertBanner from './AlertBanner.js';
import AlertBell from './AlertBell.js';
import { alert } from './alert.fixture.js';
import type { Alert } from './alerts-document.js';

afterEach(cleanup);

const supervisor = {
  id: 'm',
  name: '王敏',
  username: 'wang',
  role: 'supervisor',
  demo: false,
  department: null,
} as const;
const raised = Array.from({ length: 5 }, (_, n) =>
  alert({ id: `c${n}:e1`, complaintId: `c${n}`, urgency: n % 2 === 0 ? 'normal' : 'urgent' }),
);
const critical = alert({ id: 'gas', number: '26-9', position: 20 });

/** A page opened while these escalations wait: once it listens, what the server raises arrives live. */
async function opened(waiting: readonly Alert[]): Promise<FakeLive> {
  const fake = fakeLive();
  fake.live.time.observe(Date.parse('2026-11-22T02:30:00.000Z'));
  const urql = new Client({
    url: 'http://nowhere.invalid/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: async () =>
      new Response(JSON.stringify({ data: { alerts: { asOf: 9, escalations: waiting, recent: [] } } }), {
        headers: { 'content-type': 'application/json' },
      }),
  });
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <MemoryRouter initialEntries={['/floor']}>
          <LiveProvider live={{ ...fake.live, urql }}>
            <MeContext value={supervisor}>
              <AlertBell />
              <AlertBanner />
            </MeContext>
          </LiveProvider>
        </MemoryRouter>
      </LanguageProvider>
    </MantineProvider>,
  );
  await waitFor(() => expect(fake.socket.subscriptions).toHaveLength(1));
  return fake;
}

const bell = (count: number) => screen.findByRole('button', { name: `提醒，${count} 件升级待确认` });
const banner = () => screen.queryByRole('alert');

test('five escalations of less than critical are counted at the bell and raise no banner', async () => {
  await opened(raised);
  await bell(5);
  expect(banner()).toBeNull();
});

test('a critical one raises the banner the moment it is told', async () => {
  const fake = await opened(raised);
  act(() => fake.socket.latest.push({ alertRaised: critical }));
  expect(banner()?.textContent).toContain('26-9');
  await bell(6);
});

test('it stands there after a reload, until somebody has acknowledged it', async () => {
  const fake = await opened([...raised, critical]);
  await waitFor(() => expect(banner()?.textContent).toContain('26-9'));
  const acknowledged = { acknowledgedAt: '2026-11-22T02:31:00.000Z', acknowledgedBy: '王敏' };
  act(() => fake.socket.latest.push({ alertRaised: { ...critical, position: 21, ...acknowledged } }));
  expect(banner()).toBeNull();
  await bell(5);
});
