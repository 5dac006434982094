import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drafts } from '../../../../drafts/drafts.js';
import { acted, clock, leg, request } from '../../testing/acted.js';
import { Bench, refused, serving } from '../../testing/bench.js';
import { liaison, supervisor } from '../../testing/seat.js';

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

const returned = acted({ bounces: 1, requests: [request({ toDepartmentId: 'traffic' })] });
const extension = request({
  __typename: 'ExtensionRequest',
  kind: 'extension',
  reason: '等待配件',
  limit: { amount: 2, unit: 'workingDays' },
});

describe('a liaison', () => {
  test('asks to return on a basis, naming whose duty it is', async () => {
    drafts.write('askReturn:c1:to', 'traffic');
    const bench = new Bench(serving(), liaison).open('askReturn');
    await bench.write(/退单依据/, '按三定方案不在本单位');
    await bench.press(/^申请退单/);
    await screen.findByText('已申请退单：26-000001');
    expect(bench.sent('AskReturn')).toMatchObject({
      assignmentId: 'a1',
      basis: '按三定方案不在本单位',
      toDepartmentId: 'traffic',
    });
  });

  test('is told why an extension is too long, and keeps what was written', async () => {
    const tooLong = refused('TooLong', { longest: { amount: 3, unit: 'workingDays' } });
    const bench = new Bench(serving([tooLong]), liaison).open('askExtension');
    await screen.findByText('每次不超过 3 个工作日，最多 3 次。');
    await bench.write(/再要多久/, '9');
    await bench.write(/延期理由/, '等待配件');
    await bench.press(/^申请延期/);
    await screen.findByText(/超过规则允许的 3 个工作日/);
    expect(bench.sent('AskExtension')).toMatchObject({ limit: { amount: 9, unit: 'workingDays' } });
    expect(screen.getByLabelText<HTMLTextAreaElement>(/延期理由/).value).toBe('等待配件');
  });

  test('asks for a suspension for a cause of the law, and reads who may grant it', async () => {
    drafts.write('askSuspension:c1:cause', 'works');
    const bench = new Bench(serving(), liaison).open('askSuspension');
    await screen.findByText('最长 180 天，由领导、管理员裁定。');
    await bench.write(/承诺何时恢复/, '2026-12-01T18:00');
    await bench.write(/挂账理由/, '管网改造未完工');
    await bench.press(/^申请挂账/);
    await waitFor(() => expect(bench.closed).toEqual(['askSuspension']));
    expect(bench.sent('AskSuspension')).toMatchObject({ cause: 'works', promisedAt: '2026-12-01T10:00:00.000Z' });
  });

  test('E2 suspends for days and weeks by the calendar, and reads before what the law allows as most', async () => {
    drafts.write('askSuspension:c1:cause', 'works');
    const bench = new Bench(serving(), liaison).open('askSuspension');
    await screen.findByText('按这一事由，最迟可以承诺到 2026-12-02 10:30。');
    const choices = within(screen.getByRole('group', { name: '常用时间' })).getAllByRole('button');
    expect(choices.map(({ textContent }) => textContent)).toEqual([
      '1 个工作日（11-23 17:30）',
      '3 个工作日（11-25 17:30）',
      '1 周（11-30 17:30）',
      '最长（12-02 10:30）',
    ]);
    await bench.write(/挂账理由/, '管网改造未完工');
    // two weeks are more than the law allows: said at the field, and nothing is sent
    await bench.write(/承诺何时恢复/, '2026-12-07T17:30');
    await bench.stays(/^申请挂账/, /最迟可以承诺到 2026-12-02 10:30/);
    await bench.press(/^1 周/);
    await bench.press(/^申请挂账/);
    await waitFor(() => expect(bench.closed).toEqual(['askSuspension']));
    expect(bench.sent('AskSuspension')).toMatchObject({ promisedAt: '2026-11-30T09:30:00.000Z' });
  });

  test('contests a missed deadline, with proof of when it was done', async () => {
    const missed = clock({
      state: 'missed',
      stoppedAt: '2026-11-22T01:00:00.000Z',
      breach: { at: '2026-11-21T09:30:00.000Z', state: 'standing' },
    });
    const bench = new Bench(serving([], acted({ clocks: [missed] })), liaison).open('askEvidence');
    await screen.findByText(/住建局 · 办理时限 · 2026-11-21 17:30 超期/);
    await bench.write(/实际完成的时间/, '2026-11-21T16:00');
    await bench.write(/证明/, '现场验收单 3 号');
    await bench.press(/^补充完成证明/);
    await waitFor(() => expect(bench.closed).toEqual(['askEvidence']));
    expect(bench.sent('AskEvidence')).toMatchObject({ clockId: 'c1', occurredAt: '2026-11-21T08:00:00.000Z' });
  });

  test('takes back what was asked', async () => {
    const bench = new Bench(serving([], returned), liaison).open('withdrawRequest');
    await screen.findByText('退单，应由 交通局 承办');
    await bench.press(/^撤回申请/);
    await waitFor(() => expect(bench.sent('WithdrawRequest')).toMatchObject({ requestId: 'r1' }));
  });
});

