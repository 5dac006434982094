import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drafts } from '../../../drafts/drafts.js';
import type { Refusal } from '../../../ui/refusal.js';
import ActionDialogs from '../ActionDialogs.js';
import { acted, entry, law, offering, urge } from '../testing/acted.js';
import { Bench } from '../testing/bench.js';
import { FakeServer } from '../testing/fake-server.js';
import { liaison, seat } from '../testing/seat.js';
import { CaseView } from './CaseView.js';

// its parts have tests of their own
vi.mock('./CaseBody.js', () => ({ CaseBody: () => <p>全部情况</p> }));

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

const moved = entry({
  ...{ verb: 'assigned', handing: 'reassigned', role: 'lead', actorName: '王敏' },
  ...{ departmentId: 'traffic', fromDepartmentId: 'housing', at: '2026-11-22T02:20:00.000Z' },
});
const former = {
  ...{ id: 'c1', number: '26-000001', title: '地下室燃气味浓', leftAt: moved.at, left: moved },
  doing: [entry({ verb: 'progressReported', departmentId: 'housing', actorName: '李科', text: '已关闭总阀' })],
};

const closed: Refusal = { __typename: 'WrongState', complaintState: 'closed' };

/** A case on which a liaison can report. */
const reported = () => {
  const complaint = acted();
  return { ...complaint, offers: complaint.offers.filter(({ operation }) => operation === 'reportProgress') };
};

/** A case beside its list, and the dialogs above both. */
function Drawer() {
  const [opened, setOpened] = useState(true);
  return (
    <>
      {opened ? <CaseView complaintId="c1" /> : null}
      <button type="button" onClick={() => setOpened(false)}>
        换一个页面
      </button>
      <ActionDialogs />
    </>
  );
}

/** A case before the liaison of housing, and what the server says of it while it is there and once it is not. */
function opened(formerComplaint: typeof former | null = former) {
  let present: ReturnType<typeof acted> | null = reported();
  const server = new FakeServer((operation) => {
    if (operation === 'Acted') return { complaint: present };
    if (operation === 'LawInForce') return { lawInForce: law };
    if (operation === 'Former') return { formerComplaint };
    return { result: { __typename: 'ComplaintNotFound', complaintId: 'c1' } };
  });
  const fake = seat(liaison, server, <Drawer />);
  const say = (complaint: object | null) =>
    act(async () => {
      for (const one of fake.socket.subscriptions) if (!one.over) one.push({ complaintChanged: complaint });
    });
  return {
    ...{ server, say },
    bench: new Bench(server, liaison),
    arrives: () => say({ ...reported(), at: '2026-11-22T02:00:00.000Z' }),
    isClosed: () =>
      say({ ...reported(), offers: offering(reported(), { reportProgress: closed }), at: '2026-11-22T02:20:00.000Z' }),
    isTaken: async () => {
      present = null;
      await say(null);
    },
  };
}

test('D2 taken away while somebody writes: the form stays, says who moved it where and when, and keeps the text', async () => {
  const { server, bench, arrives, isTaken } = opened();
  await arrives();
  await bench.press(/^报告进展/);
  await bench.write(/进展/, '维修队已进场，正在查漏');
  await isTaken();
  const said = await screen.findByText(
    /11-22 10:20，王敏 把主办从 住建局 改派到 交通局，此件不再由本单位承办。这里不能再提交；您写的内容还在，可以复制。/,
  );
  expect(said.getAttribute('role')).toBe('alert');
  expect(within(screen.getByRole('dialog')).getByDisplayValue('维修队已进场，正在查漏')).toBeDefined();
  // its button is not dead: it says the same
  const submit = screen.getAllByRole('button').find((one) => one.getAttribute('type') === 'submit');
  await act(async () => submit?.click());
  expect(
    screen.getAllByRole('alert').filter(({ textContent }) => textContent?.includes('这里不能再提交')),
  ).toHaveLength(2);
  expect(server.asked.filter(({ query }) => query.includes('mutation'))).toEqual([]);
});

test('D2 the department goes on reading what it did itself', async () => {
  const { arrives, isTaken } = opened();
  await arrives();
  await screen.findByText('全部情况');
  await isTaken();
  await screen.findByText('已关闭总阀');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('地下室燃气味浓');
  expect(screen.queryByText('全部情况')).toBeNull();
  expect(screen.queryByRole('toolbar')).toBeNull();
  expect(screen.queryByText('找不到这件工单')).toBeNull();
});

test('D2 a case that the department never had is not found, and nothing more is said', async () => {
  const { isTaken } = opened(null);
  await isTaken();
  await waitFor(() => screen.getByText('找不到这件工单'));
});

