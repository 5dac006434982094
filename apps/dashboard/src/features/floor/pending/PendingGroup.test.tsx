import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LanguageProvider } from '../../../i18n/language.js';
import { LiveProvider } from '../../../live/live.js';
import { type FakeLive, fakeLive } from '../../../live/testing/fake-live.js';
import { PendingGroup } from './PendingGroup.js';
import type { PendingRowData } from './pending-document.js';
import { pendingsOf } from './pending-groups.js';

let fake: FakeLive;
const opened: string[] = [];

const row = (id: string, minute: number): PendingRowData => ({
  id,
  version: 1,
  position: 1,
  sortKey: id,
  number: `26-${id}`,
  urgency: 'normal',
  title: `诉求 ${id}`,
  pending: [
    {
      what: 'ruling',
      waiting: 'housing',
      owing: null,
      subjectId: 'r1',
      since: `2026-11-22T02:${String(minute).padStart(2, '0')}:00.000Z`,
      dueAt: '2026-11-22T03:00:00.000Z',
    },
  ],
});

beforeEach(() => {
  opened.splice(0);
  fake = fakeLive();
  fake.live.time.observe(Date.parse('2026-11-22T02:30:00.000Z'));
  const rows = [1, 2, 3, 4, 5, 6, 7].map((minute) => row(`c${minute}`, minute));
  const [group] = pendingsOf(rows, { kinds: [], owing: [] }).groups;
  if (group === undefined) throw new Error('nothing is pending');
  render(
    <MantineProvider>
      <LanguageProvider>
        <LiveProvider live={fake.live}>
          <PendingGroup group={group} opened={null} onOpen={(id) => opened.push(id)} />
        </LiveProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
});
afterEach(cleanup);

const items = () => screen.getAllByRole('listitem');

test('what the center owes is said with who waits for it, the longest awaited first', () => {
  expect(screen.getByRole('region', { name: '热线中心' }).textContent).toContain('7 项 · 最久 29分');
  expect(items()[0]?.textContent).toContain('裁定');
  expect(items()[0]?.textContent).toContain('housing在等');
  expect(items()[0]?.textContent).toContain('26-c1');
});

test('the oldest five are shown, and the others on request', async () => {
  expect(items()).toHaveLength(5);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '再看 2 项' })));
  expect(items()).toHaveLength(7);
});

test('a line opens its case', () => {
  fireEvent.click(screen.getByRole('button', { name: /26-c2/ }));
  expect(opened).toEqual(['c2']);
});

test('a deadline that passes turns red by itself', () => {
  const due = () => items()[0]?.querySelector('time[data-overdue]');
  expect(due()).toBeNull();
  act(() => fake.clock.pass(30 * 60_000));
  expect(due()?.textContent).toBe('+0:00');
});
