import { expect, test } from 'vitest';
import { needOf } from './row-need.js';

type Row = Parameters<typeof needOf>[0];

const words = { metricInFull: () => '办理时限', requestKind: () => '退单', urgency: () => '紧急' };
const overdue = (urges: Pick<Row, 'urgeCount' | 'openUrges'>): Row => ({
  need: 'overdue',
  needClockId: null,
  clocks: [],
  escalation: null,
  requests: [],
  state: 'inHandling',
  urgency: 'normal',
  ...urges,
});
const waits = { openUrges: [{}] } as unknown as Pick<Row, 'openUrges'>;

test('C2 the reason of an overdue row says that nobody urged only where nobody did', () => {
  const said = (row: Row) => {
    const { id, values } = needOf(row, words);
    return [id, values?.urges];
  };
  expect(said(overdue({ urgeCount: 0, openUrges: [] }))).toEqual(['floor.need.overdue', 0]);
  expect(said(overdue({ urgeCount: 2, ...waits }))).toEqual(['floor.need.overdue', 1]);
  expect(said(overdue({ urgeCount: 2, openUrges: [] }))).toEqual(['floor.need.overdueAnswered', 2]);
});
