import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useCommandList } from '../../app/commands/use-command-list.js';
import ActionDialogs from './ActionDialogs.js';
import { FakeServer } from './testing/fake-server.js';
import { liaison, seat, supervisor } from './testing/seat.js';

afterEach(cleanup);

const silent = () => new FakeServer(() => ({}));

/** The palette's commands as plain buttons, with the dialogs they open. */
function Palette() {
  return (
    <>
      {useCommandList().map(({ id, label, run }) => (
        <button key={id} type="button" onClick={run}>
          {label}
        </button>
      ))}
      <ActionDialogs />
    </>
  );
}

test('a supervisor finds the form of a new complaint among the commands, and closes it again', async () => {
  seat(supervisor, silent(), <Palette />);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '登记诉求' })));
  await screen.findByRole('dialog', { name: '登记新诉求' });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '取消' })));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('nobody else is offered it', () => {
  seat(liaison, silent(), <Palette />);
  expect(screen.getByRole('button', { name: '退出登录' })).toBeDefined();
  expect(screen.queryByRole('button', { name: '登记诉求' })).toBeNull();
});

const sources = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });

test('D2 no form stands under the row, the case or the panel that it is about: only above all desks', () => {
  const opens = /<\w+Dialog\b/;
  const elsewhere = Object.entries(sources)
    .filter(
      ([path, source]) => !/\.test\.|\/testing\//.test(path) && !path.includes('/settings/') && opens.test(source),
    )
    .map(([path]) => path)
    .filter((path) => !path.includes('/dialogs/') && !path.endsWith('ActionDialogs.tsx'));
  expect(elsewhere).toEqual([]);
});
