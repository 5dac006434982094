import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drafts } from '../../../../drafts/drafts.js';
import { acted, escalation, law, leg, offering, supervisionOrder, urge, urgeAnswer } from '../../testing/acted.js';
import { Bench, refused, serving } from '../../testing/bench.js';
import { liaison } from '../../testing/seat.js';
import { draftPrefix } from '../dialog-props.js';

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

const reply = { text: '已整改并通报', at: '2026-11-22T02:10:00.000Z', by: '李科' };

describe('an answer to an urge', () => {
  const answered = acted({ urges: [urge({ state: 'answered', answer: urgeAnswer })] });

  test('is read, then accepted without a word', async () => {
    const bench = new Bench(serving([], answered)).open('judgeUrge');
    await screen.findByText(/更换阀门/);
    await bench.choose('认可');
    await bench.press(/^审核催办答复/);
    await waitFor(() => expect(bench.sent('JudgeUrge')).toMatchObject({ urgeId: 'u1', accept: true, reason: null }));
  });

  test('is called hollow only with the reason', async () => {
    const bench = new Bench(serving([], answered)).open('judgeUrge');
    await bench.choose('空答，退回重答');
    await bench.stays(/^审核催办答复/, /理由|空在哪里|还没有填写/);
    await bench.press(/没有写明做了什么/);
    await bench.press(/^审核催办答复/);
    await waitFor(() => expect(bench.sent('JudgeUrge')).toMatchObject({ accept: false, reason: '没有写明做了什么。' }));
  });
});

test('an urge is withdrawn with a reason; one that is settled is refused in words', async () => {
  const complaint = acted({ urges: [urge()] });
  const bench = new Bench(serving([refused('WrongUrgeState', { urgeState: 'accepted' })], complaint)).open(
    'withdrawUrge',
  );
  await bench.write(/撤回的理由/, '已电话沟通');
  await bench.press(/^撤回催办/);
  await screen.findByText(/这次催办现为“答复认可”/);
  expect(bench.closed).toEqual([]);
});

describe('an order', () => {
  test('is issued at a rung to a department that owes something and has none yet', async () => {
    const assist = leg({ id: 'a2', departmentId: 'fire', role: 'assist' });
    const complaint = acted({ assignments: [leg(), assist], supervisions: [supervisionOrder()] });
    const offers = offering(complaint, { supervise: ['a2'] });
    const bench = new Bench(serving([], { ...complaint, offers })).open('supervise');
    await screen.findByText('送 主要领导，抄送 督查室。');
    expect(screen.queryByText(/住建局/)).toBeNull();
    await bench.write(/督办事由/, '三次催办无答复');
    await bench.press(/^下达督办/);
    await screen.findByText('已对 消防支队 下达督办单：26-000001');
    expect(bench.sent('Supervise')).toMatchObject({ assignmentId: 'a2', rung: 'supervision' });
  });

  test('is replied to by its department', async () => {
    const bench = new Bench(serving([], acted({ supervisions: [supervisionOrder()] })), liaison).open(
      'replySupervision',
    );
    await screen.findByText(/督办单 → 澜江市住建局/);
    await bench.write(/^回复/, '已查明原因并整改');
    await bench.press(/^回复督办/);
    await waitFor(() =>
      expect(bench.sent('ReplySupervision')).toMatchObject({ supervisionId: 's1', text: '已查明原因并整改' }),
    );
  });

  test('is closed on its reply, or sent back with the reason', async () => {
    const replied = acted({ supervisions: [supervisionOrder({ state: 'replied', reply })] });
    const bench = new Bench(serving([], replied)).open('judgeSupervision');
    await screen.findByText('已整改并通报');
    await bench.choose('退回重报');
    await bench.stays(/^审核督办回复/, /还没有填写/);
    await bench.choose('认可，销号');
    await bench.press(/^审核督办回复/);
    await waitFor(() => expect(bench.sent('JudgeSupervision')).toMatchObject({ accept: true }));
  });

  test('A12 is lowered to a rung below its own, or withdrawn, by asking for it: another person rules', async () => {
    const circular = acted({ supervisions: [supervisionOrder({ rung: 'circular' })] });
    drafts.write(`${draftPrefix('lowerSupervision', ['c1'], 's1')}to`, 'supervision');
    const bench = new Bench(serving([], circular)).open('lowerSupervision');
    await screen.findByText(/您提出，另一人裁定/);
    await bench.write(/^理由/, '已有进展');
    await bench.press(/^申请降级或撤回/);
    await waitFor(() => expect(bench.sent('AskLowerSupervision')).toMatchObject({ toRung: 'supervision' }));
    await screen.findByText('已申请，待另一人裁定：26-000001');

    cleanup();
    drafts.write(`${draftPrefix('lowerSupervision', ['c1'], 's1')}to`, 'withdraw');
    const other = new Bench(serving([], circular)).open('lowerSupervision');
    await other.write(/^理由/, '误发');
    await other.press(/^申请降级或撤回/);
    await waitFor(() => expect(other.sent('AskLowerSupervision')).toMatchObject({ toRung: null, reason: '误发' }));
  });

  test('A12 is lowered at once where the law leaves it to one person', async () => {
    const circular = acted({ supervisions: [supervisionOrder({ rung: 'circular' })] });
    drafts.write(`${draftPrefix('lowerSupervision', ['c1'], 's1')}to`, 'supervision');
    const one = { ...law, secondPerson: { loweringSupervision: false } };
    const bench = new Bench(serving([], circular, one)).open('lowerSupervision');
    await screen.findByRole('button', { name: /^降级或撤回督办/ });
    await bench.write(/^理由/, '已有进展');
    await bench.press(/^降级或撤回督办/);
    await waitFor(() => expect(bench.sent('LowerSupervision')).toMatchObject({ toRung: 'supervision' }));
  });
});

describe('an urge', () => {
  test('D10 says before it is sent that nobody of the department is there', async () => {
    const deserted = acted({ assignments: [leg({ nobodyThere: true })] });
    new Bench(serving([], deserted)).open('urge');
    await screen.findByText(/没有能接收催办的账号：催办发出后会立即逐级升级/);
    cleanup();
    new Bench(serving([], acted())).open('urge');
    await screen.findByText('还没有催过。');
    expect(screen.queryByText(/没有能接收催办的账号/)).toBeNull();
  });
});

describe('an escalation', () => {
  const raised = acted({ escalations: [escalation()] });

  test('ends with the answer that says what was decided', async () => {
    const bench = new Bench(serving([], raised)).open('answerEscalation');
    await screen.findByText('涉及多个部门');
    await bench.write(/如何处置/, '由住建局今日解决');
    await bench.press(/^答复升级/);
    await waitFor(() => expect(bench.sent('AnswerEscalation')).toMatchObject({ escalationId: 'e1' }));
  });

  test('A12 that one has raised oneself is for another: the refusal names who is there', async () => {
    const own = refused('OwnEscalation', { onShift: ['陈静', '赵宁'] });
    const bench = new Bench(serving([own], raised)).open('answerEscalation');
    await bench.write(/如何处置/, '由住建局今日解决');
    await bench.press(/^答复升级/);
    await screen.findByText('这次升级是您自己提出的，陈静或赵宁 正在当班。请由其中一人确认。');
  });

  test('that has gone above somebody’s level says so', async () => {
    const bench = new Bench(serving([refused('AboveYourLevel', { level: 2 })], raised)).open('withdrawEscalation');
    await bench.write(/撤回的理由/, '误升级');
    await bench.press(/^撤回升级/);
    await screen.findByText(/已升级到第 2 级，不在您的权限内/);
  });
});
