import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drafts } from '../../../drafts/drafts.js';
import { serving } from '../testing/bench.js';
import { seat, supervisor } from '../testing/seat.js';
import { CorrectCallerDialog } from './CorrectCallerDialog.js';

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

const caller = { name: '王*', phone: '138****1111' };

function opened() {
  const server = serving();
  const closed: true[] = [];
  seat(supervisor, server, <CorrectCallerDialog complaintId="c1" caller={caller} onClose={() => closed.push(true)} />);
  const write = async (label: string | RegExp, value: string) =>
    fireEvent.change(await screen.findByLabelText(label), { target: { value } });
  const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
  return { server, closed, write, press };
}

test('A5 a caller is corrected without being looked at, with a reason', async () => {
  const { server, closed, write, press } = opened();
  await screen.findByText('现为 138****1111；不填则不改');
  await write('正确的姓名', '王方');
  await write(/为什么更正/, '来电人自己指出');
  await press('更正');
  await waitFor(() => expect(closed).toEqual([true]));
  expect(server.inputs('CorrectCaller')).toMatchObject([
    { complaintId: 'c1', name: '王方', phone: '', reason: '来电人自己指出' },
  ]);
  await screen.findByText('已更正来电人，并留有记录');
});

test('A5 nothing is sent that corrects nothing', async () => {
  const { server, write, press } = opened();
  await write(/为什么更正/, '来电人自己指出');
  await press('更正');
  await screen.findByText(/姓名和电话都没有填/);
  expect(server.inputs('CorrectCaller')).toEqual([]);
});

test('A5 what was written of a caller outlives the dialog, and is gone with whoever wrote it', async () => {
  const { closed, write, press } = opened();
  await write('正确的电话', '13900001234');
  await press('取消');
  expect(closed).toEqual([true]);
  expect(drafts.read('correctCaller:c1:phone')).toBe('13900001234');
  drafts.forget();
  expect(drafts.read('correctCaller:c1:phone')).toBe('');
});
