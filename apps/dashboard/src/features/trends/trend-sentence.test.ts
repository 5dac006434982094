import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { en, zh } from './messages.js';
import { sentence, summarise } from './trend-sentence.js';
import type { Figures, Group, Rate } from './trends-query.js';

const rate = (numerator: number, denominator: number): Rate => ({ numerator, denominator });
const group = (id: string, due: Rate): Group => ({
  id,
  received: due.denominator,
  closed: due.numerator,
  open: 0,
  overdueOpen: 0,
  onTimeOfClosed: due,
  onTimeOfDue: due,
  hoursMedian: null,
  workHoursMedian: null,
});
const figures = (over: Partial<Figures>): Figures => ({
  from: '',
  to: '',
  received: 0,
  closed: 0,
  openNow: 0,
  days: [],
  onTimeOfClosed: rate(0, 0),
  onTimeOfDue: rate(0, 0),
  hoursMedian: null,
  workHoursMedian: null,
  hoursP90: null,
  workHoursP90: null,
  byDepartment: [],
  byCategory: [],
  ...over,
});

const last = figures({
  received: 4064,
  onTimeOfDue: rate(946, 1000),
  byCategory: [group('heating', rate(190, 200)), group('noise', rate(756, 800))],
});
const worse = figures({
  received: 4312,
  onTimeOfDue: rate(934, 1000),
  byCategory: [group('heating', rate(180, 210)), group('noise', rate(750, 785)), group('rare', rate(4, 5))],
});

const speak = (language: 'zh' | 'en', now: Figures, before: Figures) => {
  const messages = language === 'zh' ? zh : en;
  const intl = createIntl({ locale: language === 'zh' ? 'zh-CN' : 'en', messages });
  return sentence(
    summarise(now, before),
    language === 'zh' ? '近 7 天' : 'Last 7 days',
    (id, values) => intl.formatMessage({ id }, values),
    {
      count: (value) => intl.formatNumber(value),
      percent: (part) => intl.formatNumber(part, { style: 'percent', minimumFractionDigits: 1 }),
      decimal: (value) => intl.formatNumber(value, { minimumFractionDigits: 1 }),
    },
    (id) => ({ heating: language === 'zh' ? '供热' : 'heating', noise: '噪声' })[id] ?? id,
  );
};

describe('the sentence of a worse week', () => {
  test('in Chinese', () => {
    expect(speak('zh', worse, last)).toBe(
      '近 7 天受理 4,312 件，比上期上升 6.1%；按时办结率 93.4%，下降 1.2 个百分点，主要因供热。',
    );
  });

  test('in English', () => {
    expect(speak('en', worse, last)).toBe(
      'Last 7 days: 4,312 received, up 6.1% on the period before; 93.4% were closed on time, down 1.2 points, mostly because of heating.',
    );
  });
});

test('a better week blames nobody', () => {
  expect(summarise(last, worse).cause).toBeNull();
  expect(speak('zh', last, worse)).toContain('上升 1.2 个百分点。');
});

test('a group too small to judge is not named as the cause', () => {
  const now = figures({
    onTimeOfDue: rate(90, 100),
    byCategory: [group('rare', rate(0, 9)), group('noise', rate(90, 91))],
  });
  const before = figures({
    onTimeOfDue: rate(100, 100),
    byCategory: [group('noise', rate(91, 91)), group('rare', rate(9, 9))],
  });
  expect(summarise(now, before).cause).toBe('noise');
});

test('a change that rounds to nothing is level, in words and in figures', () => {
  const now = figures({ received: 10_001, onTimeOfDue: rate(9_334, 10_000) });
  const before = figures({ received: 10_000, onTimeOfDue: rate(9_336, 10_000) });
  expect(speak('zh', now, before)).toBe('近 7 天受理 10,001 件，与上期持平；按时办结率 93.3%，与上期持平。');
});

test('where nothing was due there is no rate, and where nothing came in before no comparison', () => {
  expect(speak('zh', figures({ received: 3 }), figures({}))).toBe(
    '近 7 天受理 3 件；没有到期的诉求，按时办结率无从计算。',
  );
  expect(speak('en', figures({ received: 3 }), figures({}))).toBe(
    'Last 7 days: 3 received; nothing fell due, so there is no on-time rate.',
  );
});

test('a period before that begins without data is not compared with', () => {
  const day = (received: number) => ({ date: '2026-10-01', received, closed: 0, backlog: received });
  const short = figures({ received: 300, onTimeOfDue: rate(270, 300), days: [day(0), day(0), day(300)] });
  const summary = summarise(worse, short);
  expect(summary.daysWithoutData).toBe(2);
  expect([summary.receivedChange, summary.rateChange, summary.cause]).toEqual([null, null, null]);
  expect(speak('zh', worse, short)).toBe('近 7 天受理 4,312 件；按时办结率 93.4%。');
});
