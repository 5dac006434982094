import { cleanup, screen, waitFor } from '@testing-library/react';
import { MINUTE } from '@watchfloor/domain/time';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drafts } from '../../../../drafts/drafts.js';
import { acted, callback, entry, leg } from '../../testing/acted.js';
import { Bench, refused, serving } from '../../testing/bench.js';
import { liaison } from '../../testing/seat.js';
import { draftPrefix } from '../dialog-props.js';

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

const answered = acted({
  state: 'answered',
  assignments: [leg({ state: 'answered' })],
  timeline: [entry({ verb: 'answered', departmentId: 'housing', text: '已更换软管' })],
});

test('an answer is read before it is accepted or sent back', async () => {
  const bench = new Bench(serving([], answered)).open('rejectAnswer');
  await screen.findByText('已更换软管');
  await bench.write(/退回的理由/, '没有告知来电人');
  await bench.press(/^退回答复/);
  await screen.findByText('已退回答复：26-000001');
  expect(bench.sent('RejectAnswer')).toMatchObject({ reason: '没有告知来电人', expectedVersion: 7 });
});

describe('a callback', () => {
  const accepted = acted({ state: 'accepted', assignments: [leg({ state: 'accepted' })], callbacks: [callback()] });

  test('that reached nobody asks nothing further', async () => {
    const bench = new Bench(serving([], accepted)).open('recordCallback');
    await bench.choose('没打通');
    expect(screen.queryByText('问题解决了吗')).toBeNull();
    await bench.write(/来电人怎么说/, '无人接听');
    await bench.press(/^记录回访/);
    await waitFor(() => expect(bench.sent('RecordCallback')).toMatchObject({ callbackId: 'k1', outcome: null }));
  });

  test('says before it is sent from when another try counts, and takes one who is reached at any time', async () => {
    const [at, notBefore] = ['2026-11-22T01:00:00.000Z', '2026-11-22T03:00:00.000Z'];
    const tried = callback({ tries: [{ at, by: '王敏', note: '无人接听' }], notBefore });
    const bench = new Bench(serving([], { ...accepted, callbacks: [tried] })).open('recordCallback');
    await screen.findByText(/上次没有打通，11-22 11:00 起/);
    await bench.choose('没打通');
    await bench.write(/来电人怎么说/, '还是无人接听');
    await bench.stays(/^记录回访/, /上次没有打通/);
    await bench.choose('打通了');
    for (const yes of await screen.findAllByLabelText('是')) yes.click();
    await bench.press(/^记录回访/);
    await waitFor(() => expect(bench.sent('RecordCallback')).toMatchObject({ outcome: { solved: true } }));
  });

  test('is taken once the time has come, also in a dialog that is open', async () => {
    const tried = callback({ notBefore: '2026-11-22T02:31:00.000Z' });
    const bench = new Bench(serving([], { ...accepted, callbacks: [tried] })).open('recordCallback');
    await bench.choose('没打通');
    await bench.write(/来电人怎么说/, '无人接听');
    await bench.stays(/^记录回访/, /上次没有打通/);
    bench.pass(MINUTE);
    await waitFor(() => expect(screen.queryByText(/上次没有打通/)).toBeNull());
    await bench.press(/^记录回访/);
    await waitFor(() => expect(bench.sent('RecordCallback')).toMatchObject({ outcome: null }));
  });

  test('asks whether it is solved and whether the caller is satisfied, and says what follows from a no', async () => {
    const bench = new Bench(serving([], accepted)).open('recordCallback');
    await bench.choose('打通了');
    await bench.write(/来电人怎么说/, '还是漏气');
    await bench.stays(/^记录回访/, /已经解决|解决/);
    const [solvedNo, satisfiedNo] = await screen.findAllByLabelText('否');
    solvedNo?.click();
    satisfiedNo?.click();
    await screen.findByText('将退给原主办重新办理，并升级。');
    await bench.press(/^记录回访/);
    await waitFor(() =>
      expect(bench.sent('RecordCallback')).toMatchObject({ outcome: { solved: false, satisfied: false } }),
    );
  });

  test('does not ask for satisfaction where the kind excludes it', async () => {
    const bench = new Bench(serving([], { ...accepted, callbacks: [callback({ excluded: true })] })).open(
      'recordCallback',
    );
    await bench.choose('打通了');
    await screen.findByText(/不问是否满意/);
    await bench.choose('是');
    await bench.write(/来电人怎么说/, '已解答');
    await bench.press(/^记录回访/);
    await waitFor(() =>
      expect(bench.sent('RecordCallback')).toMatchObject({ outcome: { solved: true, satisfied: null } }),
    );
  });
});

