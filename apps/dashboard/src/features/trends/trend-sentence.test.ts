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
const nobody = {
  ...{ received: 0, closed: 0, open: 0, overdueOpen: 0, hoursMedian: null, workHoursMedian: null },
  ...{ onTimeOfClosed: rate(0, 0), onTimeOfDue: rate(0, 0) },
};
const day = (over: Partial<Figures['days'][number]> = {}) => ({
  ...{ date: '2026-10-01', working: true, complete: true, received: 1, closed: 1, backlog: 1 },
  ...over,
});
const figures = (over: Partial<Figures>): Figures => ({
  from: '',
  to: '',
  received: 0,
  closed: 0,
  until: '',
  waived: 0,
  otherEndings: 0,
  open: 0,
  overdueOpen: 0,
  days: [day()],
  onTimeOfClosed: rate(0, 0),
  onTimeOfDue: rate(0, 0),
  hoursMedian: null,
  workHoursMedian: null,
  hoursP90: null,
  workHoursP90: null,
  byDepartment: [],
  undispatched: nobody,
  byCategory: [],
  ...over,
});

const last = figures({
  received: 4064,
  onTimeOfDue: rate(3784, 4000),
  byCategory: [group('heating', rate(760, 800)), group('noise', rate(3024, 3200))],
});
const worse = figures({
  received: 4312,
  onTimeOfDue: rate(3736, 4000),
  byCategory: [group('heating', rate(720, 840)), group('noise', rate(3000, 3140)), group('rare', rate(16, 20))],
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

describe('G5 a rate names what it is a part of', () => {
  test('in the Chinese sentence of a worse week', () => {
    expect(speak('zh', worse, last)).toBe(
      '近 7 天受理 4,312 件，比上期上升 6.1%；到期 4,000 件中按时 3,736 件，按时办结率 93.4%，下降 1.2 个百分点，主要因供热。',
    );
  });

  test('in the English one', () => {
    expect(speak('en', worse, last)).toBe(
      'Last 7 days: 4,312 received, up 6.1% on the period before; of 4,000 that fell due 3,736 were in time, 93.4%, down 1.2 points, mostly because of heating.',
    );
  });
});

test('a better week blames nobody', () => {
  expect(summarise(last, worse).cause).toBeNull();
  expect(speak('zh', last, worse)).toContain('上升 1.2 个百分点。');
});

describe('G2 no cause is named', () => {
  const before = figures({
    onTimeOfDue: rate(950, 1000),
    byCategory: [group('noise', rate(475, 500)), group('rare', rate(475, 500))],
  });
  const fallen = {
    onTimeOfDue: rate(900, 1000),
    byCategory: [group('noise', rate(425, 500)), group('rare', rate(475, 500))],
  };

  test('but where the fall is more than chance, in a whole period in which people worked', () => {
    expect(summarise(figures(fallen), before).cause).toBe('noise');
  });

  test('for a period that is not over', () => {
    const days = [day(), day({ complete: false })];
    expect(summarise(figures({ ...fallen, days }), before).cause).toBeNull();
  });

  test('for a weekend, or a holiday', () => {
    expect(summarise(figures({ ...fallen, days: [day({ working: false })] }), before).cause).toBeNull();
  });

  test('where few cases fell due, however late they were', () => {
    const few = { onTimeOfDue: rate(1, 20), byCategory: [group('noise', rate(1, 20))] };
    expect(summarise(figures(few), before).cause).toBeNull();
  });

  test('where no category fell by more than chance', () => {
    const spread = Array.from({ length: 50 }, (_, nth) => group(`c${nth}`, rate(18, 20)));
    expect(summarise(figures({ ...fallen, byCategory: spread }), before).cause).toBeNull();
  });
});

test('a change that rounds to nothing is level, in words and in figures', () => {
  const now = figures({ received: 10_001, onTimeOfDue: rate(9_334, 10_000) });
  const before = figures({ received: 10_000, onTimeOfDue: rate(9_336, 10_000) });
  expect(speak('zh', now, before)).toBe(
    '近 7 天受理 10,001 件，与上期持平；到期 10,000 件中按时 9,334 件，按时办结率 93.3%，与上期持平。',
  );
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
  const came = (received: number) => day({ received, closed: 0, backlog: received });
  const short = figures({ received: 300, onTimeOfDue: rate(270, 300), days: [came(0), came(0), came(300)] });
  const summary = summarise(worse, short);
  expect(summary.daysWithoutData).toBe(2);
  expect([summary.receivedChange, summary.rateChange, summary.cause]).toEqual([null, null, null]);
  expect(speak('zh', worse, short)).toBe('近 7 天受理 4,312 件；到期 4,000 件中按时 3,736 件，按时办结率 93.4%。');
});
