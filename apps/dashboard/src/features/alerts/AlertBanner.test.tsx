import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { MeContext } from '../../app/session/me.js';
import { LanguageProvider } from '../../i18n/language.js';
import { LiveProvider } from '../../live/live.js';
import { fakeLive } from '../../live/testing/fake-live.js';
import AlertBanner from './AlertBanner.js';
import AlertBell from './AlertBell.js';
import { type AlertChange, alert, batches, changed, entered, left, whole } from './alert.fixture.js';
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
async function opened(waiting: readonly Alert[]): Promise<(...changes: readonly AlertChange[]) => void> {
  const fake = fakeLive();
  fake.live.time.observe(Date.parse('2026-11-22T02:30:00.000Z'));
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <MemoryRouter initialEntries={['/floor']}>
          <LiveProvider live={fake.live}>
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
  const batch = batches();
  const tell = (...changes: readonly AlertChange[]) =>
    act(() => fake.socket.latest.push({ alertsChanged: batch(...changes) }));
  tell(whole(...waiting));
  return tell;
}

const bell = (count: number) => screen.findByRole('button', { name: `提醒，${count} 件升级待确认` });
const banner = () => screen.queryByRole('alert');

test('five escalations of less than critical are counted at the bell and raise no banner', async () => {
  await opened(raised);
  await bell(5);
  expect(banner()).toBeNull();
});

test('a critical one raises the banner the moment it is told', async () => {
  const tell = await opened(raised);
  tell(...entered(critical));
  expect(banner()?.textContent).toContain('26-9');
  await bell(6);
});

const take = () => screen.queryByRole('button', { name: '确认' });

test('C9 it is offered to those of its level who did not raise it, and to nobody who would be refused', async () => {
  const tell = await opened([critical]);
  expect(take()).not.toBeNull();
  tell(changed({ ...critical, position: 21, raisedById: supervisor.id }));
  expect(take()).toBeNull();
  tell(changed({ ...critical, position: 22, level: 2, roles: ['leader', 'admin'] }));
  expect(take()).toBeNull();
});

test('it stands there after a reload, until somebody has acknowledged it', async () => {
  const tell = await opened([...raised, critical]);
  await waitFor(() => expect(banner()?.textContent).toContain('26-9'));
  tell(left(critical.id));
  expect(banner()).toBeNull();
  await bell(5);
});
