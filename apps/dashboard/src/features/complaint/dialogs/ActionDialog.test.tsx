import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acted, done, entry } from '../testing/acted.js';
import { type Answer, FakeServer } from '../testing/fake-server.js';
import { liaison, seat, supervisor } from '../testing/seat.js';
import { ActionDialog } from './ActionDialog.js';
import { drafts } from './drafts.js';

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

const closed: string[] = [];
beforeEach(() => void closed.splice(0));

/** A server that knows one complaint and answers each command with the next of these. */
function serving(answers: Answer[], complaint = acted()): FakeServer {
  return new FakeServer((operation) => {
    if (operation === 'Acted') return { complaint };
    if (operation === 'DepartmentLoad') return { board: { byDepartment: [] } };
    return answers.shift() ?? done;
  });
}

const open = (verb: 'urge' | 'reassign' | 'answerUrge', ids: readonly string[] = ['c1']) => (
  <ActionDialog verb={verb} complaintIds={ids} onClose={() => closed.push(verb)} />
);
const write = (label: RegExp, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const press = (name: RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

test('an urge that was done is said, its draft is forgotten and the dialog closes', async () => {
  const server = serving([done]);
  seat(supervisor, server, open('urge'));
  await screen.findByLabelText(/催办理由/);
  write(/催办理由/, '请尽快联系群众');
  await press(/^催办 住建局/);
  await screen.findByText('已催办 住建局：26-000001');
  expect(closed).toEqual(['urge']);
  expect(drafts.read('urge:c1:reason')).toBe('');
  expect(server.inputs('Urge')[0]).toMatchObject({ complaintId: 'c1', assignmentId: 'a1', reason: '请尽快联系群众' });
});

test('after a cut the same words are sent with the same key, so nobody is urged twice', async () => {
  const server = serving(['cut', done]);
  seat(supervisor, server, open('urge'));
  await screen.findByLabelText(/催办理由/);
  write(/催办理由/, '请尽快联系群众');
  await press(/^催办 住建局/);
  await screen.findByText(/再按一次，不会重复执行/);
  expect(closed).toEqual([]);
  await press(/^催办 住建局/);
  await waitFor(() => expect(closed).toEqual(['urge']));
  const keys = server.inputs('Urge').map((input) => input.idempotencyKey);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('a refused text is explained at its field and kept', async () => {
  const refusal = { result: { __typename: 'TextNeeded', field: 'reason', problem: 'hollow' } };
  seat(supervisor, serving([refusal]), open('urge'));
  await screen.findByLabelText(/催办理由/);
  write(/催办理由/, '收到');
  await press(/^催办 住建局/);
  await screen.findByText(/“收到”不算理由/);
  expect(screen.getByLabelText<HTMLTextAreaElement>(/催办理由/).value).toBe('收到');
});

test('words written and not sent are there when the dialog opens again', async () => {
  seat(supervisor, serving([]), open('urge'));
  await screen.findByLabelText(/催办理由/);
  write(/催办理由/, '写到一半');
  cleanup();
  seat(supervisor, serving([]), open('urge'));
  expect((await screen.findByLabelText<HTMLTextAreaElement>(/催办理由/)).value).toBe('写到一半');
});

test('a department that has not answered its last urge is not urged again, and the last one is shown', async () => {
  const urges = [
    {
      id: 'u1',
      assignmentId: 'a1',
      state: 'sent' as const,
      reason: '先联系群众',
      sentAt: '2026-11-22T01:44:00.000Z',
      sentBy: '赵工',
    },
  ];
  seat(supervisor, serving([], acted({ urges })), open('urge'));
  await screen.findByText(/先联系群众/);
  expect(screen.getByRole<HTMLInputElement>('radio').disabled).toBe(true);
});

test('a conflict tells who did what, keeps the draft, and the next press decides on what is known now', async () => {
  let complaint = acted();
  const stale = {
    result: { __typename: 'StaleVersion', changedAt: '2026-11-22T02:29:40.000Z', changedBy: '李工' },
  };
  const answers: Answer[] = [stale, done];
  const server = new FakeServer((operation) => {
    if (operation === 'Acted') return { complaint };
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
  seat(supervisor, server, open('reassign'));
  await screen.findByRole('button', { name: /^改派给 交通局/ });
  await press(/^改派给 交通局/);
  await screen.findByText(/李工 请 消防支队 协办/);
  expect(screen.getByText(/您填写的内容已保留/)).toBeDefined();
  expect(screen.getByLabelText<HTMLTextAreaElement>(/改派理由/).value).toBe('不属于原单位职责');
  await press(/^改派给 交通局/);
  await waitFor(() => expect(closed).toEqual(['reassign']));
  expect(server.inputs('Reassign').map((input) => input.expectedVersion)).toEqual([7, 9]);
});

test('an answer to an urge needs progress, a next step and a promise before it can be sent', async () => {
  const urges = [
    {
      id: 'u1',
      assignmentId: 'a1',
      state: 'sent' as const,
      reason: '请说明进展',
      sentAt: '2026-11-22T02:00:00.000Z',
      sentBy: '王敏',
    },
  ];
  const server = serving([done], acted({ urges }));
  seat(liaison, server, open('answerUrge'));
  await screen.findByText('请说明进展');
  const submit = () => screen.getByRole<HTMLButtonElement>('button', { name: /^答复催办/ });
  write(/进展/, '已派人到现场查看');
  write(/下一步/, '处理后回电');
  expect(submit().disabled).toBe(true);
  await press(/两小时后/);
  expect(submit().disabled).toBe(false);
  await press(/^答复催办/);
  await waitFor(() => expect(closed).toEqual(['answerUrge']));
  expect(server.inputs('AnswerUrge')[0]).toMatchObject({ urgeId: 'u1', promisedAt: '2026-11-22T04:30:00.000Z' });
});

test('many are urged one by one, and those that cannot be are left out with the reason', async () => {
  const answered = acted({ id: 'c2', number: '26-000002', assignments: [] });
  const server = new FakeServer((operation, { variables }) =>
    operation === 'Acted' ? { complaint: variables.id === 'c2' ? answered : acted() } : done,
  );
  seat(supervisor, server, open('urge', ['c1', 'c2']));
  await screen.findByText('将办理 1 件，跳过 1 件。');
  expect(screen.getByText(/没有单位欠签收或答复/)).toBeDefined();
  write(/催办理由/, '请尽快');
  await press(/^催办 1 件/);
  await waitFor(() => expect(closed).toEqual(['urge']));
  expect(server.inputs('Urge')).toHaveLength(1);
});
