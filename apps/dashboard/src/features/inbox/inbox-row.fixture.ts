import type { InboxRowData } from './inbox-document.js';

const at = '2026-11-22T02:00:00.000Z';

export const leg = (
  id: string,
  departmentId: string,
  state: InboxRowData['legs'][number]['state'] = 'signed',
): InboxRowData['legs'][number] => ({ id, departmentId, role: 'lead', state, openedAt: at });

export const urge = (assignmentId: string): InboxRowData['openUrges'][number] => ({
  id: `u-${assignmentId}`,
  assignmentId,
  rung: 'urge',
  state: 'delivered',
  reason: '',
  sentAt: at,
  sentBy: '王敏',
});

export const order = (
  assignmentId: string,
  state: InboxRowData['supervisions'][number]['state'] = 'issued',
): InboxRowData['supervisions'][number] => ({
  id: `s-${assignmentId}`,
  assignmentId,
  rung: 'supervision',
  state,
  issuedAt: at,
});

/** A row of the inbox for tests: the housing bureau and the fire brigade have it. */
export const inboxRow = (id: string, over: Partial<InboxRowData> = {}): InboxRowData => ({
  id,
  version: 1,
  position: 1,
  sortKey: id,
  number: id,
  urgency: 'normal',
  title: '',
  categoryId: '',
  districtId: '',
  place: '',
  repeats: 0,
  legs: [leg('a1', 'housing'), leg('a2', 'fire')],
  clocks: [],
  openUrges: [],
  supervisions: [],
  requests: [],
  bounces: 0,
  cycle: 1,
  receivedAt: at,
  ...over,
});