describe('a lead’s answer', () => {
  const assist = leg({ id: 'a2', departmentId: 'fire', role: 'assist', mandatory: true });
  const waiting = acted({ assignments: [leg(), assist] });

  test('says of every missing part why it does not wait', async () => {
    const bench = new Bench(serving([], waiting), liaison).open('answer');
    await screen.findByText(/还有 1 个协办单位没有答复/);
    await bench.write(/办理结果/, '已更换软管，无泄漏');
    await bench.stays(/^答复/, /为何不等 消防支队/);
    await bench.write(/为何不等 消防支队/, '与软管无关');
    await bench.press(/^答复/);
    await waitFor(() =>
      expect(bench.sent('Answer')).toMatchObject({ waive: [{ assignmentId: 'a2', reason: '与软管无关' }] }),
    );
  });

  test('is refused in words where a part is missing that came since', async () => {
    const bench = new Bench(serving([refused('PartsMissing', { assignmentIds: ['a2'] })]), liaison).open('answer');
    await bench.write(/办理结果/, '已更换软管，无泄漏');
    await bench.press(/^答复/);
    await screen.findByText(/还有 1 个协办单位没有答复。请等它们答复/);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/办理结果/).value).toBe('已更换软管，无泄漏');
  });
});

test('a department records that it has spoken with the caller', async () => {
  const bench = new Bench(serving(), liaison).open('recordContact');
  await bench.choose('联系上了');
  await bench.press(/已约定上门时间/);
  await bench.press(/^记录联系/);
  await waitFor(() => expect(bench.sent('RecordContact')).toMatchObject({ reached: true, note: '已约定上门时间。' }));
});

test('a complaint is corrected and raised, never lowered, by its form', async () => {
  const bench = new Bench(serving([], acted({ urgency: 'urgent' }))).open('reclassify');
  await screen.findByText('降低紧急程度须另行申请，由另一人裁定。');
  expect(screen.getByLabelText<HTMLInputElement>('一般').disabled).toBe(true);
  await bench.choose('非常紧急');
  await bench.write(/更正的理由/, '有人受伤');
  await bench.press(/^更正性质与类别/);
  await waitFor(() => expect(bench.sent('Reclassify')).toMatchObject({ urgency: 'critical', kind: 'grievance' }));
});

test('a group is convened of those who have it and others, and its decision names the lead', async () => {
  const two = acted({ assignments: [leg(), leg({ id: 'a2', departmentId: 'fire', role: 'assist' })] });
  const bench = new Bench(serving([], two)).open('convene');
  await bench.write(/为何要会商/, '两家都说不归自己管');
  await bench.press(/^成立协调小组/);
  await waitFor(() =>
    expect(bench.sent('Convene')).toMatchObject({ memberDepartmentIds: ['housing', 'fire'], representatives: [] }),
  );

  cleanup();
  const group = { openedAt: leg().openedAt, reason: '两家都说不归自己管', memberDepartmentIds: ['housing', 'fire'] };
  drafts.write(`${draftPrefix('decide', ['c1'], group.openedAt)}lead`, 'fire');
  const convened = acted({ coordination: { ...group, decision: null } });
  const other = new Bench(serving([], convened)).open('decide');
  await other.write(/^决定/, '由消防支队牵头');
  await other.press(/^会商决定/);
  await screen.findByText('已记录会商决定，由 消防支队 主办：26-000001');
});
