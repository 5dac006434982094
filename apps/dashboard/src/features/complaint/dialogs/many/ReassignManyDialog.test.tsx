import { cleanNotifications, notifications } from '@mantine/notifications';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SeenCase } from '../../../../app/actions.js';
import { undoNotices } from '../../../../app/undo-notices.js';
import { drafts } from '../../../../drafts/drafts.js';
import { law } from '../../testing/acted.js';
import { type Answer, FAULT_ID, FakeServer } from '../../testing/fake-server.js';
import { seat, supervisor } from '../../testing/seat.js';
import { ReassignManyDialog } from './ReassignManyDialog.js';

afterEach(cleanup);

const seen: readonly SeenCase[] = ['c1', 'c2', 'c3'].map((id) => ({
  id,
  number: id,
  title: `诉求 ${id}`,
  version: 4,
  legs: [{ id: 'a1', departmentId: id === 'c3' ? 'traffic' : 'housing', role: 'lead', state: 'signed' }],
}));
const commandDone = { __typename: 'CommandDone', complaintId: 'c1', number: 'c1', version: 5, position: 9 };
const stale = { __typename: 'StaleVersion', changedAt: '2026-11-22T02:29:00.000Z', changedBy: '李工' };
const of = (c1: object, c2: object) => ({
  results: [
    { complaintId: 'c1', result: c1 },
    { complaintId: 'c2', result: c2 },
  ],
});

const closed: number[] = [];
const letGo: string[] = [];
let server: FakeServer;

beforeEach(() => {
  notifications.clean();
  cleanNotifications(undoNotices);
  closed.splice(0);
  letGo.splice(0);
  drafts.clear('');
  drafts.write('reassign:c1,c2,c3:to', 'traffic');
  drafts.write('reassign:c1,c2,c3:reason', '职责调整');
});

const bothBack = of(commandDone, commandDone);

function open(refusalOfC2: object | null, moved: readonly Answer[], undone: readonly Answer[] = []) {
  const answers = [...moved];
  const takenBack = [...undone];
  server = new FakeServer((operation) => {
    if (operation === 'DepartmentLoad') return { board: { byDepartment: [] } };
    if (operation === 'PreviewReassignMany') {
      return {
        previewReassignMany: [
          { complaintId: 'c1', refusal: null },
          { complaintId: 'c2', refusal: refusalOfC2 },
        ],
      };
    }
    if (operation === 'LawInForce') return { lawInForce: law };
    return (operation === 'UndoReassignMany' ? takenBack : answers).shift() ?? bothBack;
  });
  seat(
    supervisor,
    server,
    <ReassignManyDialog seen={seen} onDone={(ids) => letGo.push(...ids)} onClose={() => closed.push(1)} />,
  );
}
const press = (name: RegExp | string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

test('many are previewed with what has changed since, then moved, each decided on what its row showed', async () => {
  open(stale, [of(commandDone, stale)]);
  await press('预览 2 件');
  await screen.findByText('可改派 1 件，1 件会被拒绝（其中 1 件您看过之后已有变动），跳过 1 件。');
  const listed = within(screen.getByRole('list', { name: '各件的结果' }))
    .getAllByRole('listitem')
    .map((item) => item.dataset.kind);
  expect(listed).toEqual(['refused', 'waiting', 'skipped']);
  expect(screen.getByText('这个单位已在承办。')).toBeDefined();
  await press('改派 1 件到 交通局');
  await screen.findByText('已改派 1 件，被拒绝 1 件。');
  await screen.findByText('10 分钟内可撤销。');
  expect(screen.getByText(/李工 在 .* 已改动此件/)).toBeDefined();
  expect(server.inputs('ReassignMany')[0]).toMatchObject({
    toDepartmentId: 'traffic',
    reason: '职责调整',
    items: [
      { complaintId: 'c1', assignmentId: 'a1', expectedVersion: 4 },
      { complaintId: 'c2', assignmentId: 'a1', expectedVersion: 4 },
    ],
  });
  expect(closed).toEqual([]);
});

test('C10 a preview names what it leaves out, reason by reason', async () => {
  open(null, []);
  const skipped = within(await screen.findByRole('list', { name: '跳过的工单' }));
  expect(skipped.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '跳过 1 件：这个单位已在承办。 c3',
  ]);
});

