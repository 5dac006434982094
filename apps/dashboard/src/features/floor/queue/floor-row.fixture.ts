import type { FloorRowData } from './row-document.js';

/** A row of the floor for tests. */
export const floorRow = (id: string, part: Partial<FloorRowData> = {}): FloorRowData => ({
  id,
  version: 1,
  position: 1,
  sortKey: id,
  number: `26-${id}`,
  urgency: 'normal',
  title: `诉求 ${id}`,
  categoryId: 'gas',
  districtId: 'east',
  place: '',
  repeats: 0,
  state: 'dispatched',
  legs: [{ id: 'a1', departmentId: 'housing', role: 'lead', state: 'awaitingSignature' }],
  clocks: [
    {
      id: 'c1',
      metric: 'sign',
      departmentId: 'housing',
      startedAt: '2026-11-22T02:00:00.000Z',
      earlyAt: '2026-11-22T02:30:00.000Z',
      nearAt: '2026-11-22T02:48:00.000Z',
      dueAt: '2026-11-22T03:00:00.000Z',
      provisional: false,
    },
  ],
  urgeCount: 0,
  openUrges: [],
  escalation: null,
  receivedAt: '2026-11-22T01:00:00.000Z',
  ...part,
});
