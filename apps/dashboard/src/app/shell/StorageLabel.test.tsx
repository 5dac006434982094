import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { MINUTE } from '@watchfloor/domain/time';
import { Client, fetchExchange } from 'urql';
import { afterEach, expect, test } from 'vitest';
import { seat, supervisor } from '../../features/complaint/testing/seat.js';
import { StorageLabel } from './StorageLabel.js';

afterEach(cleanup);

const MB = 1_024 ** 2;
const admin = { ...supervisor, role: 'admin' } as const;

function serverWith(storage: { level: string; freeBytes: number | null }) {
  const state = { storage, asked: 0 };
  const client = new Client({
    url: 'http://nowhere.invalid/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: async () => {
      state.asked += 1;
      return Response.json({ data: { storage: state.storage } });
    },
  });
  return { client, state };
}

test('M2 an admin is told before the storage is full, when it is, and no more when there is room', async () => {
  const { client, state } = serverWith({ level: 'low', freeBytes: 820 * MB });
  const { clock } = seat(admin, { client } as Parameters<typeof seat>[1], <StorageLabel />);
  const label = await screen.findByRole('status');
  expect(label.textContent).toContain('存储将满，剩 820');
  for (const [level, free, words] of [
    ['full', 20 * MB, /^存储已满，停止保存/],
    ['ok', 5_000 * MB, /^$/],
  ] as const) {
    state.storage = { level, freeBytes: free };
    act(() => clock.pass(MINUTE));
    await waitFor(() => expect(screen.getByRole('status', { hidden: true }).textContent).toMatch(words));
  }
});

test('M2 nobody else is asked about', async () => {
  const { client, state } = serverWith({ level: 'low', freeBytes: 1 });
  seat(supervisor, { client } as Parameters<typeof seat>[1], <StorageLabel />);
  expect(screen.queryByRole('status', { hidden: true })).toBeNull();
  expect(state.asked).toBe(0);
});
