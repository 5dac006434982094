import { DAY, HOUR } from '@watchfloor/domain/time';
import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give, type Result } from './words.js';

const clock = new ManualClock(MORNING);
let floor: TestFloor;
let sun: Session;
let wen: Session;
let li: Session;
let complaintId: string;
beforeAll(async () => {
  floor = await TestFloor.open({ time: clock });
  [sun, wen, li] = [await floor.as('sun'), await floor.as('wen'), await floor.as('li')];
});
afterAll(() => floor.close());
beforeEach(async () => {
  clock.set(MORNING);
  ({ complaintId } = await dispatched(sun));
});

const act = (session: Session, mutation: string, input: object): Promise<Result> =>
  give(session, mutation, { complaintId, ...input });

async function pressing(): Promise<Record<string, unknown>> {
  const query = `query ($id: ID!) { complaint(id: $id) {
    urges { id state rung weight reason deliveredAt readAt readBy copiedTo answer { progress answeredBy } }
    supervisions { id rung state cause reason issuedBy copiedTo reply { text by } }
    escalations { id state level cause acknowledgedBy answer { text by } climbs { from reason } }
  } }`;
  return (await sun.ask<{ complaint: Record<string, unknown> }>(query, { id: complaintId })).complaint;
}

describe('an urge', () => {
  const urge = { assignmentId: 'a1', reason: '群众三次来电' };

  it('is delivered, read, answered, found hollow, answered again and accepted', async () => {
    done(await act(sun, 'urge', urge));
    const judge = (accept: boolean, reason?: string) => act(sun, 'judgeUrge', { urgeId: 'u1', accept, reason });
    expect(await judge(true)).toEqual({ __typename: 'WrongUrgeState', urgeState: 'sent' });
    done(await act(wen, 'confirmDelivery', { urgeId: 'u1' }));
    expect(await judge(true)).toEqual({ __typename: 'WrongUrgeState', urgeState: 'delivered' });
    done(await act(wen, 'readUrge', { urgeId: 'u1' }));
    const promisedAt = new Date(clock.now() + DAY).toISOString();
    const answer = { urgeId: 'u1', progress: '正在联系施工队', nextStep: '明日进场', promisedAt };
    done(await act(wen, 'answerUrge', answer));
    done(await judge(false, '没有说明原因'));
    done(await act(wen, 'answerUrge', { ...answer, progress: '施工队已签合同' }));
    done(await judge(true));
    expect((await pressing()).urges).toEqual([
      {
        id: 'u1',
        state: 'accepted',
        rung: 'urge',
        weight: 1,
        reason: '群众三次来电',
        deliveredAt: new Date(MORNING).toISOString(),
        readAt: new Date(MORNING).toISOString(),
        readBy: '温雅宁',
        copiedTo: [],
        answer: { progress: '施工队已签合同', answeredBy: '温雅宁' },
      },
    ]);
  });

  it('is joined by whoever has seen it, and can be taken back', async () => {
    done(await act(sun, 'urge', urge));
    clock.advance(HOUR);
    expect(await act(sun, 'urge', urge)).toMatchObject({ __typename: 'UrgePending', urgeId: 'u1' });
    done(await act(sun, 'urge', { ...urge, seenUrgeId: 'u1' }));
    expect((await pressing()).urges).toMatchObject([{ id: 'u1', weight: 2 }]);
    const withdraw = (urgeId: string) => act(sun, 'withdrawUrge', { urgeId, reason: '群众已联系上' });
    expect(await withdraw('u4')).toEqual({ __typename: 'UrgeNotFound', urgeId: 'u4' });
    done(await withdraw('u1'));
    expect((await pressing()).urges).toMatchObject([{ state: 'withdrawn' }]);
  });
});

