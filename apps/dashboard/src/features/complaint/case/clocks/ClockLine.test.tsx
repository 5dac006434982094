import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { law } from '../../testing/acted.js';
import { FakeServer } from '../../testing/fake-server.js';
import { seat, supervisor } from '../../testing/seat.js';
import { ClockLine } from './ClockLine.js';
import type { StoryClock } from './clock-story.js';

afterEach(cleanup);

const day = (date: number, time = '01:00') => `2026-11-${String(date).padStart(2, '0')}T${time}:00.000Z`;
const clock = (over: Partial<StoryClock> = {}): StoryClock => ({
  id: 'c1',
  metric: 'handle',
  subjectId: 'a1',
  cycle: 1,
  state: 'running',
  startedAt: day(20),
  earlyAt: day(23),
  nearAt: day(24),
  dueAt: day(26),
  originalDueAt: day(26),
  stoppedAt: null,
  pauses: [],
  breach: null,
  limit: { amount: 5, unit: 'workingDays' },
  provisional: false,
  policyVersion: '2026.1',
  calendarVersion: 'cn-2026',
  ...over,
});

const explanation = {
  dueAt: day(26),
  provisional: true,
  policyVersion: '2026.1',
  calendarVersion: 'cn-2026',
  segments: [
    { kind: 'counted', from: day(20, '01:00'), to: day(20, '04:00') },
    { kind: 'offHours', from: day(20, '04:00'), to: day(20, '05:30') },
    { kind: 'extended', from: day(20, '05:30'), to: day(20, '09:30') },
  ],
};

const server = () =>
  new FakeServer((operation) =>
    operation === 'LawInForce' ? { lawInForce: law } : { complaint: { clocks: [{ id: 'c1', explanation }] } },
  );
const show = (over: Partial<StoryClock>, round: number | null = null) =>
  seat(
    supervisor,
    server(),
    <ul>
      <ClockLine complaintId="case" clock={clock(over)} owner="housing" round={round} now={day(22)} />
    </ul>,
  );

test('the clocks of two callbacks are told apart by their round', () => {
  show({ metric: 'callback', subjectId: 'k2' }, 2);
  expect(screen.getByText('第 2 次回访')).toBeDefined();
});

test('a deadline that was put off says what it was first', () => {
  show({ originalDueAt: day(24) });
  expect(screen.getByText(/5 个工作日 · 11-26 09:00 到期 · 原定 11-24 09:00/)).toBeDefined();
});

test('a clock that stands still says since when and why', async () => {
  show({ state: 'paused', pauses: [{ from: day(21), to: null, cause: 'works' }] });
  await screen.findByText('自 11-21 09:00 挂账：工程施工周期');
  expect(screen.getByRole('img', { name: /已暂停/ })).toBeDefined();
});

test('a breach that is contested or waived says so beside its instant', () => {
  show({ state: 'missed', stoppedAt: day(27), breach: { at: day(26), state: 'waived' } });
  expect(screen.getByText(/超期，不计入考核 · 11-26 09:00/)).toBeDefined();
});

test('explained, it tells where the time went, line by line and in sum, and by which rules', async () => {
  show({});
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /解释/ })));
  await screen.findByText('计时 3 小时');
  expect(screen.getByText('延期计时 4 小时')).toBeDefined();
  expect(screen.getByText('11-20 12:00 – 11-20 13:30')).toBeDefined();
  expect(screen.getByText(/按规则 2026.1、日历 cn-2026 计算 · 节假日安排尚未公布/)).toBeDefined();
});