describe('a ruling', () => {
  test('that grants a return hands the leg to whom the department named, unless said otherwise', async () => {
    const bench = new Bench(serving([], returned)).open('rule');
    await screen.findByText('不属于本单位职责', { exact: false });
    await bench.choose('同意');
    await bench.write(/裁定理由/, '属交通局职责');
    await bench.press(/^裁定：同意/);
    await screen.findByText('已裁定 26-000001');
    expect(bench.sent('Rule')).toMatchObject({
      requestId: 'r1',
      grant: true,
      toDepartmentId: 'traffic',
      designate: false,
      expectedVersion: 7,
    });
  });

  test('designates at the second bounce: it is told before, and refused in words where it was not done', async () => {
    const needed = refused('DesignationNeeded', { bounces: 2 });
    const bench = new Bench(serving([needed], { ...returned, bounces: 2 })).open('rule');
    await bench.choose('同意');
    await screen.findByText('此件已申请退单 2 次。到第 2 次须指定。');
    await bench.write(/裁定理由/, '属交通局职责');
    await bench.press(/^裁定：同意/);
    await screen.findByText(/请勾选“指定承办”再裁定/);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/裁定理由/).value).toBe('属交通局职责');
    await bench.choose(/指定承办/);
    await bench.press(/^裁定：同意/);
    await waitFor(() => expect(bench.closed).toEqual(['rule']));
    expect(bench.sent('Rule')).toMatchObject({ designate: true });
  });

  test('says that the leg would come back to who had returned it', async () => {
    const gone = leg({ id: 'a0', departmentId: 'traffic', state: 'returned', leftAt: '2026-11-21T02:00:00.000Z' });
    const bench = new Bench(serving([], { ...returned, assignments: [gone, leg()] })).open('rule');
    await bench.choose('同意');
    await screen.findByText(/交通局退过此件/);
  });

  test('that refuses a return says that it stays for good', async () => {
    const bench = new Bench(serving([], returned)).open('rule');
    await bench.choose('不同意');
    await screen.findByText(/从此不能再退单/);
    await bench.write(/裁定理由/, '确属住建局职责');
    await bench.press(/^裁定：不同意/);
    await waitFor(() => expect(bench.sent('Rule')).toMatchObject({ grant: false, toDepartmentId: null }));
  });

  test('that grants more time says what the caller was told', async () => {
    const bench = new Bench(serving([], acted({ requests: [extension] }))).open('rule');
    await screen.findByText('延期 2 个工作日');
    await bench.choose('同意');
    await bench.write(/裁定理由/, '情况属实');
    await bench.stays(/^裁定：同意/, /已告知来电人什么/);
    await bench.write(/已告知来电人什么/, '已电话告知延后两天');
    await bench.press(/^裁定：同意/);
    await waitFor(() => expect(bench.sent('Rule')).toMatchObject({ callerNotice: '已电话告知延后两天' }));
  });

  test('by whoever asked is refused in words, and the words written stay', async () => {
    const own = acted({ requests: [request({ askedBy: '王敏' })] });
    const bench = new Bench(serving([refused('SecondPersonNeeded', { askedBy: '王敏' })], own), supervisor).open(
      'rule',
    );
    await bench.choose('不同意');
    await bench.write(/裁定理由/, '不同意');
    await bench.press(/^裁定：不同意/);
    await screen.findByText(/不能自己裁定。请交给另一人裁定/);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/裁定理由/).value).toBe('不同意');
  });
});