test('D2 when it comes back the form can be sent again', async () => {
  const { bench, arrives, isTaken } = opened();
  await arrives();
  await bench.press(/^报告进展/);
  await bench.write(/进展/, '维修队已进场，正在查漏');
  await isTaken();
  await screen.findByText(/这里不能再提交/);
  await arrives();
  await waitFor(() => expect(screen.queryByText(/这里不能再提交/)).toBeNull());
  expect(within(screen.getByRole('dialog')).getByDisplayValue('维修队已进场，正在查漏')).toBeDefined();
});

test('D2 the form stays when the drawer, the row or the page it was opened from is gone', async () => {
  const { bench, arrives } = opened();
  await arrives();
  await bench.press(/^报告进展/);
  await bench.write(/进展/, '维修队已进场，正在查漏');
  await act(async () => screen.getByText('换一个页面').click());
  expect(screen.queryByText('全部情况')).toBeNull();
  expect(within(screen.getByRole('dialog')).getByDisplayValue('维修队已进场，正在查漏')).toBeDefined();
});

test('D2 when somebody else has ended the case, the form says so at once and keeps the text', async () => {
  const { bench, arrives, isClosed } = opened();
  await arrives();
  await bench.press(/^报告进展/);
  await bench.write(/进展/, '维修队已进场，正在查漏');
  await isClosed();
  expect((await screen.findByText(/此件现为“已办结”/)).closest('[role="alert"]')).not.toBeNull();
  expect(within(screen.getByRole('dialog')).getByDisplayValue('维修队已进场，正在查漏')).toBeDefined();
});

test('D2 what was written is found again in the case that was taken away, to be copied or thrown away', async () => {
  const { bench, arrives, isTaken } = opened();
  await arrives();
  await bench.press(/^报告进展/);
  await bench.write(/进展/, '维修队已进场，正在查漏');
  await isTaken();
  await screen.findByText(/这里不能再提交/);
  await bench.press(/^取消/);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const kept = await screen.findByLabelText<HTMLTextAreaElement>('报告进展');
  expect([kept.value, kept.readOnly]).toEqual(['维修队已进场，正在查漏', true]);
  await bench.press(/^复制/);
  await screen.findByText(/^已复制|已选中/);
  await bench.press(/^不要了/);
  expect(screen.queryByText('您写了还没有提交的内容')).toBeNull();
  expect(drafts.read('reportProgress:c1:progress')).toBe('');
  await bench.press(/^撤销/);
  expect(await screen.findByDisplayValue('维修队已进场，正在查漏')).toBeDefined();
});

test('D2 choices are not texts, and what was written of other cases is not shown', async () => {
  drafts.write('reassign:c1:to', 'traffic');
  drafts.write('answerUrge:c1:u1:progress', '已派人到现场');
  drafts.write('answer:c2:answer', '别的工单');
  const { isTaken } = opened();
  await isTaken();
  await screen.findByDisplayValue('已派人到现场');
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
});

test('D2 why somebody wanted to see a caller is kept in sight once the case is out of reach', async () => {
  drafts.write('revealCaller:c1:reason', '回访核实办理情况');
  const { arrives, isTaken } = opened();
  await arrives();
  await screen.findByText('全部情况');
  await isTaken();
  expect((await screen.findByLabelText<HTMLTextAreaElement>('查看来电人信息')).value).toBe('回访核实办理情况');
});

test('D2 a text about an urge that is gone is kept in sight, though another can still be answered', async () => {
  drafts.write('answerUrge:c1:gone:progress', '说的是撤回的那一次');
  drafts.write('answerUrge:c1:u1:progress', '说的是还在的这一次');
  const { say } = opened();
  await say({ ...acted({ urges: [urge({ id: 'u1' })] }), at: '2026-11-22T02:00:00.000Z' });
  expect(await screen.findByDisplayValue('说的是撤回的那一次')).toBeDefined();
  expect(screen.queryByDisplayValue('说的是还在的这一次')).toBeNull();
});

test('D2 what was written is copied from a case that is there, once the form it was written in cannot be opened', async () => {
  drafts.write('reportProgress:c1:progress', '维修队已进场，正在查漏');
  const { arrives, isClosed } = opened();
  await arrives();
  await screen.findByText('全部情况');
  expect(screen.queryByDisplayValue('维修队已进场，正在查漏')).toBeNull();
  await isClosed();
  expect(await screen.findByDisplayValue('维修队已进场，正在查漏')).toBeDefined();
  expect(screen.getByText('全部情况')).toBeDefined();
});
