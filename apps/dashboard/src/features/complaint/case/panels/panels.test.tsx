import { cleanup, screen } from '@testing-library/react';
import { maskFragments } from 'gql.tada';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { law, request, urgeAnswer } from '../../testing/acted.js';
import { FakeServer } from '../../testing/fake-server.js';
import { seat, supervisor } from '../../testing/seat.js';
import { CallbacksPanel, CallbacksPanel_Complaint } from './CallbacksPanel.js';
import { CoordinationPanel, CoordinationPanel_Complaint } from './CoordinationPanel.js';
import { CyclesPanel, CyclesPanel_Complaint } from './CyclesPanel.js';
import { EscalationsPanel, EscalationsPanel_Complaint } from './EscalationsPanel.js';
import { OrdersPanel, OrdersPanel_Complaint } from './OrdersPanel.js';
import { RequestsPanel, RequestsPanel_Complaint } from './RequestsPanel.js';
import { UrgeItem, UrgeItem_Urge } from './UrgeItem.js';

afterEach(cleanup);

const at = '2026-11-22T02:00:00.000Z';
const assignments = [{ id: 'a1', departmentId: 'housing' }];

const show = (panel: ReactNode) => seat(supervisor, new FakeServer(() => ({ lawInForce: law })), panel);
const says = (text: string | RegExp) => expect(screen.getByText(text)).toBeDefined();

test('an urge says its rung, how far it got, who stands behind it, and the answer', () => {
  const urge = maskFragments([UrgeItem_Urge], {
    state: 'hollow',
    rung: 'notice',
    weight: 3,
    reason: '先联系群众',
    sentAt: at,
    sentBy: '王敏',
    copiedTo: ['inspection'],
    releasedAt: at,
    deliveredAt: at,
    readAt: at,
    readBy: '李科',
    answer: urgeAnswer,
  });
  show(<UrgeItem urge={urge} departmentId="housing" now={at} />);
  says('催办通知书 → 住建局');
  says(/空答，待重答/);
  says('王敏 11-22 10:00 · 另有 2 次并入 · 送达 11-22 10:00 · 李科 已读 11-22 10:00');
  says('抄送 督查室');
  says('更换阀门');
});

test('an order says its rung, why it came by itself, and its reply', () => {
  const complaint = maskFragments([OrdersPanel_Complaint], {
    at,
    assignments,
    supervisions: [
      {
        id: 's1',
        assignmentId: 'a1',
        rung: 'circular',
        state: 'replied',
        cause: 'overdue',
        reason: 'handle',
        issuedAt: at,
        issuedBy: 'system',
        copiedTo: ['allUnits'],
        reply: { text: '已整改', at, by: '李科' },
      },
    ],
  });
  show(<OrdersPanel complaint={complaint} />);
  says('通报批评 → 住建局');
  says('办理时限 · 超期');
  says('超期，自动下达 11-22 10:00');
  says('已整改');
});

test('an escalation says which levels it left or passed by and why, and what was decided', () => {
  const complaint = maskFragments([EscalationsPanel_Complaint], {
    at,
    escalations: [
      {
        id: 'e1',
        state: 'answered',
        cause: 'safety',
        level: 3,
        reason: '燃气泄漏',
        raisedAt: at,
        raisedBy: 'system',
        acknowledgedAt: at,
        acknowledgedBy: '周局',
        alone: true,
        answer: { text: '已疏散并抢修', at, by: '周局' },
        climbs: [
          { from: 1, at, reason: 'notAcknowledged' },
          { from: 2, at, reason: 'nobodyThere' },
        ],
      },
    ],
  });
  show(<EscalationsPanel complaint={complaint} />);
  says('第 3 级');
  says('第 1 级无人确认，11-22 10:00 上移');
  says('越过第 2 级：此级无人在岗');
  says('周局 于 11-22 10:00 确认');
  says('由提出升级的人自己确认：当班没有别人');
  says('已疏散并抢修');
});

test('a request says what was asked, in whose words, and how it was ruled at whose expense', () => {
  const ruling = { reason: '确属本单位职责', at, by: '王敏', chargedTo: 'housing', callerNotice: null };
  const complaint = maskFragments([RequestsPanel_Complaint], {
    at,
    assignments,
    clocks: [],
    requests: [request({ state: 'refused', toDepartmentId: 'traffic', ruling }), request({ id: 'r2' })],
  });
  show(<RequestsPanel complaint={complaint} />);
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('待裁定');
  expect(second?.textContent).toContain('退单，应由 交通局 承办');
  says('确属本单位职责');
  says(/等待的时间计入住建局/);
});

test('a callback says what was found, its tries, and that satisfaction was not asked', () => {
  const tried = { at, by: '王敏', note: '无人接听' };
  const later = '2026-11-22T04:00:00.000Z';
  const result = { solved: false, satisfied: null, note: '还在漏', at, by: '王敏', departmentId: 'housing' };
  const complaint = maskFragments([CallbacksPanel_Complaint], {
    at,
    callbacks: [
      { id: 'k1', cycle: 1, round: 1, state: 'done', excluded: true, notBefore: null, tries: [tried], result },
      {
        id: 'k2',
        cycle: 1,
        round: 2,
        state: 'waiting',
        excluded: true,
        notBefore: later,
        tries: [tried],
        result: null,
      },
    ],
  });
  show(<CallbacksPanel complaint={complaint} />);
  says('未解决');
  expect(screen.getAllByText('王敏 11-22 10:00 没有打通：无人接听')).toHaveLength(2);
  says('11-22 12:00 起再拨');
  expect(screen.getAllByText(/不计入满意率/)).toHaveLength(2);
  says('第 2 次回访');
});

test('a group names its members, who speaks for the callers, and who leads now', () => {
  const complaint = maskFragments([CoordinationPanel_Complaint], {
    at,
    coordination: {
      openedAt: at,
      openedBy: '周局',
      reason: '两家都说不归自己管',
      memberDepartmentIds: ['housing', 'fire'],
      representatives: ['张*', '李**'],
      decision: { text: '由住建局牵头', leadDepartmentId: 'housing', at, by: '周局' },
    },
  });
  show(<CoordinationPanel complaint={complaint} />);
  says('住建局、消防支队');
  says('群众代表 张*、李**');
  says('决定由 住建局 主办');
});

test('an earlier cycle keeps its result', () => {
  const complaint = maskFragments([CyclesPanel_Complaint], {
    at,
    cycle: 2,
    pastCycles: [
      { cycle: 1, leadDepartmentId: 'housing', acceptedAt: at, onTime: false, reopenedAt: at, cause: 'dissatisfied' },
    ],
  });
  show(<CyclesPanel complaint={complaint} />);
  says('第 1 次 住建局');
  says('超期');
});

test('what has not happened takes no room', () => {
  const view = show(
    <>
      <OrdersPanel complaint={maskFragments([OrdersPanel_Complaint], { at, assignments, supervisions: [] })} />
      <CoordinationPanel complaint={maskFragments([CoordinationPanel_Complaint], { at, coordination: null })} />
    </>,
  );
  expect(view).toBeDefined();
  expect(screen.queryByRole('region')).toBeNull();
});