describe('a supervision order', () => {
  const order = { assignmentId: 'a1', rung: 'supervision', reason: '久拖不决' };

  it('is issued, replied to, sent back, replied to again and closed', async () => {
    expect(await act(sun, 'supervise', { ...order, rung: 'urge' })).toEqual({
      __typename: 'WrongRung',
      rung: 'urge',
    });
    done(await act(sun, 'supervise', order));
    expect(await act(sun, 'supervise', order)).toEqual({
      __typename: 'SupervisionPending',
      supervisionId: 's1',
      rung: 'supervision',
    });
    const reply = (text: string) => act(wen, 'replySupervision', { supervisionId: 's1', text });
    const judge = (accept: boolean, reason?: string) =>
      act(sun, 'judgeSupervision', { supervisionId: 's1', accept, reason });
    expect(await judge(true)).toEqual({ __typename: 'WrongSupervisionState', supervisionState: 'issued' });
    done(await reply('已成立工作专班'));
    done(await judge(false, '没有时间表'));
    done(await reply('三日内完成防水施工'));
    done(await judge(true));
    expect((await pressing()).supervisions).toEqual([
      {
        id: 's1',
        rung: 'supervision',
        state: 'closed',
        cause: 'byHand',
        reason: '久拖不决',
        issuedBy: '孙督办',
        copiedTo: ['inspection'],
        reply: { text: '三日内完成防水施工', by: '温雅宁' },
      },
    ]);
  });

  it('goes down with a reason, or back altogether', async () => {
    let asked = 0;
    const lower = async (supervisionId: string, toRung?: string) => {
      const result = await act(sun, 'askLowerSupervision', { supervisionId, toRung, reason: '已有进展' });
      if (result.__typename !== 'CommandDone') return result;
      return act(li, 'ruleOnRequest', { requestId: `r${++asked}`, grant: true, reason: '情况属实' });
    };
    expect(await lower('s1')).toEqual({ __typename: 'SupervisionNotFound', supervisionId: 's1' });
    done(await act(sun, 'supervise', { ...order, rung: 'listed' }));
    done(await lower('s1', 'supervision'));
    expect((await pressing()).supervisions).toMatchObject([{ rung: 'supervision', state: 'issued' }]);
    done(await lower('s1'));
    expect((await pressing()).supervisions).toMatchObject([{ state: 'withdrawn' }]);
  });
});

describe('an escalation', () => {
  const escalate = () => act(sun, 'escalate', { reason: '影响面大' });

  it('is acknowledged and then answered; only that settles it', async () => {
    done(await escalate());
    done(await act(li, 'acknowledgeEscalation', { escalationId: 'e1' }));
    expect(await escalate()).toMatchObject({ __typename: 'EscalationPending', escalationId: 'e1' });
    const answer = { escalationId: 'e1', text: '由住建局牵头限期修复' };
    done(await act(sun, 'answerEscalation', answer));
    expect(await act(sun, 'answerEscalation', answer)).toEqual({
      __typename: 'WrongEscalationState',
      escalationState: 'answered',
    });
    expect((await pressing()).escalations).toEqual([
      {
        id: 'e1',
        state: 'answered',
        level: 1,
        cause: 'byHand',
        acknowledgedBy: '李领导',
        answer: { text: '由住建局牵头限期修复', by: '孙督办' },
        climbs: [],
      },
    ]);
  });

  it('can be taken back', async () => {
    const withdraw = (escalationId: string) => act(sun, 'withdrawEscalation', { escalationId, reason: '已现场解决' });
    expect(await withdraw('e3')).toEqual({ __typename: 'EscalationNotFound', escalationId: 'e3' });
    done(await escalate());
    done(await withdraw('e1'));
    expect((await pressing()).escalations).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('that nobody acknowledges climbs above those who let it lie', async () => {
    done(await escalate());
    const board = sun.listen<{ complaintChanged: { escalations: { level: number }[] } }>(
      'subscription ($id: ID!) { complaintChanged(id: $id) { escalations { level } } }',
      { id: complaintId },
    );
    await board.next();
    clock.advance(HOUR);
    await board.next(({ complaintChanged }) => complaintChanged.escalations[0]?.level === 2);
    expect(await act(sun, 'acknowledgeEscalation', { escalationId: 'e1' })).toEqual({
      __typename: 'AboveYourLevel',
      level: 2,
    });
    expect((await pressing()).escalations).toMatchObject([{ climbs: [{ from: 1, reason: 'notAcknowledged' }] }]);
    done(await act(li, 'acknowledgeEscalation', { escalationId: 'e1' }));
  });
});
