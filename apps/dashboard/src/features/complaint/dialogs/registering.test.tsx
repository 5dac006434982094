import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drafts } from '../../../drafts/drafts.js';
import { FakeServer } from '../testing/fake-server.js';
import { seat, supervisor } from '../testing/seat.js';
import { RegisteredNotice } from './RegisteredNotice.js';
import { SameTitle } from './SameTitle.js';

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

const row = (title: string) => ({ id: 'c7', number: '26-000007', title, state: 'inHandling', place: '建设路 8 号' });

/** A hotline in which one case is open, whose search finds it by any word. */
const hotline = (title: string) => new FakeServer(() => ({ queue: { rows: [row(title)] } }));

test('C8 a title that an open case has is said while it is written, with the way to that case', async () => {
  const server = hotline('地下室燃气味浓');
  seat(supervisor, server, <SameTitle title="地下室燃气味浓" />);
  const link = await screen.findByRole('link', { name: '26-000007' });
  expect(link.getAttribute('href')).toBe('/case/c7');
  expect(screen.getByRole('status').textContent).toContain('办理中');
  expect(server.asked.at(-1)?.variables).toEqual({ title: '地下室燃气味浓' });
});

test('C8 the same title is found however wide it was typed', async () => {
  seat(supervisor, hotline('12号楼漏水严重'), <SameTitle title="１２号楼漏水严重" />);
  await screen.findByRole('link', { name: '26-000007' });
});

test('C8 a case that only has some of the words is not the same', async () => {
  const server = hotline('地下室燃气味浓，三人重复反映');
  seat(supervisor, server, <SameTitle title="地下室燃气味浓" />);
  await waitFor(() => expect(server.asked).toHaveLength(1));
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByRole('status')).toBeNull();
});

test('C8 nothing is asked of a title that has hardly begun', async () => {
  const server = hotline('路灯');
  const { clock } = seat(supervisor, server, <SameTitle title="路灯" />);
  clock.pass(10_000);
  expect(server.asked).toEqual([]);
});

test('C8 what was registered is said by its number, and one press leads to it', async () => {
  let opened = 0;
  seat(supervisor, hotline(''), <RegisteredNotice number="26-000042" open={() => opened++} />);
  expect(document.body.textContent).toContain('26-000042');
  fireEvent.click(screen.getByRole('button'));
  expect(opened).toBe(1);
});
