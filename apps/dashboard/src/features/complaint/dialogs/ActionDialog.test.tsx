import { cleanNotifications } from '@mantine/notifications';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { MINUTE } from '@watchfloor/domain/time';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { undoNotices } from '../../../app/undo-notices.js';
import { drafts } from '../../../drafts/drafts.js';
import type { Refusal } from '../../../ui/refusal.js';
import type { Verb } from '../case/verbs/verb.js';
import { acted, done, entry, law, offering, urge } from '../testing/acted.js';
import { Bench, refused, serving } from '../testing/bench.js';
import { FakeServer } from '../testing/fake-server.js';
import { liaison } from '../testing/seat.js';

afterEach(cleanup);

const registered: Refusal = { __typename: 'WrongState', complaintState: 'registered' };
beforeEach(() => {
  drafts.clear('');
  cleanNotifications(undoNotices);
});

test('an urge that was done is said, its draft is forgotten and the dialog closes', async () => {
  const bench = new Bench(serving()).open('urge');
  await bench.write(/催办理由/, '请尽快联系群众');
  await bench.press(/^催办 住建局/);
  await screen.findByText('已催办 住建局：26-000001');
  expect(bench.closed).toEqual(['urge']);
  expect(drafts.read('urge:c1:reason')).toBe('');
  expect(bench.sent('Urge')).toMatchObject({ complaintId: 'c1', assignmentId: 'a1', reason: '请尽快联系群众' });
});