test('what was refused is not let go of, and whoever comes back for it finds what was written', async () => {
  open(null, [of(commandDone, stale)]);
  await press('预览 2 件');
  await press('改派 2 件到 交通局');
  await screen.findByText(/被拒绝的仍选中/);
  expect(letGo).toEqual(['c1']);
  expect([drafts.read('reassign:c2:to'), drafts.read('reassign:c2:reason')]).toEqual(['traffic', '职责调整']);
  // all that is left is to close it
  expect(screen.queryByRole('button', { name: /再试/ })).toBeNull();
  // the dialog offers the way back as long as it is open, and the notice after it
  expect(screen.queryByText(/已改派 1 件至 交通局/)).toBeNull();
  await press('关闭');
  expect(closed).toHaveLength(1);
  await screen.findByText(/已改派 1 件至 交通局/);
  expect(drafts.read('reassign:c1,c2,c3:reason')).toBe('');
});

test('another department or reason is another preview', async () => {
  open(null, []);
  await press('预览 2 件');
  await screen.findByRole('button', { name: '改派 2 件到 交通局' });
  fireEvent.change(screen.getByLabelText(/改派理由/), { target: { value: '另有原因' } });
  await screen.findByRole('button', { name: '预览 2 件' });
});

test('when all are moved the dialog closes, and the notice takes them back under the same key', async () => {
  open(null, []);
  await press('预览 2 件');
  await press('改派 2 件到 交通局');
  await waitFor(() => expect(closed).toHaveLength(1));
  const notice = within(await screen.findByRole('alert'));
  expect(notice.getByText(/已改派 2 件至 交通局/)).toBeDefined();
  await act(async () => fireEvent.click(notice.getByRole('button', { name: '撤销' })));
  await notice.findByText('已撤销 2 件。');
  expect(server.inputs('UndoReassignMany')[0]?.idempotencyKey).toBe(server.inputs('ReassignMany')[0]?.idempotencyKey);
});

test('whoever closes the dialog before the answer comes is offered the way back all the same', async () => {
  open(null, []);
  await press('预览 2 件');
  fireEvent.click(screen.getByRole('button', { name: '改派 2 件到 交通局' }));
  fireEvent.click(screen.getByRole('button', { name: '取消' }));
  await screen.findByText(/已改派 2 件至 交通局/);
  expect(letGo).toEqual(['c1', 'c2']);
  expect(closed).toHaveLength(1);
});

test('what could not be taken back in time is told for each', async () => {
  const late = { __typename: 'UndoTooLate', until: '2026-11-22T02:40:00.000Z' };
  open(stale, [of(commandDone, stale)], [{ results: [{ complaintId: 'c1', result: late }] }]);
  await press('预览 2 件');
  await press('改派 1 件到 交通局');
  await screen.findByText(/10 分钟内可撤销/);
  const [inList] = screen.getAllByRole('button', { name: '撤销' });
  await act(async () => fireEvent.click(inList as HTMLElement));
  await screen.findByText(/来不及撤销：11-22 10:40 已过/);
});

test('where nobody knows whether it was taken back it says so, and can be asked again', async () => {
  open(null, [], ['cut', bothBack]);
  await press('预览 2 件');
  await press('改派 2 件到 交通局');
  const notice = within(await screen.findByRole('alert'));
  await act(async () => fireEvent.click(notice.getByRole('button', { name: '撤销' })));
  await notice.findByText(/不知是否都已撤销/);
  await act(async () => fireEvent.click(notice.getByRole('button', { name: '撤销' })));
  await notice.findByText('已撤销 2 件。');
});

test('after a cut the same legs are sent with the same key', async () => {
  open(null, ['cut']);
  await press('预览 2 件');
  await press('改派 2 件到 交通局');
  await screen.findByText(/2 件没有回音/);
  await press('再试 2 件');
  await waitFor(() => expect(closed).toHaveLength(1));
  const keys = server.inputs('ReassignMany').map(({ idempotencyKey }) => idempotencyKey);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('C9 a fault in place of a preview is told with its id', async () => {
  server = new FakeServer((operation) =>
    operation === 'PreviewReassignMany' ? 'fault' : { board: { byDepartment: [] }, lawInForce: law },
  );
  seat(supervisor, server, <ReassignManyDialog seen={seen} onDone={() => undefined} onClose={() => undefined} />);
  await press('预览 2 件');
  await screen.findByText(new RegExp(`编号：${FAULT_ID}`));
});

test('C9 where none of the chosen can be moved no form opens, and it says why', async () => {
  server = new FakeServer(() => ({}));
  const unheld = seen.map((one) => ({ ...one, legs: [] }));
  seat(
    supervisor,
    server,
    <ReassignManyDialog seen={unheld} onDone={() => undefined} onClose={() => closed.push(1)} />,
  );
  await screen.findByText(/^选中的 3 件现在都不能改派：/);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(closed).toHaveLength(1);
});