test('after a cut the same words are sent with the same key, so nobody is urged twice', async () => {
  const bench = new Bench(serving(['cut', done])).open('urge');
  await bench.write(/催办理由/, '请尽快联系群众');
  await bench.press(/^催办 住建局/);
  await screen.findByText(/再按一次，不会重复执行/);
  expect(bench.closed).toEqual([]);
  await bench.press(/^催办 住建局/);
  await waitFor(() => expect(bench.closed).toEqual(['urge']));
  const keys = bench.server.inputs('Urge').map((input) => input.idempotencyKey);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('a refused text is explained at its field and kept', async () => {
  const bench = new Bench(serving([refused('TextNeeded', { field: 'reason', problem: 'hollow' })])).open('urge');
  await bench.write(/催办理由/, '收到');
  await bench.press(/^催办 住建局/);
  await screen.findByText(/“收到”不算理由/);
  expect(screen.getByLabelText<HTMLTextAreaElement>(/催办理由/).value).toBe('收到');
});

test('words written and not sent are there when the dialog opens again', async () => {
  await new Bench(serving()).open('urge').write(/催办理由/, '写到一半');
  cleanup();
  new Bench(serving()).open('urge');
  expect((await screen.findByLabelText<HTMLTextAreaElement>(/催办理由/)).value).toBe('写到一半');
});

test('a department that has not answered is pressed by joining the urge there is, which is shown first', async () => {
  const complaint = acted({ urges: [urge({ sentBy: '赵工', reason: '先联系群众' })] });
  const bench = new Bench(serving([], complaint)).open('urge');
  await screen.findByText(/先联系群众/);
  expect(screen.getByText(/赵工 的催办还没有得到 住建局 的答复/)).toBeDefined();
  await bench.write(/催办理由/, '群众又来电');
  await bench.press(/^并入对 住建局 的催办/);
  await screen.findByText('已并入 赵工 对 住建局 的催办：26-000001');
  expect(bench.sent('Urge')).toMatchObject({ seenUrgeId: 'u1', reason: '群众又来电' });
});

test.each([
  ['urge', registered, /此件现为“待派发”/],
  ['reassign', registered, /请按当前状态办理/],
  [
    'escalate',
    { __typename: 'EscalationPending', raisedAt: '2026-11-22T02:00:00.000Z' },
    /已升级，尚未答复。请先答复升级/,
  ],
  ['sign', { __typename: 'WrongAssignmentState', assignmentState: 'signed' }, /请按当前状态办理/],
] as const satisfies readonly (readonly [Verb, Refusal, RegExp])[])(
  'C9 %s that cannot be done is refused in a sentence that is announced, and no form opens',
  async (verb, refusal, sentence) => {
    const complaint = acted();
    const server = serving([], { ...complaint, offers: offering(complaint, { [verb]: refusal }) });
    const bench = new Bench(server).open(verb);
    const said = await screen.findByText(sentence);
    expect(said.closest('[role="alert"]')).not.toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(bench.closed).toEqual([verb]);
  },
);

test('C9 where none of many can have it done no form opens, and it says why', async () => {
  const complaint = acted();
  const held = { ...complaint, offers: offering(complaint, { urge: registered }) };
  const server = new FakeServer((operation, { variables }) =>
    operation === 'Acted' ? { complaint: { ...held, id: variables.id } } : done,
  );
  const bench = new Bench(server).open('urge', ['c1', 'c2']);
  await screen.findByText(/^选中的 2 件现在都不能催办：此件现为“待派发”/);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(bench.closed).toEqual(['urge']);
});

test('C9 nothing opens while it is asked, unless the answer is late', async () => {
  const server = new FakeServer(() => 'never');
  const bench = new Bench(server).open('urge');
  bench.pass(300);
  expect(screen.queryByRole('dialog')).toBeNull();
  bench.pass(200);
  expect(screen.getByRole('dialog')).toBeDefined();
});

test('C9 a form that is open stays when the verb becomes impossible, with what was written in it', async () => {
  let complaint = acted();
  const server = new FakeServer((operation) => {
    if (operation === 'Acted') return { complaint };
    if (operation === 'LawInForce') return { lawInForce: law };
    complaint = { ...acted({ version: 9 }), offers: offering(acted(), { rejectAnswer: registered }) };
    return refused('StaleVersion', { changedAt: '2026-11-22T02:29:40.000Z', changedBy: '李工' });
  });
  const bench = new Bench(server).open('rejectAnswer');
  await bench.write(/退回的理由/, '群众反映仍有气味');
  await bench.press(/^退回答复/);
  await screen.findByText(/李工/);
  expect(screen.getByLabelText<HTMLTextAreaElement>(/退回的理由/).value).toBe('群众反映仍有气味');
  expect(bench.closed).toEqual([]);
});

test('a conflict tells who did what, keeps the draft, and the next press decides on what is known now', async () => {
  let complaint = acted();
  const stale = refused('StaleVersion', { changedAt: '2026-11-22T02:29:40.000Z', changedBy: '李工' });
  const answers = [stale, done];
  const server = new FakeServer((operation) => {
    if (operation === 'Acted') return { complaint };
    if (operation === 'LawInForce') return { lawInForce: law };
    if (operation === 'DepartmentLoad') return { board: { byDepartment: [] } };
    complaint = acted({
      version: 9,
      timeline: [
        entry({ verb: 'clockStarted', metric: 'sign', bySystem: true }),
        entry({ verb: 'assigned', role: 'assist', departmentId: 'fire', at: '2026-11-22T02:29:40.000Z' }),
      ],
    });
    return answers.shift() ?? done;
  });
  drafts.write('reassign:c1:to', 'traffic');
  drafts.write('reassign:c1:reason', '不属于原单位职责');
  const bench = new Bench(server).open('reassign');
  await screen.findByRole('button', { name: /^改派给 交通局/ });
  await bench.press(/^改派给 交通局/);
  await screen.findByText(/李工 请 消防支队 协办/);
  expect(screen.getByText(/您填写的内容已保留/)).toBeDefined();
  expect(screen.getByLabelText<HTMLTextAreaElement>(/改派理由/).value).toBe('不属于原单位职责');
  await bench.press(/^改派给 交通局/);
  await waitFor(() => expect(bench.closed).toEqual(['reassign']));
  expect(server.inputs('Reassign').map((input) => input.expectedVersion)).toEqual([7, 9]);
});

test('C10 a reassignment is undone from its notice for ten minutes, and the server says when that is too late', async () => {
  drafts.write('reassign:c1:to', 'traffic');
  drafts.write('reassign:c1:reason', '不属于原单位职责');
  const moved = acted();
  const toTraffic = moved.assignments.map((leg) => ({ ...leg, id: 'a2', departmentId: 'traffic' }));
  let complaint = moved;
  const server = new FakeServer((operation) => {
    if (operation === 'Acted') return { complaint };
    if (operation === 'LawInForce') return { lawInForce: law };
    if (operation === 'DepartmentLoad') return { board: { byDepartment: [] } };
    complaint = acted({ assignments: toTraffic });
    return operation === 'UndoReassign' ? refused('UndoTooLate', { until: '2026-11-22T02:40:00.000Z' }) : done;
  });
  const bench = new Bench(server).open('reassign');
  await screen.findByRole('button', { name: /^改派给 交通局/ });
  await bench.press(/^改派给 交通局/);
  await screen.findByText(/已改派给 交通局/);
  // C10: as long as the law of the test lets a move be taken back, ten minutes, as for many
  expect(undoNotices.getState().notifications.at(-1)?.autoClose).toBe(10 * MINUTE);
  await bench.press(/^撤销/);
  await screen.findByText(/来不及撤销/);
  expect(bench.sent('UndoReassign')).toMatchObject({ assignmentId: 'a2' });
});

test('an answer to an urge needs progress, a next step and a promise before it can be sent', async () => {
  const complaint = acted({ urges: [urge({ reason: '请说明进展' })] });
  const bench = new Bench(serving([], complaint), liaison).open('answerUrge');
  await screen.findByText('请说明进展');
  await bench.write(/进展/, '已派人到现场查看');
  await bench.write(/下一步/, '处理后回电');
  await bench.stays(/^答复催办/, /还没有选择“.*”/);
  await bench.press(/两小时后/);
  await bench.press(/^答复催办/);
  await waitFor(() => expect(bench.closed).toEqual(['answerUrge']));
  expect(bench.sent('AnswerUrge')).toMatchObject({ urgeId: 'u1', promisedAt: '2026-11-22T04:30:00.000Z' });
});

test('many are urged one by one, and those that cannot be are left out with the reason', async () => {
  const none = acted({ id: 'c2', number: '26-000002' });
  const answered = { ...none, offers: offering(none, { urge: registered }) };
  const server = new FakeServer((operation, { variables }) =>
    operation === 'Acted' ? { complaint: variables.id === 'c2' ? answered : acted() } : done,
  );
  const bench = new Bench(server).open('urge', ['c1', 'c2']);
  await screen.findByText('将办理 1 件，跳过 1 件。');
  const [skipped] = within(screen.getByRole('list', { name: '跳过的工单' })).getAllByRole('listitem');
  expect(skipped?.textContent).toContain('此件现为“待派发”，现在不能办这一步。');
  await bench.write(/催办理由/, '请尽快');
  await bench.press(/^催办 1 件/);
  await waitFor(() => expect(bench.closed).toEqual(['urge']));
  expect(server.inputs('Urge')).toHaveLength(1);
  expect(bench.done).toEqual(['c1']);
});
